using System.Globalization;
using Attest.Coder;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Evaluation.Muc4;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Shootings;

/// <summary>Codes everyday news about known shootings and tells how often the main attestation has date, city and toll right.</summary>
internal static class ShootingsCommand
{
    public static int Run(Arguments arguments)
    {
        var coder = EnglishCoder.Load();
        var readings = KnownIncident.WithDocuments(arguments[0, "DOCUMENTS"], arguments[1, "INCIDENTS"]).Select(pair => Read(pair.Document, coder, pair.Incident)).ToList();
        WriteTable(readings);
        WriteWorst(readings, arguments.NumberOf("--worst") ?? 0);
        return 0;
    }

    private static ShootingReading Read(Document document, EnglishCoder coder, KnownIncident incident)
    {
        var attestations = coder.Code(document).Attestations;
        return new(document, incident, attestations.FirstOrDefault(attestation => attestation.IsMain) ?? (attestations.Count > 0 ? attestations[0] : null));
    }

    private static void WriteTable(List<ShootingReading> readings)
    {
        WriteShare("documents with an incident", readings, reading => reading.Main is not null);
        WriteShare("date within a day", readings, reading => reading.IsDateRight);
        WriteShare("  (day of publication alone)", readings, reading => reading.IsPublicationNear);
        WriteShare("city", readings, reading => reading.IsCityRight);
        WriteShare("  (named in title or text)", readings, reading => reading.IsCityNamed);
        Console.WriteLine($"{"killed",-30}{Sum(readings, reading => reading.Killed)}");
        Console.WriteLine($"{"wounded",-30}{Sum(readings, reading => reading.Wounded)}");
    }

    private static Accuracy Sum(List<ShootingReading> readings, Func<ShootingReading, Accuracy> accuracyOf) =>
        readings.Aggregate(default(Accuracy), (sum, reading) => sum + accuracyOf(reading));

    private static void WriteShare(string title, List<ShootingReading> readings, Func<ShootingReading, bool> isSo)
    {
        var count = readings.Count(isSo);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-30}{100.0 * count / Math.Max(1, readings.Count):0.0} %   ({count} of {readings.Count})"));
    }

    private static void WriteWorst(List<ShootingReading> readings, int number)
    {
        foreach (var category in readings.SelectMany(reading => reading.Faults.Select(fault => (Fault: fault, Reading: reading))).GroupBy(each => each.Fault, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine($"\n{category.Count(),5}  {category.Key}");
            foreach (var (_, reading) in category.Take(number))
            {
                var incident = reading.Incident;
                Console.WriteLine($"  {reading.Document.Id}  known: {incident.Date:yyyy-MM-dd} {incident.City}, {incident.VictimsKilled} killed (suspects {incident.SuspectsKilled}), {incident.VictimsWounded} wounded; published {reading.Document.Published}");
                Console.WriteLine($"    title: {Explanation.OneLine(reading.Document.Title)}");
                Console.WriteLine("    ours: " + (reading.Main is { } main ? Explanation.Describe(main) : "nothing"));
            }
        }
    }

    /// <summary>What was read of one document, beside what is known.</summary>
    private sealed record ShootingReading(Document Document, KnownIncident Incident, Attestation? Main)
    {
        public bool IsDateRight => Incident.IsDateIn(Main?.Date?.Value);

        public bool IsPublicationNear => Document.Published is { IsDay: true } published && Incident.IsDateIn(IncidentDate.On(published.First));

        public bool IsCityRight => Main?.Place is { } place && $"{place.Value.Name} {ContainingPlace.WordsOf(place)}" is { Length: <= 120 } words && IsCityIn(words);

        public bool IsCityNamed => IsCityIn(Document.Title + " " + Document.Body);

        public Accuracy Killed => AccuracyOf(Harm.Killed, Incident.VictimsKilled, Incident.VictimsKilled + Incident.SuspectsKilled);

        public Accuracy Wounded => AccuracyOf(Harm.Wounded, Incident.VictimsWounded, Incident.VictimsWounded);

        public IEnumerable<string> Faults
        {
            get
            {
                if (Main is null)
                {
                    return ["no incident"];
                }

                (bool IsFault, string Name)[] faults =
                [
                    (Main.Date is null, "date: none"),
                    (Main.Date is not null && !IsDateRight, IsPublicationNear ? "date: wrong, near publication" : "date: wrong, told otherwise"),
                    (!IsCityRight && Main.Place is null, IsCityNamed ? "city: none, though named" : "city: none, and not named"),
                    (!IsCityRight && Main.Place is not null, IsCityNamed ? "city: another, though named" : "city: another, and not named"),
                    (Killed is { Wanted: 1, Given: 0 }, "killed: missing"),
                    (Killed is { Given: 1, Credit: 0 }, "killed: wrong"),
                    (Wounded is { Wanted: 1, Given: 0 }, "wounded: missing"),
                    (Wounded is { Given: 1, Credit: 0 }, "wounded: wrong"),
                ];
                return faults.Where(fault => fault.IsFault).Select(fault => fault.Name);
            }
        }

        private bool IsCityIn(string text) => Incident.IsCityIn(text);

        private Accuracy AccuracyOf(Harm harm, params ReadOnlySpan<int> accepted)
        {
            var given = Main is null ? 0 : TollSummary.Of(Main.Tolls, harm)?.Number.AtLeast ?? 0;
            return new(given > 0 && accepted.Contains((int)given) ? 1 : 0, accepted[0] > 0 ? 1 : 0, given > 0 ? 1 : 0);
        }
    }
}

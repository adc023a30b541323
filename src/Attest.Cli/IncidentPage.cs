using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Cli;

/// <summary>One incident in full, for the terminal.</summary>
internal static class IncidentPage
{
    private const int QuoteLength = 160;

    /// <summary>Writes the fields under the default rule, the accounts side by side, the words of each, and why they are held for one incident.</summary>
    public static async Task WriteAsync(Incident incident, Taxonomy taxonomy, TextWriter output)
    {
        var width = CommandOutput.Width(output);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{taxonomy.LabelOf(incident.Type.Taken.Value)} · {Wording.Of(incident.Place?.Taken.Value)} · {Wording.Of(incident.Date?.Taken.Value)}");
        await output.WriteLineAsync($"{incident.Id} · {Wording.Of(incident.Corroboration.ToString())} · {Wording.Number(incident.Accounts.Count, "account")}");
        await output.WriteLineAsync();
        foreach (var line in Fields(incident, taxonomy).SelectMany(field => Field(field.Name, field.Value, field.Because, width)))
        {
            await output.WriteLineAsync(line);
        }

        await CorroborationSection.WriteAsync(incident, output);
        if (incident.Accounts.Count > 1)
        {
            await WriteAccountsAsync(incident, taxonomy, output);
        }

        await DecisionsSection.WriteAsync(incident, output);
        await WriteWordsAsync(incident, output, width);
        await WriteLinksAsync(incident, output, width);
    }

    private static IEnumerable<(string Name, string Value, string? Because)> Fields(Incident incident, Taxonomy taxonomy)
    {
        var resolution = incident.Resolution;
        yield return ("What", taxonomy.LabelOf(incident.Type.Taken.Value), Others(incident.Type, taxonomy.LabelOf));
        yield return ("When", Wording.Of(incident.Date?.Taken.Value), incident.Date is { } date ? Others(date, value => Wording.Of(value)) : null);
        yield return ("Where", Wording.Of(incident.Place?.Taken.Value), incident.Place is { } place ? Others(place, value => Wording.Of(value)) : null);
        foreach (var role in Enum.GetValues<Role>())
        {
            if (resolution.Participants.Where(one => one.Value.Role == role).Select(one => one.Value.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } names)
            {
                yield return (role.ToString(), string.Join(", ", names), null);
            }
        }

        foreach (var (value, voice) in resolution.Responsibilities
            .Select(one => ($"{one.Value.Name}: {Wording.Of(one.Value.Kind.ToString())}", $"voice: {Wording.Of(one.Assertion)}"))
            .Distinct())
        {
            yield return ("Responsibility", value, voice);
        }

        if (resolution.Targets.Count > 0)
        {
            yield return ("Targets", string.Join(", ", resolution.Targets.Select(one => one.Value.Words).Distinct(StringComparer.OrdinalIgnoreCase)), null);
        }

        if (resolution.Weapons.Count > 0)
        {
            yield return ("Weapons", string.Join(", ", resolution.Weapons.Select(one => one.Value.Words).Distinct(StringComparer.OrdinalIgnoreCase)), null);
        }

        foreach (var harm in Enum.GetValues<Harm>())
        {
            if (TollSummary.Of(resolution.Tolls, harm) is { } toll)
            {
                yield return (Wording.Of(harm.ToString()) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "", Wording.Of(toll.Number), harm == Harm.Killed && incident.Killed is { } killed ? Others(killed, value => Wording.Of(value)) : null);
            }
        }
    }

    /// <summary>Which other values there are, and why this one is taken; null when all agree.</summary>
    private static string? Others<T>(Resolved<T> field, Func<T, string> show)
    {
        var shown = show(field.Taken.Value);
        var others = field.Others.Select(other => show(other.Value)).Where(text => text != shown).Distinct(StringComparer.Ordinal).ToArray();
        return others.Length == 0 ? null : $"{field.Because}; others say {string.Join(", ", others)}";
    }

    private static IEnumerable<string> Field(string name, string value, string? because, int width) =>
        WrappedText.Lines($"{value}{(because is null ? "" : $"   ({because})")}", width, new(' ', 16))
            .Select((line, index) => index == 0 ? $"{name,-16}{line[16..]}" : line);

    private static async Task WriteAccountsAsync(Incident incident, Taxonomy taxonomy, TextWriter output)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync("Accounts side by side");
        var table = new TextTable(["", .. incident.Accounts.Select((_, index) => $"[{index + 1}]")]) { IsPage = true };
        void Row(string name, Func<Account, string> cell) => table.Add([name, .. incident.Accounts.Select(cell)]);

        Row("Document", account => account.Id.Document.Value);
        Row("Source", account => account.Source ?? "not stated");
        Row("Published", account => account.Published?.ToString() ?? "not stated");
        Row("Who says it", account => Wording.Of(account.Attestation.Type.Assertion));
        Row("What", account => taxonomy.LabelOf(account.Attestation.Type.Value));
        Row("When", account => Wording.Of(account.Attestation.Date?.Value));
        Row("Where", account => Wording.Of(account.Attestation.Place?.Value));
        Row("Perpetrator", account => Names(account.Attestation.Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => one.Value.Name)));
        Row("Killed", account => Tolls(account, Harm.Killed));
        Row("Wounded", account => Tolls(account, Harm.Wounded));
        await table.WriteAsync(output);
    }

    /// <summary>What each voice of an account tells; who it is stands beside it where there are several.</summary>
    private static string Tolls(Account account, Harm harm) => TollSummary.OfEachVoice(account.Attestation.Tolls, harm) switch
    {
        [] => Wording.Of((Quantity?)null),
        [var only] => Wording.Of(only.Number),
        var several => string.Join("; ", several.Select(one => $"{Wording.Of(one.Number)} ({Wording.Of(one.Assertion)})")),
    };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } text ? text : "–";

    private static async Task WriteWordsAsync(Incident incident, TextWriter output, int width)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync("The words");
        foreach (var (account, index) in incident.Accounts.Select((account, index) => (account, index)))
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"  [{index + 1}] {account.Id.Document}{(account.Source is { } source ? $", {source}" : "")}{(account.Published is { } day ? $", {day}" : "")}");
            foreach (var sentence in account.Attestation.Sentences)
            {
                foreach (var line in WrappedText.Lines($"“{sentence.Quote}”", width, "      "))
                {
                    await output.WriteLineAsync(line);
                }
            }

            foreach (var (field, citation, assertion) in Citations(account.Attestation))
            {
                var quote = TextTable.Printable(citation.Quote);
                var cut = quote.Length > QuoteLength ? quote[..QuoteLength] + "…" : quote;
                var voice = assertion.Voice == Voice.Author && assertion.Stance == Stance.Asserted ? "" : $"  [{Wording.Of(assertion)}]";
                await output.WriteLineAsync($"      {field,-14} “{cut}”  {(citation.Part == DocumentPart.Title ? "title " : "")}{citation.Span.Start}–{citation.Span.End}{voice}");
            }
        }
    }

    private static IEnumerable<(string Field, Citation Citation, Assertion Assertion)> Citations(Attestation attestation)
    {
        yield return ("type", attestation.Type.Citation, attestation.Type.Assertion);
        if (attestation.Date is { } date)
        {
            yield return ("date", date.Citation, date.Assertion);
        }

        if (attestation.Place is { } place)
        {
            yield return ("place", place.Citation, place.Assertion);
        }

        var lists = attestation.Participants.Select(one => (Wording.Of(one.Value.Role.ToString()), one.Citation, one.Assertion))
            .Concat(attestation.Targets.Select(one => ("target", one.Citation, one.Assertion)))
            .Concat(attestation.Weapons.Select(one => ("weapon", one.Citation, one.Assertion)))
            .Concat(attestation.Tolls.Select(one => (Wording.Of(one.Value.Harm.ToString()), one.Citation, one.Assertion)))
            .Concat(attestation.Responsibilities.Select(one => (Wording.Of(one.Value.Kind.ToString()), one.Citation, one.Assertion)));
        foreach (var one in lists)
        {
            yield return one;
        }

        if (attestation.Outcome is { } outcome)
        {
            yield return ("outcome", outcome.Citation, outcome.Assertion);
        }
    }

    private static async Task WriteLinksAsync(Incident incident, TextWriter output, int width)
    {
        if (incident.Links.Count == 0)
        {
            return;
        }

        var number = incident.Accounts.Select((account, index) => (account.Id, index)).ToDictionary(one => one.Id, one => one.index + 1);
        await output.WriteLineAsync();
        await output.WriteLineAsync("Why these are held for one incident");
        foreach (var link in incident.Links)
        {
            var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{number[link.First]}] and [{number[link.Second]}], {link.Score:0.00}: {string.Join("; ", link.Reasons)}.");
            foreach (var line in WrappedText.Lines(text, width, "  "))
            {
                await output.WriteLineAsync(line);
            }
        }
    }
}

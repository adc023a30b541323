namespace Attest.Workflows.Benchmarks;

/// <summary>
/// Makes up incidents and their accounts, always the same ones: 50 countries of unequal size over ten years, with towns of unequal size; an
/// incident is told by one account or a few, rarely by up to thirty. Accounts differ as reports do: days and tolls told otherwise, another place
/// named, the day or the place left open, the country not told. Words are drawn as they stand in reports, names recur in other incidents.
/// </summary>
public sealed class SyntheticWorld
{
    private const int Countries = 50;
    private const int Towns = 400;
    private const int Divisions = 12;
    private const int Groups = 6;
    private const int Days = 3650;
    private const int NamesOfCountry = 20000;
    private const double AccountsOfIncident = 2.5;

    private static readonly int FirstDay = new DateOnly(2014, 1, 1).DayNumber;
    private static readonly string[] Types =
        ["armed_assault", "armed_assault", "armed_assault", "ied", "clash", "clash", "shelling", "air_strike", "abduction", "assassination", "suicide_bombing", "attack"];

    private static readonly string[] Targets = ["police", "military", "military", "civilians", "civilians", "government", "village", "vehicle"];

    private readonly Random _chance;
    private readonly SyntheticTown[][] _towns;
    private readonly double[] _countryShares = Shares(Countries, 10);
    private readonly double[] _townShares = Shares(Towns, 2);
    private readonly SyntheticTelling _telling;

    /// <summary>Makes a world.</summary>
    /// <param name="vocabulary">The words of everyday reports.</param>
    /// <param name="seed">Another number gives another world.</param>
    public SyntheticWorld(SyntheticVocabulary vocabulary, int seed)
    {
        _chance = new(seed);
        _towns = [.. Enumerable.Range(0, Countries).Select(TownsOf)];
        _telling = new(_chance, vocabulary);
    }

    /// <summary>So many accounts, incident by incident, in the order of their days.</summary>
    public IEnumerable<SyntheticAccount> Accounts(int count) => Accounts(count, int.MaxValue);

    /// <summary>So many accounts of so many incidents, whichever is reached first.</summary>
    internal IEnumerable<SyntheticAccount> Accounts(int count, int most)
    {
        var incidents = Math.Max(1, Math.Min(most, (int)(count / AccountsOfIncident)));
        var made = 0;
        for (var number = 0; made < count && number < most; number++)
        {
            var incident = NextIncident(FirstDay + (int)((long)number * Days / incidents % Days));
            for (var i = 0; i < incident.Accounts && made < count; i++, made++)
            {
                yield return _telling.Tell(incident, number, made, isFirst: i == 0);
            }
        }
    }

    /// <summary>Ascending shares of the whole: the nth has 1 / (n + flatness) of it.</summary>
    internal static double[] Shares(int count, double flatness)
    {
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            shares[i] = sum += 1 / (i + 1 + flatness);
        }

        return [.. shares.Select(share => share / sum)];
    }

    /// <summary>One of the things that have these shares.</summary>
    internal static int Draw(Random chance, double[] shares)
    {
        var found = Array.BinarySearch(shares, chance.NextDouble());
        return Math.Min(found < 0 ? ~found : found, shares.Length - 1);
    }

    private SyntheticTown[] TownsOf(int country)
    {
        var (north, east) = ((_chance.NextDouble() * 80) - 35, (_chance.NextDouble() * 300) - 150);
        var code = $"{(char)('A' + (country / 26))}{(char)('A' + (country % 26))}";
        return
        [
            .. Enumerable.Range(0, Towns).Select(town => new SyntheticTown(
                code,
                SyntheticVocabulary.Name((country * Towns) + town, "u"),
                $"division {code} {town % Divisions}",
                (float)(north + (_chance.NextDouble() * 3) + (town % Divisions / 4 * 3)),
                (float)(east + (_chance.NextDouble() * 2) + (town % Divisions % 4 * 2)))),
        ];
    }

    private SyntheticIncident NextIncident(int day)
    {
        var country = Draw(_chance, _countryShares);
        var town = Draw(_chance, _townShares);
        return new()
        {
            Town = _towns[country][town],
            Neighbour = _towns[country][(town + Divisions) % Towns],
            Day = day,
            Type = Types[_chance.Next(Types.Length)],
            Actor = $"group {country} {_chance.Next(Groups)}",
            Target = Targets[_chance.Next(Targets.Length)],
            Killed = (int)(Math.Pow(_chance.NextDouble(), 3) * 30),
            Wounded = (int)(Math.Pow(_chance.NextDouble(), 3) * 40),
            Names = [.. Enumerable.Range(0, 3 + _chance.Next(8)).Select(_ => SyntheticVocabulary.Name((country * NamesOfCountry) + _chance.Next(NamesOfCountry), "a"))],
            Topic = [.. Enumerable.Range(0, 12).Select(_ => _telling.AnyWord())],
            Accounts = _chance.Next(100) switch { < 57 => 1, < 77 => 2, < 87 => 3, < 97 => 4 + _chance.Next(6), _ => 10 + _chance.Next(21) },
        };
    }
}

using System.CommandLine;
using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Storage.Incidents;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary>The options that say which incidents are asked for; the same on every command that lists or counts them.</summary>
internal sealed class FilterOptions
{
    private const double DefaultKilometres = 25;
    private readonly Option<string?> _since = new("--since") { Description = "Incidents of this day or later: yyyy, yyyy-mm or yyyy-mm-dd.", HelpName = "DAY" };
    private readonly Option<string?> _until = new("--until") { Description = "Incidents of this day or earlier.", HelpName = "DAY" };
    private readonly Option<string?> _country = new("--country") { Description = "Incidents in this country: code or English name.", HelpName = "COUNTRY" };
    private readonly Option<string?> _admin1 = new("--admin1") { Description = "Incidents in this first-level division, such as Mopti.", HelpName = "NAME" };
    private readonly Option<string?> _near = new("--near") { Description = "Incidents near this point, in degrees north and east.", HelpName = "LAT,LON" };
    private readonly Option<double?> _within = new("--within") { Description = $"How near, in kilometres; {DefaultKilometres} when not given.", HelpName = "KM" };
    private readonly Argument<string>? _subject;
    private readonly Option<string[]> _actor = new("--actor") { Description = "Incidents in which this actor takes part or is held responsible. May be given several times.", HelpName = "NAME" };
    private readonly Option<bool> _affiliates = new("--include-affiliates") { Description = "With --actor: also those of its constituents, units and pledged groups, on days on which they belonged to it." };
    private readonly Option<string?> _type = new("--type") { Description = "Incidents of this type or family, such as ied.", HelpName = "TYPE" };
    private readonly Option<long?> _minKilled = new("--min-killed") { Description = "Incidents in which surely so many were killed.", HelpName = "N" };
    private readonly Option<string?> _text = new("--text") { Description = "Incidents told by a document that has all these words.", HelpName = "WORDS" };
    private readonly Option<bool> _reviewed = new("--reviewed") { Description = "Only incidents of which people have seen every account." };

    private readonly Option<string?> _minReliability = new("--min-reliability") { Description = "Only incidents told by a source that people assessed so or better, A to E.", HelpName = "LETTER" };
    private readonly Option<string?> _minCredibility = new("--min-credibility") { Description = "Only incidents with an account that people assessed so or better, 1 to 5.", HelpName = "NUMBER" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="subject">The argument that names the actor, for commands about one; they have no option for it then.</param>
    public FilterOptions(Command command, Argument<string>? subject = null)
    {
        _subject = subject;
        foreach (var option in (Option[])[_since, _until, _country, _admin1, _near, _within, .. subject is null ? (Option[])[_actor] : [], _affiliates, _type, _minKilled, _text, _reviewed, _minReliability, _minCredibility])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The filter that a call asks for.</summary>
    /// <exception cref="CommandException">A value is not of its form, or names nothing that is known.</exception>
    public IncidentFilter Read(ParseResult call)
    {
        var (since, until) = (Day(call, _since)?.First, Day(call, _until)?.Last);
        if (since > until)
        {
            throw new CommandException($"--until: expected a day not before --since {call.GetValue(_since)}; found '{call.GetValue(_until)}'.", isWrongCall: true);
        }

        if (call.GetValue(_minKilled) is < 0 and var number)
        {
            throw new CommandException($"--min-killed: expected 0 or more; found '{number}'.", isWrongCall: true);
        }

        return Read(call, since, until);
    }

    /// <summary>Names after --actor that the registry does not hold.</summary>
    public IReadOnlyList<string> FindUnknownActors(ParseResult call) =>
        [.. (call.GetValue(_actor) ?? []).Where(name => Codebook.Affiliates().FindId(name) is null)];

    /// <summary>A sentence for each name after --actor that several actors of the registry bear alike.</summary>
    public IReadOnlyList<string> FindSharedNames(ParseResult call) =>
    [
        .. from name in call.GetValue(_actor) ?? []
           let ids = Codebook.Affiliates().FindIds(name)
           where ids.Count > 1
           select $"'{name}' is the name of several actors of the registry, and all are asked for: {string.Join(", ", ids)}. Give one of these to ask for it alone.",
    ];

    private IncidentFilter Read(ParseResult call, DateOnly? since, DateOnly? until)
    {
        var (names, members) = Actors(call);
        return new()
        {
            Since = since,
            Until = until,
            Country = Country(call),
            Admin1 = call.GetValue(_admin1),
            Near = Near(call),
            Actors = names,
            Members = members,
            Type = call.GetValue(_type) is { Length: > 0 } type ? Type(type) : null,
            MinKilled = call.GetValue(_minKilled),
            Text = call.GetValue(_text),
            OnlyReviewed = call.GetValue(_reviewed),
        MinReliability = call.GetValue(_minReliability) is { } letter ? Reliable(letter) : null,
        MinCredibility = call.GetValue(_minCredibility) is { } number ? Credible(number) : null,
        };
    }

    private Reliability Reliable(string letter) => AssessCommand.ReadReliability(letter, _minReliability.Name) is var reliability and not Reliability.F
        ? reliability
        : throw new CommandException($"{_minReliability.Name}: expected a letter from A to E; found '{letter}', which says that it cannot be judged.", isWrongCall: true);

    private Credibility Credible(string number) => AssessCommand.ReadCredibility(number, _minCredibility.Name) is var credibility and not Credibility.CannotBeJudged
        ? credibility
        : throw new CommandException($"{_minCredibility.Name}: expected a number from 1 to 5; found '{number}', which says that it cannot be judged.", isWrongCall: true);

    private static PartialDate? Day(ParseResult call, Option<string?> option) => call.GetValue(option) is not { } text
        ? null
        : PartialDate.Parse(text) ?? throw new CommandException($"{option.Name}: expected a day such as 2019-06-30, a month such as 2019-06 or a year; found '{text}'.", isWrongCall: true);

    private string? Country(ParseResult call) => call.GetValue(_country) is not { } text
        ? null
        : Countries.FindCode(text) ?? throw new CommandException($"--country: expected a two-letter code such as ML or an English name such as Mali; found '{text}'.", isWrongCall: true);

    private Circle? Near(ParseResult call)
    {
        var within = call.GetValue(_within);
        if (call.GetValue(_near) is not { } text)
        {
            return within is null ? null : throw new CommandException("--within: expected --near LAT,LON beside it, found none.", isWrongCall: true);
        }

        var parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && latitude is >= -90 and <= 90
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && longitude is >= -180 and <= 180
            && (within ?? DefaultKilometres) is > 0 and <= 20_000
            ? new(latitude, longitude, within ?? DefaultKilometres)
            : throw new CommandException($"--near: expected degrees north and east such as 14.5,-4.2 and a distance up to 20000; found '{text}'.", isWrongCall: true);
    }

    private (IReadOnlyList<string> Names, IReadOnlyList<Membership> Members) Actors(ParseResult call)
    {
        var names = _subject is null ? call.GetValue(_actor) ?? [] : [call.GetRequiredValue(_subject)];
        if (names.Length == 0)
        {
            return call.GetValue(_affiliates)
                ? throw new CommandException("--include-affiliates: expected --actor NAME beside it, found none.", isWrongCall: true)
                : ([], []);
        }

        var registry = Codebook.Affiliates();
        string[] actors = [.. names.SelectMany(name => registry.FindIds(name) is { Count: > 0 } ids ? ids : [name]).Distinct(StringComparer.Ordinal)];
        var members = call.GetValue(_affiliates)
            ? actors.SelectMany(actor => registry.Of(actor).Members).Where(one => !actors.Contains(one.Actor, StringComparer.Ordinal)).Distinct()
            : [];
        return (actors, [.. members]);
    }

    private static IncidentType Type(string code)
    {
        var taxonomy = Codebook.Taxonomy();
        return taxonomy.Knows(new(code))
            ? new(code)
            : throw new CommandException($"--type: expected a type of the codebook, found '{code}'. Types: {string.Join(", ", taxonomy.Entries.Select(entry => entry.Type.Code))}.", isWrongCall: true);
    }
}

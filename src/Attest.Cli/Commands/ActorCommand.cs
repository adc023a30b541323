using System.CommandLine;
using System.Globalization;
using Attest.Core.Actors;
using Attest.Formats.Contract;
using Attest.Formats.Tables;
using Attest.Workflows.Actors;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary><c>attest actor</c>: what the registry and the documents hold about an actor.</summary>
internal static class ActorCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The actor by its id or any of its names; also one that only documents name." };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "What may hold on this day.", HelpName = "DAY" };
    private static readonly Option<bool> Linked = new("--linked") { Description = "Who belongs to it on the day, directly or through others, by the registry." };
    private static readonly Option<string?> Kinds = new("--kinds")
    {
        Description = "With --linked: the kinds of affiliation through which one belongs to it, parted by commas; constituent_of, unit_of, accepted_pledge_to and media_wing_of when not given, as in counts.",
        HelpName = "KINDS",
    };

    private static readonly Option<string?> Country = new("--country") { Description = "With --linked: only those at home in this country, ISO 3166-1 alpha-2.", HelpName = "CODE" };
    private static readonly Option<bool> Rejected = new("--rejected") { Description = "Show what people rejected too." };
    private static readonly Option<string> Format = new Option<string>("--format") { Description = "table, jsonl (with the words) or csv.", DefaultValueFactory = _ => "table" }
        .AcceptOnlyFromAmong("table", "jsonl", "csv");

    private static FlatTable Flat { get; } = new(
        ["id", "actor", "name", "property", "value", "from", "to", "voice", "by", "stance", "origin", "review", "conflicts", "source", "document", "part", "start", "end", "quote"]);

    private static FlatTable FlatMembers { get; } = new(["actor", "name", "kind", "surely", "from", "to"]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "actor",
            "Shows all that is held about an actor, under headings: the registry and the documents side by side, each statement with its source and words, conflicts marked.",
            "attest actor JNIM\nattest actor JNIM --as-of 2018-06-30 --format jsonl\nattest actor al-Qaeda --linked --as-of 2017-02-15 --country ML");
        command.Arguments.Add(Name);
        Option[] options = [AsOf, Linked, Kinds, Country, Rejected, Format];
        Array.ForEach(options, command.Options.Add);
        CommonOptions.AddAsOf(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (name, day) = (call.GetRequiredValue(Name), CommonOptions.DayOf(call, AsOf));
        if (call.GetValue(Linked))
        {
            return await WriteLinkedAsync(call, name, day);
        }

        if ((call.GetValue(Kinds) ?? call.GetValue(Country)) is not null)
        {
            throw new CommandException("--kinds and --country: expected --linked beside them, found none.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var held = await ActorHoldings.FindAsync(workspace, Codebook.ActorRegistry(), Codebook.Affiliates(), name, day, cancellationToken)
            ?? throw new CommandException($"Expected a name of the registry or of an actor that a document tells of; found '{name}'. Check the spelling, or give another of its names.");
        var conflicts = StatementConflicts.Among(held.Statements);
        var isShown = (ActorStatement one) => call.GetValue(Rejected) || one.Review != Core.Attestations.ReviewState.Rejected;
        var shown = held with { Statements = [.. held.Statements.Where(isShown)], OfOthers = [.. held.OfOthers.Where(isShown)] };
        if (call.GetValue(Format) == "jsonl")
        {
            await using var bytes = CommandOutput.Bytes(call);
            StatementLines.Write(shown.Statements.Concat(shown.OfOthers), bytes);
        }
        else if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, shown.Statements.Concat(shown.OfOthers).Select(one => Row(one, conflicts))))
        {
            await ActorPage.WriteAsync(shown, conflicts, day, call.InvocationConfiguration.Output);
            await CommonOptions.WriteAsOfAsync(workspace, call.InvocationConfiguration.Output);
        }

        return CommandLine.Ok;
    }

    private static object?[] Row(ActorStatement one, IReadOnlySet<ActorStatement> conflicts)
    {
        var citation = (one.Source as CitedSource)?.Citation;
        return
        [
            StatementId.Of(one).Value, one.Actor.Id?.Value, one.Actor.Name, ActorProperties.WordOf(one.Property), one.Value.Words, one.From?.ToString(), one.To?.ToString(),
            one.Assertion.Voice.ToString().ToLowerInvariant(), one.Assertion.Speaker, one.Assertion.Stance.ToString().ToLowerInvariant(), one.Origin.ToString().ToLowerInvariant(),
            one.Review.ToString().ToLowerInvariant(), conflicts.Contains(one), (one.Source as ReferenceSource)?.Key, citation?.Document.Value, citation?.Part.ToString().ToLowerInvariant(),
            citation?.Span.Start, citation?.Span.End, citation?.Quote,
        ];
    }

    /// <summary>Who belongs to the actor on a day under a choice of kinds: the same that counts with --include-affiliates take.</summary>
    private static async Task<int> WriteLinkedAsync(ParseResult call, string name, DateOnly? day)
    {
        var affiliates = Codebook.Affiliates();
        var id = affiliates.FindId(name) ?? throw new CommandException($"Expected a name of the registry; found '{name}'. Check the spelling, or give another of its names.");
        var kinds = KindsOf(call);
        var country = call.GetValue(Country)?.ToUpperInvariant();
        var registry = Codebook.ActorRegistry();
        var rows = affiliates.Of(id, kinds).Members
            .Select(member => (Member: member, Holding: member.On(day, day), Actor: registry.Find(member.Actor)))
            .Where(one => one.Holding != Holding.Never && (country is null || one.Actor?.Countries.Contains(country, StringComparer.Ordinal) == true))
            .Select(one => new object?[] { one.Member.Actor, one.Actor?.Name ?? one.Member.Actor, one.Actor?.Kind, day is null || one.Holding == Holding.Surely, Day(one.Member.From), Day(one.Member.To) })
            .ToArray();
        if (await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), FlatMembers, rows))
        {
            return CommandLine.Ok;
        }

        var output = call.InvocationConfiguration.Output;
        var table = new TextTable("!Actor", "Name", "Kind", "On the day", "Since", "Until") { IsCut = true };
        foreach (var row in rows)
        {
            table.Add([(string)row[0]!, (string)row[1]!, Wording.Of((string?)row[2] ?? ""), day is null ? "–" : (bool)row[3]! ? "surely" : "possibly", (string?)row[4] ?? "–", (string?)row[5] ?? "–"]);
        }

        await table.WriteAsync(output);
        await output.WriteLineAsync($"{Wording.Number(rows.Length, "actor")} linked to {affiliates.FindName(id)}{(day is { } on ? $" on {Day(on)}" : "")} through {string.Join(", ", kinds.Order(StringComparer.Ordinal))}, by the registry.");
        return CommandLine.Ok;
    }

    private static IReadOnlySet<string> KindsOf(ParseResult call)
    {
        if (call.GetValue(Kinds) is not { } text)
        {
            return Affiliates.Downward;
        }

        var kinds = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var wrong = kinds.FirstOrDefault(kind => !(ActorProperties.Parse(kind) is { } property && property.IsAffiliation()));
        return wrong is null && kinds.Length > 0
            ? kinds.ToHashSet(StringComparer.Ordinal)
            : throw new CommandException($"--kinds: expected some of {string.Join(", ", ActorProperties.Affiliations.Select(ActorProperties.WordOf).Order(StringComparer.Ordinal))}; found '{wrong ?? text}'.", isWrongCall: true);
    }

    private static string? Day(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? null : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Places;
using Attest.Workflows.Actors;

namespace Attest.Cli;

/// <summary>What is held about an actor, as a page for the terminal.</summary>
internal static class ActorPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="held">What is held.</param>
    /// <param name="conflicts">The statements that conflict with others.</param>
    /// <param name="day">The day for which it was asked; null for all days.</param>
    /// <param name="output">Where to.</param>
    public static async Task WriteAsync(ActorHoldings held, IReadOnlySet<ActorStatement> conflicts, DateOnly? day, TextWriter output)
    {
        var width = CommandOutput.Width(output);
        var on = day is { } asked ? $", as of {asked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        await output.WriteLineAsync($"{held.Actor.Name}{(held.Actor.Id is { } id ? $" ({id})" : ", proposed: the registry has no actor of this name")}{on}");
        foreach (var (heading, properties) in StatementWording.Headings)
        {
            var statements = held.Statements.Where(one => properties.Contains(one.Property)).ToArray();
            if (statements.Length > 0)
            {
                await output.WriteLineAsync($"\n{heading}");
                await WriteStatementsAsync(statements, held, conflicts, width, output);
            }
        }

        if (held.OfOthers.Count > 0)
        {
            await output.WriteLineAsync("\nWhat is said of others");
            await WriteStatementsAsync(held.OfOthers, held, conflicts, width, output, isOfOthers: true);
        }

        var proposed = held.Statements.Concat(held.OfOthers).Count(one => StatementWording.ReviewOf(one) == "proposed");
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{Wording.Number(held.Statements.Count, "statement")}, {proposed} proposed by the coder{(conflicts.Count > 0 ? $"; {conflicts.Count} in conflict (!)" : "")}. Accept or reject one: attest accept s-…, attest reject s-… --because …");
    }

    /// <summary>Each value once, below it who says so; values that nobody looked up yet in one line at the end.</summary>
    private static async Task WriteStatementsAsync(
        IEnumerable<ActorStatement> statements, ActorHoldings held, IReadOnlySet<ActorStatement> conflicts, int width, TextWriter output, bool isOfOthers = false)
    {
        var groups = statements.GroupBy(one => (isOfOthers ? one.Actor.Key : "", one.Property, FoldedName.Of(Line(one)))).ToArray();
        var unlooked = groups.Where(group => group.All(one => one.Source is ReferenceSource { IsLookedUp: false })).ToArray();
        foreach (var group in groups.Except(unlooked))
        {
            var first = group.First();
            var subject = isOfOthers ? $"{NameOf(first.Actor)}: " : "";
            foreach (var line in WrappedText.Lines($"{subject}{Line(first)}{(group.Any(conflicts.Contains) ? "  (!)" : "")}", width, "  "))
            {
                await output.WriteLineAsync(line);
            }

            foreach (var one in group)
            {
                await WriteSourceAsync(one, held, width, output);
            }
        }

        if (unlooked.Length > 0)
        {
            var text = string.Join("; ", unlooked.Select(group => $"{(isOfOthers ? $"{NameOf(group.First().Actor)}: " : "")}{Line(group.First())}"));
            foreach (var line in WrappedText.Lines($"In the registry, not looked up yet: {text}", width, "  "))
            {
                await output.WriteLineAsync(line);
            }
        }
    }

    private static string NameOf(ActorReference actor) => Codebook.ActorRegistry().NameOf(actor);

    private static string Line(ActorStatement statement) => StatementWording.Of(statement, NameOf);

    private static async Task WriteSourceAsync(ActorStatement statement, ActorHoldings held, int width, TextWriter output)
    {
        var source = StatementWording.SourceOf(statement, held.Documents);
        var text = statement.Source is CitedSource { Citation: var citation }
            ? $"{source}: “{citation.Quote}” [{StatementId.Of(statement)}, {StatementWording.ReviewOf(statement)}]"
            : source;
        foreach (var line in WrappedText.Lines(text, width, "      "))
        {
            await output.WriteLineAsync(line);
        }
    }
}

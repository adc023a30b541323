using System.CommandLine;
using Attest.Core.Actors;
using Attest.Workflows.Dossiers;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest paragraph</c>: a paragraph of one's own for a dossier.</summary>
internal static class ParagraphCommand
{
    private static readonly Argument<string> Actor = new("ACTOR") { Description = "The actor, by id or by any of its names." };
    private static readonly Option<string> Section = new("--section") { Description = $"The section in which it stands: {string.Join(", ", DossierProse.Sections)}.", HelpName = "SECTION", Required = true };
    private static readonly Option<string> Text = new("--text") { Description = "The paragraph.", HelpName = "TEXT", Required = true };
    private static readonly Option<string[]> Cite = new("--cite")
    {
        Description = "What supports it: words of a document (gazette.md:140-161), an incident (i-…) or a statement (s-…). May be given several times.",
        HelpName = "WHAT",
        Required = true,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "paragraph",
            "Records a cited paragraph of your own for an actor's dossier; it is flagged there when anything that it cites has changed.",
            "attest paragraph JNIM --section financing --text \"Ransoms matter less than they did.\" --cite gazette.md:140-161 --cite i-3k7q2mxa --because \"read all that we hold\"");
        command.Arguments.Add(Actor);
        foreach (var option in (Option[])[Section, Text, Cite, CommonOptions.Because])
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (section, text) = (call.GetRequiredValue(Section), call.GetRequiredValue(Text));
        if (!DossierProse.Sections.Contains(section, StringComparer.Ordinal))
        {
            throw new CommandException($"--section: expected one of {string.Join(", ", DossierProse.Sections)}; found '{section}'.", isWrongCall: true);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CommandException("--text: expected a paragraph; found none.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var name = call.GetRequiredValue(Actor);
        var actor = Codebook.Affiliates().FindId(name) is { } id ? Codebook.ActorRegistry().Find(id)!.Reference : new ActorReference(null, name);
        var act = await new DossierProse(workspace).AddAsync(actor, section, text.Trim(), call.GetValue(Cite) ?? [], call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        await RecordedAct.WriteAsync(act, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }
}

using System.CommandLine;
using System.Globalization;
using Attest.Coder;
using Attest.Coder.Actors;
using Attest.Formats.Reading;
using Attest.Formats.Rows;
using Attest.Storage.Workspaces;
using Attest.Workflows.Actors;
using Attest.Workflows.Intake;

namespace Attest.Cli.Commands;

/// <summary><c>attest add</c>: takes documents, or the rows of a spreadsheet, into the workspace.</summary>
internal static class AddCommand
{
    private const int MaxListed = 8;

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files (text, Markdown, HTML, DOCX, PDF, RSS, Atom, JSON Lines) or folders with all below them; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Map = new("--map") { Description = "A file that says what the columns of a spreadsheet mean; PATH is then a CSV file.", HelpName = "MAP.yaml" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "add", "Adds reports to the workspace and codes them.", "attest add reports\nattest add report.pdf page.html\nattest add incidents.csv --map map.yaml");
        command.Arguments.Add(Paths);
        command.Options.Add(Map);
        command.Options.Add(CommonOptions.Changes);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var map = call.GetValue(Map);
        if (map is null && call.GetValue(Paths)!.FirstOrDefault(path => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) is { } rows)
        {
            throw new CommandException($"{rows}: expected --map MAP.yaml beside a spreadsheet, to say what its columns mean; found none. See docs/how-to/import-spreadsheet.md.", isWrongCall: true);
        }

        if (map is not null && !File.Exists(map))
        {
            throw new CommandException($"--map: expected a file; found none named '{map}'. Check the spelling and the folder that you are in.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        return map is not null
            ? await AddRowsAsync(call, workspace, RowMap.Read(map), cancellationToken)
            : await AddDocumentsAsync(call, workspace, cancellationToken);
    }

    private static async Task<int> AddDocumentsAsync(ParseResult call, Workspace workspace, CancellationToken cancellationToken)
    {
        var intake = new DocumentIntake(workspace, await CoderAsync(call, workspace, cancellationToken));
        try
        {
            var (files, paths) = (new DocumentFiles(new ReadingOptions()), call.GetValue(Paths)!);
            await ProgressBar.RunAsync(
                call,
                "Adding",
                () => Task.FromResult(files.LengthOf(paths)),
                bytes => intake.AddAsync(files.ReadAsync(paths, Console.OpenStandardInput(), bytes, cancellationToken), cancellationToken));
        }
        finally
        {
            await WriteAsync(intake.Summary, call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
        }

        return intake.Summary.Refused.Count > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    /// <summary>The coder, which recognises the actors and names that people accepted in this workspace.</summary>
    private static async Task<EnglishCoder> CoderAsync(ParseResult call, Workspace workspace, CancellationToken cancellationToken)
    {
        var folder = CommonOptions.CodebookOf(call);
        return await new ActorRegistry(workspace, folder is null ? Codebook.ActorRegistry() : RegistryFile.Load(folder)).FindChangedAsync(cancellationToken) is { } held
            ? Codebook.Coder(folder, held)
            : Codebook.Coder(folder);
    }

    private static async Task WriteAsync(IntakeSummary summary, TextWriter output, TextWriter error)
    {
        await WriteRefusedAsync(summary.Refused, output, error);
        var table = new TextTable("Result", ">Documents", "What they are") { IsPage = true };
        table.Add("added", Number(summary.Added), $"{Wording.Number(summary.Attestations, "account")} of incidents");
        AddUnlessNone(table, "  without a day", summary.WithoutDay.Count, "relative dates stay unresolved", [.. summary.WithoutDay.Select(one => one.Value)]);
        AddUnlessNone(table, "  same words", summary.SameWords.Count, "one voice with another", [.. summary.SameWords.Select(one => $"{one.Document} = {one.Other}")]);
        AddUnlessNone(table, "known already", summary.Known, "the same bytes were added before", []);
        AddUnlessNone(table, "refused", summary.Refused.Count, "each with its reason above", []);
        AddUnlessNone(table, "passed over", summary.PassedOver.Count, "files of kinds that are not read", [.. summary.PassedOver.Select(path => Path.GetFileName(path))]);
        await table.WriteAsync(output);
    }

    /// <summary>A table where people read along; elsewhere one line for each, apart from the answer.</summary>
    private static async Task WriteRefusedAsync(IReadOnlyList<Refusal> refused, TextWriter output, TextWriter error)
    {
        if (refused.Count > 0 && CommandOutput.IsTerminal(output) && !Console.IsErrorRedirected)
        {
            var table = new TextTable("Refused", "Reason");
            foreach (var refusal in refused)
            {
                table.Add($"{refusal.Path}{(refusal.Location is null ? "" : ", " + refusal.Location)}", $"{refusal.Message} [{refusal.Code}]");
            }

            await table.WriteAsync(output);
            await output.WriteLineAsync();
            return;
        }

        foreach (var refusal in refused)
        {
            await error.WriteLineAsync(TextTable.Printable(refusal.ToString()));
        }
    }

    private static void AddUnlessNone(TextTable table, string result, int count, string what, IReadOnlyList<string> names)
    {
        if (count > 0)
        {
            var more = names.Count > MaxListed ? $" and {names.Count - MaxListed} more" : "";
            table.Add(result, Number(count), names.Count == 0 ? what : $"{what}: {string.Join(", ", names.Take(MaxListed))}{more}");
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static async Task<int> AddRowsAsync(ParseResult call, Workspace workspace, RowMap map, CancellationToken cancellationToken)
    {
        var taxonomy = Codebook.Taxonomy();
        var reader = new RowReader(map, code => taxonomy.Knows(new(code)), new ReadingOptions());
        var hasRefused = false;
        var table = new TextTable("Spreadsheet", ">Added", ">Updated", ">Known already", ">Refused");
        foreach (var path in call.GetValue(Paths)!)
        {
            if (!File.Exists(path))
            {
                throw new CommandException(DocumentFiles.CannotOpen(path, new FileNotFoundException()).ToString());
            }

            var summary = await new RowIntake(workspace).AddAsync(reader.ReadAsync(path, cancellationToken), cancellationToken);
            foreach (var problem in summary.Problems)
            {
                await call.InvocationConfiguration.Error.WriteLineAsync(TextTable.Printable($"{path}, {problem}"));
            }

            table.Add(path, Number(summary.Added), Number(summary.Updated), Number(summary.Known), Number(summary.Refused));
            hasRefused |= summary.Refused > 0;
        }

        await table.WriteAsync(call.InvocationConfiguration.Output);
        return hasRefused ? CommandLine.Refused : CommandLine.Ok;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text;
using Attest.Cli.Commands;
using Attest.Storage.Workspaces;

namespace Attest.Cli;

/// <summary>The tool <c>attest</c>: one command a file, and the edge at which expected failures become messages.</summary>
public static class CommandLine
{
    /// <summary>Everything went well.</summary>
    public const int Ok = 0;

    /// <summary>Something was refused, failed or not found; a message says what.</summary>
    public const int Refused = 1;

    /// <summary>The call itself was wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>Runs one call and gives its exit code.</summary>
    /// <param name="arguments">The words after the tool's name.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <param name="cancellationToken">Stops the command; what is stored by then stays whole.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var call = Root().Parse(arguments);
        if (call.Action is ParseErrorAction)
        {
            foreach (var message in call.Errors.Select(one => OnOneLine(one.Message)).Distinct(StringComparer.Ordinal))
            {
                await error.WriteLineAsync($"attest: {message}");
            }

            await error.WriteLineAsync($"See 'attest {NameOf(call)}--help'.");
            return WrongCall;
        }

        if (FindUnknownOption(call) is { } unknown)
        {
            await error.WriteLineAsync($"attest: expected a file, a folder or an option of this command; found '{unknown}'.");
            await error.WriteLineAsync($"See 'attest {NameOf(call)}--help'.");
            return WrongCall;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await call.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("attest: stopped. What was stored before is whole; run the same command again to go on.");
            return Refused;
        }
        catch (Exception exception) when (exception is WorkspaceException or CommandException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var advice = exception is UnauthorizedAccessException ? " Name a file or folder that you may use, or ask its owner for the permission." : "";
            await error.WriteLineAsync($"attest: {exception.Message}{advice}");
            return exception is CommandException { IsWrongCall: true } ? WrongCall : Refused;
        }
    }

    /// <summary>The tool with all its commands. They are made cheaply: none of them loads anything before it runs.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand(
            """
            Attest turns reports of armed violence into cited incidents and counts.

            Try it:  attest demo
            """);
        root.Options.Add(CommonOptions.Workspace);
        ExampleCommand.ShowExamplesIn(root);
        foreach (var command in All())
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static IEnumerable<Command> All() =>
    [
        DemoCommand.Create(),
        InitCommand.Create(),
        AddCommand.Create(),
        EnterCommand.Create(),
        DocumentsCommand.Create(),
        CodeCommand.Create(),
        ExplainCommand.Create(),
        IncidentsCommand.Create(),
        ShowCommand.Create(),
        CountCommand.Create(),
        TrendsCommand.Create(),
        DossierCommand.Create(),
        ParagraphCommand.Create(),
        CompareCommand.Create(),
        ClaimsCommand.Create(),
        ReleasesCommand.Create(),
        ActorCommand.Create(),
        DiffCommand.Create(),
        .. JudgeCommand.Create(),
        CorrectCommand.Create(),
        .. ReviewCommand.Create(),
        RuleCommand.Create(),
        AssessCommand.Create(),
        UndoCommand.Create(),
        HistoryCommand.Create(),
        ServeCommand.Create(),
        ExportCommand.Create(),
        EvaluateCommand.Create(),
        ActorsCommand.Create(),
        NamesCommand.Create(),
        CodebookCommand.Create(),
        FreezeCommand.Create(),
        PullCommand.Create(),
        PurgeCommand.Create(),
        CoverageCommand.Create(),
        CheckCommand.Create(),
        DoctorCommand.Create(),
        BenchCommand.Create(),
    ];

    private static string OnOneLine(string message) => string.Join(' ', message.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A misspelt option, which the parser takes for one more file.</summary>
    private static string? FindUnknownOption(ParseResult call) =>
        call.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : call.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).Select(token => token.Value)
                .FirstOrDefault(value => value.Length > 1 && value[0] == '-' && !Path.Exists(value));

    private static string NameOf(ParseResult call)
    {
        var names = new StringBuilder();
        for (var result = call.CommandResult; result.Parent is CommandResult parent; result = parent)
        {
            names.Insert(0, result.Command.Name + " ");
        }

        return names.ToString();
    }
}

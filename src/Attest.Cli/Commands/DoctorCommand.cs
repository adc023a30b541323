using System.CommandLine;
using Attest.Storage.Workspaces;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest doctor</c>: what is installed, what is missing and how to get it.</summary>
internal static class DoctorCommand
{
    private static readonly (string[] Names, string Need, string GetIt)[] Programs =
    [
        (["pdftotext"], "reading PDF files", "apt-get install poppler-utils (Debian), brew install poppler (macOS)"),
        (["chromium", "chromium-browser", "google-chrome"], "the tests of the web pages; using attest does not need it", "apt-get install chromium chromium-driver"),
        (["node"], "building the scripts of the web pages from source; using attest does not need it", "https://nodejs.org, version 20 or later"),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("doctor", "Says what is installed, what is missing, and how to get it.", "attest doctor");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var output = call.InvocationConfiguration.Output;
        await output.WriteLineAsync($"ok       attest {typeof(DoctorCommand).Assembly.GetName().Version?.ToString(3)} on .NET {Environment.Version}");
        foreach (var (names, need, getIt) in Programs)
        {
            await output.WriteLineAsync(names.Select(FindOnPath).FirstOrDefault(path => path is not null) is { } found
                ? $"ok       {names[0]}: {found}"
                : $"missing  {names[0]}: for {need}. Get it: {getIt}.");
        }

        var isSound = await CheckAsync("codebook", () => $"{Codebook.Taxonomy().Entries.Count()} types of incidents", output)
            & await CheckAsync("coder", () => Codebook.Coder().Version, output);
        return isSound & await CheckWorkspaceAsync(call, output, cancellationToken) ? CommandLine.Ok : CommandLine.Refused;
    }

    private static async Task<bool> CheckAsync(string name, Func<string> check, TextWriter output)
    {
        try
        {
            await output.WriteLineAsync($"ok       {name}: {check()}");
            return true;
        }
        catch (InvalidDataException exception)
        {
            await output.WriteLineAsync($"broken   {name}: {exception.Message}");
            return false;
        }
    }

    private static async Task<bool> CheckWorkspaceAsync(ParseResult call, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = CommonOptions.FolderOf(call);
        if (!File.Exists(Path.Combine(folder, Workspace.FileName)))
        {
            await output.WriteLineAsync("none     workspace: none in this folder. Make one with 'attest init'.");
            return true;
        }

        try
        {
            await using var workspace = await WorkspaceFolder.OpenAsync(folder, cancellationToken);
            await output.WriteLineAsync($"ok       workspace: {workspace.Path}");
            return true;
        }
        catch (WorkspaceException exception)
        {
            await output.WriteLineAsync($"broken   workspace: {exception.Message}");
            return false;
        }
    }

    private static string? FindOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
}

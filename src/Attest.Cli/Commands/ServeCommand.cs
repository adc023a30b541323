using System.CommandLine;
using System.Globalization;
using Attest.Server;

namespace Attest.Cli.Commands;

/// <summary><c>attest serve</c>: opens the workspace in the browser.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = $"The port on this machine's own address; {ServerOptions.DefaultPort} when not given, 0 for any that is free.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => ServerOptions.DefaultPort,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "serve",
            "Opens the workspace in the browser: map, timeline, table, incidents with their words, claims and counts. It answers on this machine alone, until it is stopped with Ctrl+C.",
            "attest serve --workspace sahel\nattest serve --port 8080");
        command.Options.Add(Port);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var port = call.GetValue(Port);
        if (port is < 0 or > 65_535)
        {
            throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"--port: expected a number from 0 to 65535; found '{port}'."), isWrongCall: true);
        }

        // Says at once when there is no workspace, instead of on the first page.
        await (await CommonOptions.OpenAsync(call, cancellationToken)).DisposeAsync();
        var options = new ServerOptions
        {
            Folder = CommonOptions.FolderOf(call),
            Port = port,
            Taxonomy = Codebook.Taxonomy,
            Registry = Codebook.Affiliates,
            Rules = () => Codebook.Rules(),
        };
        var output = call.InvocationConfiguration.Output;
        try
        {
            await AttestServer.RunAsync(options, address => output.WriteLineAsync($"Open {address} in a browser on this machine. Stop with Ctrl+C."), cancellationToken);
        }
        catch (IOException exception)
        {
            throw new CommandException($"--port {port}: expected a port that is free; {exception.Message} Give another with --port, or 0 for any.");
        }

        return CommandLine.Ok;
    }
}

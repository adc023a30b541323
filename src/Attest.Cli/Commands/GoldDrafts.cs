using System.CommandLine;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using Attest.Storage.Documents;
using Attest.Workflows.Evaluation;

namespace Attest.Cli.Commands;

/// <summary><c>attest evaluate --draft</c>: writes codings as gold files for people to correct. A file that is there is never written over.</summary>
internal static class GoldDrafts
{
    /// <summary>Writes a file for each document of the paths, or of the workspace when there are none.</summary>
    public static async Task<int> WriteAsync(ParseResult call, string folder, string[] paths, CancellationToken cancellationToken)
    {
        var coder = Codebook.Coder(CommonOptions.CodebookOf(call));
        Directory.CreateDirectory(folder);
        var error = call.InvocationConfiguration.Error;
        var (written, refused) = (new HashSet<string>(StringComparer.Ordinal), 0);
        await foreach (var received in paths.Length > 0 ? new DocumentFiles(new ReadingOptions()).ReadAsync(paths, Console.OpenStandardInput(), cancellationToken) : WorkspaceAsync(call, cancellationToken))
        {
            if (received is Received.Refused(var refusal))
            {
                refused++;
                await error.WriteLineAsync(TextTable.Printable(refusal.ToString()));
                continue;
            }

            if (received is not Received.Read(var document, _, _))
            {
                continue;
            }

            var path = PathFor(document.Id, folder, written);
            if (File.Exists(path))
            {
                refused++;
                await error.WriteLineAsync(TextTable.Printable($"{path}: expected no file of that name; found one, which may hold your corrections. Move it away, or name another folder."));
                continue;
            }

            await using var file = File.Create(path);
            GoldDraft.Write(GoldDraft.Of(document.Id, coder.Code(document).Attestations), file);
            written.Add(path);
        }

        var documents = paths.Length > 0 ? " " + string.Join(' ', paths) : "";
        await call.InvocationConfiguration.Output.WriteLineAsync($"Wrote {Wording.Number(written.Count, "file")} to {folder}. Correct them by hand, then: attest evaluate {folder}{documents}");
        return refused > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    /// <summary>The document's name without ending; with it when another document of this run is called so.</summary>
    private static string PathFor(DocumentId document, string folder, HashSet<string> written)
    {
        var path = Path.Combine(folder, GoldDraft.FileNameOf(document));
        return written.Contains(path) ? Path.Combine(folder, GoldDraft.FileNameOf(new(document.Value + GoldFile.Ending))) : path;
    }

    private static async IAsyncEnumerable<Received> WorkspaceAsync(ParseResult call, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var documents = new DocumentStore(workspace);
        foreach (var summary in await documents.ListAsync(cancellationToken))
        {
            if (await documents.FindAsync(summary.Id, cancellationToken) is { } document && document.Language == "en")
            {
                yield return new Received.Read(document, Kept: null, Problems: []);
            }
        }
    }
}

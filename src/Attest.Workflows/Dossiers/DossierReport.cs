using System.Text;
using Attest.Core.Counting;
using Attest.Core.Dossiers;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Dossiers;

/// <summary>A dossier that can be written in several formats, all of which say the same.</summary>
public sealed class DossierReport
{
    private readonly DossierMaterial _material;

    private DossierReport(Dossier dossier, DossierMaterial material) => (Dossier, _material) = (dossier, material);

    /// <summary>The dossier.</summary>
    public Dossier Dossier { get; }

    /// <summary>Makes the dossier of an actor; null when neither the registry nor a document knows it.</summary>
    /// <param name="workspace">The workspace, or its view of a day; its incidents are up to date.</param>
    /// <param name="earlier">The same as of an earlier day, with that day in words, to tell what changed; null when that is not asked for.</param>
    /// <param name="world">What is known beside the documents.</param>
    /// <param name="actor">The actor by id or by any of its names.</param>
    /// <param name="style">The shape.</param>
    /// <param name="rule">The rule under which incidents are counted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DossierReport?> FindAsync(
        Workspace workspace, (string Day, Workspace Workspace)? earlier, DossierWorld world, string actor, DossierStyle style, CountingRule rule, CancellationToken cancellationToken)
    {
        if (await new DossierLoading(workspace, world, rule).FindAsync(actor, cancellationToken) is not { } material)
        {
            return null;
        }

        (string, DossierMaterial)? before = earlier is { } view && await new DossierLoading(view.Workspace, world, rule).FindAsync(actor, cancellationToken) is { } old ? (view.Day, old) : null;
        return new(DossierComposer.Compose(material, style, before), material);
    }

    /// <summary>Writes it as HTML.</summary>
    public void WriteHtml(TextWriter output) => new HtmlDossier(Dossier, _material, output).Write();

    /// <summary>Writes it as Markdown.</summary>
    public void WriteMarkdown(TextWriter output) => new MarkdownDossier(Dossier, output).Write();

    /// <summary>Writes it as JSON.</summary>
    public void WriteJson(TextWriter output)
    {
        using var bytes = new MemoryStream();
        new JsonDossier(Dossier).Write(bytes);
        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }
}

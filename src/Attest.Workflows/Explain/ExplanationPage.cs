using Attest.Coder.Explanations;

namespace Attest.Workflows.Explain;

/// <summary>
/// One page of HTML that holds the explanations of some documents: complete in itself, without scripts, and readable with the
/// keyboard, a screen reader or on paper. It is written as the documents come.
/// </summary>
public sealed class ExplanationPage : IAsyncDisposable
{
    private readonly TextWriter _output;
    private readonly Markup _markup;
    private readonly List<(string Id, string Title)> _documents = [];
    private bool _isBegun;

    /// <summary>Begins a page; the writer is closed with it.</summary>
    public ExplanationPage(TextWriter output) => (_output, _markup) = (output, new(output));

    /// <summary>Writes a document.</summary>
    /// <param name="explanation">Its explanation.</param>
    /// <param name="story">Its pieces in words.</param>
    /// <param name="sentences">The sentences to tell of.</param>
    public void Write(Explanation explanation, Story story, IEnumerable<ExplainedSentence> sentences)
    {
        Begin();
        var document = explanation.Document;
        _documents.Add((document.Id.Value, document.Title));
        new DocumentSection(_markup, explanation, story, _documents.Count).Write(sentences);
    }

    /// <summary>Ends the page.</summary>
    public async ValueTask DisposeAsync()
    {
        Begin();
        _markup.WriteConstant("<footer id=\"documents\">\n");
        if (_documents.Count > 1)
        {
            _markup.WriteConstant("<h2>Documents on this page</h2>\n<ol>\n");
            for (var i = 0; i < _documents.Count; i++)
            {
                _markup.Write($"<li><a href=\"#d{i + 1}\">{_documents[i].Id}</a> {_documents[i].Title}</li>\n");
            }

            _markup.WriteConstant("</ol>\n");
        }

        _markup.WriteConstant("""
            <p>Offsets count UTF-16 units of the body. Files named on the right are those of the codebook, the registry of actors and the
            gazetteer beside the program; an entry is found by the words that follow the name of its file.</p>
            </footer>
            </body>
            </html>

            """);
        await _output.DisposeAsync();
    }

    private void Begin()
    {
        if (_isBegun)
        {
            return;
        }

        _isBegun = true;
        _markup.WriteConstant("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="color-scheme" content="light dark">
            <title>How the documents were read</title>
            <style>

            """);
        _output.Write(PageStyle.Text);
        _markup.WriteConstant("""
            </style>
            </head>
            <body>
            <a class="skip" href="#d1">To the first document</a>
            <h1>How the documents were read</h1>
            <form class="switches" aria-label="What the page shows">
            <fieldset><legend>Marks</legend>

            """);
        foreach (var layer in Enum.GetValues<Layer>())
        {
            var name = LayerWords.ClassOf(layer);
            _markup.Write($"<label class=\"{name}\"><input type=\"checkbox\" id=\"show-{name}\" checked> <span>{LayerWords.Of(layer)}</span></label>\n");
        }

        _markup.WriteConstant("""
            </fieldset>
            <fieldset><legend>Sentences</legend>
            <label><input type="radio" name="sentences" id="all-sentences" checked> all</label>
            <label><input type="radio" name="sentences" id="only-incidents"> that tell incidents</label>
            <label><input type="radio" name="sentences" id="only-refused"> with a word that tells none</label>
            </fieldset>
            <fieldset><legend>Detail</legend>
            <label><input type="checkbox" id="show-entries" checked> entries</label>
            <label><input type="checkbox" id="show-phrases"> phrases</label>
            </fieldset>
            </form>

            """);
    }
}

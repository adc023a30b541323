using Attest.Coder.Explanations;
using Attest.Coder.Reasons;
using Attest.Workflows.Explain;
using Spectre.Console;

namespace Attest.Cli;

/// <summary>Writes an explanation for a terminal: in colours where there are any, else as plain lines.</summary>
internal sealed class ExplanationText
{
    private const int Indent = 4;
    private static readonly Style Plain = Style.Plain;
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private readonly Explanation _explanation;
    private readonly Story _story;
    private readonly TextWriter _output;
    private readonly StringWriter _text = new();
    private readonly IAnsiConsole _console;

    /// <summary>Prepares an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="story">Its pieces in words.</param>
    /// <param name="output">Where to.</param>
    /// <param name="hasColour">Whether the output shows colours.</param>
    /// <param name="width">The columns of a line.</param>
    public ExplanationText(Explanation explanation, Story story, TextWriter output, bool hasColour, int width)
    {
        (_explanation, _story, _output) = (explanation, story, output);
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_text),
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = width;
    }

    /// <summary>Writes the head, the incidents and the sentences.</summary>
    /// <param name="sentences">The sentences to tell of.</param>
    /// <param name="isDetailed">Whether the phrases of each sentence are told too.</param>
    public void Write(IEnumerable<ExplainedSentence> sentences, bool isDetailed)
    {
        var document = _explanation.Document;
        Line(0, (document.Id.Value, Strong), (document.Title.Length > 0 ? $"  {document.Title}" : "", Plain), (document.Published is { } day ? $"  {day}" : "", Faint));
        Line(0, (_story.Summary() + ".", Faint));
        foreach (var problem in _explanation.Coding.Problems)
        {
            Line(0, ($"{problem.Code}: {problem.Message}", new(Color.Red)));
        }

        foreach (var incident in _explanation.Incidents)
        {
            Write(incident);
        }

        foreach (var sentence in sentences)
        {
            Write(sentence, isDetailed);
        }
    }

    private void Write(ExplainedIncident incident)
    {
        _output.WriteLine();
        Line(0, ($"Incident {incident.Number}", Strong), ($"  {_story.HeadOf(incident)}", Strong), ($"  told by {Sentences(incident.Sentences)}", Faint));
        foreach (var value in _story.Values(incident))
        {
            var where = _story.SentenceOf(value.Citation) is { } number ? $"sentence {number}" : "title";
            Line(Indent, ($"{value.Field,-15}", Faint), (value.Text, Plain), ($"  “{value.Citation.Quote}”", Plain), ($"  {where}{(value.IsInferred ? ", inferred" : "")}", Faint));
        }
    }

    private void Write(ExplainedSentence sentence, bool isDetailed)
    {
        _output.WriteLine();
        var number = $"{sentence.Number,3} ";
        if (sentence.Treatment is not (Treatment.Read or Treatment.NoSignal))
        {
            var entry = sentence.TreatmentEntry is { } mark ? $", {Story.Of(mark)}" : "";
            Line(Indent, number, (_story.Words(sentence.Span), Faint), ($"  [{ReasonWords.Of(sentence.Treatment)}{entry}]", Faint));
            return;
        }

        Line(Indent, number, [.. WordsOf(sentence)]);
        if (sentence.Treatment == Treatment.NoSignal)
        {
            Line(Indent, ($"[{ReasonWords.Of(sentence.Treatment)}]", Faint));
        }

        if (Story.Voice(sentence) is { Length: > 0 } voice)
        {
            Line(Indent, ("said by ", Faint), (voice, ColourOf(Layer.Speaker)), (sentence.SpeakerEntry is { } entry ? $"  {Story.Of(entry)}" : "", Faint));
        }

        foreach (var time in sentence.TimesOfStatement)
        {
            Line(Indent, ($"“{_story.Words(time)}”", ColourOf(Layer.Time)), ("  dates the statement, not an incident", Faint));
        }

        foreach (var tally in sentence.Tallies)
        {
            Line(Indent, ("counts ", Faint), (Story.Of(tally), ColourOf(Layer.Tally)));
        }

        foreach (var signal in sentence.Signals)
        {
            Write(signal, isDetailed);
        }

        foreach (var phrase in isDetailed ? sentence.Phrases : [])
        {
            Line(Indent, ($"[{phrase.Kind}] ", Faint), (_story.Words(phrase.Span), Plain), ($"  {string.Join(", ", phrase.Traits)}", Plain), (Entries(phrase.Entries), Faint));
        }
    }

    private void Write(ExplainedSignal signal, bool isDetailed)
    {
        var isRefused = signal.Incidents.Count == 0;
        var type = _story.TypeOf(signal);
        Line(
            Indent,
            (_story.Words(signal.Span), ColourOf(isRefused ? Layer.Refused : Layer.Signal)),
            (type.Length > 0 ? $"  {type}" : "", Plain),
            ($" → {_story.Outcome(signal)}{(isRefused ? "" : " " + string.Join(", ", signal.Incidents))}", isRefused ? Plain : Strong),
            (signal.Entry is { } entry ? $"  {Story.Of(entry)}: {entry.Says}" : "", Faint));
        foreach (var part in signal.Parts)
        {
            Line(
                Indent * 2,
                ($"{Story.RoleOf(part),-13} ", Faint),
                (_story.Words(part.Span), ColourOf(Layers.Of(part.Role))),
                (Story.MeaningOf(part) is { Length: > 0 } meaning ? $"  {meaning}" : "", Plain),
                ($"  {Story.StandingOf(part)}{Entries(part.Entries)}", Faint));
        }

        // What joins is told beside the signal; what kept it apart is told here.
        foreach (var comparison in signal.Comparisons.Take(isDetailed ? signal.Comparisons.Count : signal.Fate == Fate.Opened ? 1 : 0))
        {
            Line(Indent * 2, ($"compared with {Story.Of(comparison)}", Faint));
        }
    }

    /// <summary>The words of a sentence, each run in the colour of what it was read as.</summary>
    private IEnumerable<(string Text, Style Style)> WordsOf(ExplainedSentence sentence) =>
        Layers.RunsOf(sentence).Select(run => (_explanation.Document.Body[run.Span.Start..run.Span.End], run.Layers.Count > 0 ? ColourOf(run.Layers[0]) : Plain));

    private static string Entries(IReadOnlyList<CodebookEntry> entries) => string.Concat(entries.Select(entry => $" · {Story.Of(entry)} ({entry.Says})"));

    private static string Sentences(IReadOnlyList<int> numbers) => $"{(numbers.Count == 1 ? "sentence" : "sentences")} {string.Join(", ", numbers)}";

    private static Style ColourOf(Layer layer) => layer switch
    {
        Layer.Signal => new(Color.Red, decoration: Decoration.Bold),
        Layer.Refused => new(Color.Grey, decoration: Decoration.Underline),
        Layer.Perpetrator => new(Color.Fuchsia),
        Layer.Target => new(Color.Blue),
        Layer.Toll => new(Color.Olive),
        Layer.Weapon => new(Color.Maroon),
        Layer.Place => new(Color.Green),
        Layer.Time => new(Color.Teal),
        Layer.Speaker => new(Color.Purple),
        Layer.Tally => new(Color.Navy),
        Layer.Cue => new(decoration: Decoration.Italic),
        _ => Plain,
    };

    private void Line(int indent, params ReadOnlySpan<(string Text, Style Style)> pieces) => Line(indent, new(' ', indent), pieces);

    /// <summary>Writes pieces, broken into lines that all begin at the indent; the first has the lead before it.</summary>
    private void Line(int indent, string lead, params ReadOnlySpan<(string Text, Style Style)> pieces)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in pieces)
        {
            paragraph.Append(TextTable.Printable(text), style);
        }

        var grid = new Grid();
        grid.AddColumn(new GridColumn().Width(indent).NoWrap().Padding(0, 0));
        grid.AddColumn(new GridColumn().Padding(0, 0));
        grid.AddRow(new Text(lead), paragraph);
        _console.Write(grid);
        foreach (var line in _text.ToString().Split('\n').SkipLast(1))
        {
            _output.WriteLine(line.TrimEnd());
        }

        _text.GetStringBuilder().Clear();
    }
}

using Attest.Coder.Explanations;
using Attest.Core.Documents;

namespace Attest.Workflows.Explain;

/// <summary>The part of a page that explains one document: its incidents, then its sentences.</summary>
internal sealed class DocumentSection(Markup markup, Explanation explanation, Story story, int number)
{
    /// <summary>Writes the section.</summary>
    public void Write(IEnumerable<ExplainedSentence> sentences)
    {
        WriteHead();
        WriteIncidents();
        markup.Write($"<section aria-labelledby=\"d{number}-text\">\n<h3 id=\"d{number}-text\">The text, sentence by sentence</h3>\n<ol class=\"sentences\">\n");
        foreach (var sentence in sentences)
        {
            Write(sentence);
        }

        markup.WriteConstant("</ol>\n</section>\n</article>\n");
    }

    private void WriteHead()
    {
        var document = explanation.Document;
        markup.Write($"<article class=\"document\" id=\"d{number}\">\n<header>\n<h2>{(document.Title.Length > 0 ? document.Title : document.Id.Value)}</h2>\n<p class=\"facts\">");
        foreach (var fact in new[] { document.Id.Value, document.Source, document.Published is { } day ? $"published {day}" : "day of publication not known" })
        {
            if (fact is { Length: > 0 })
            {
                markup.Write($"<span>{fact}</span> ");
            }
        }

        markup.Write($"</p>\n<p class=\"facts\"><span>{story.Summary()}.</span> <span>{explanation.Coding.Version}</span></p>\n");
        foreach (var problem in explanation.Coding.Problems)
        {
            markup.Write($"<p class=\"problem\"><b>{problem.Code}</b> {problem.Message}</p>\n");
        }

        markup.WriteConstant("</header>\n");
    }

    private void WriteIncidents()
    {
        markup.Write($"<section aria-labelledby=\"d{number}-coding\">\n<h3 id=\"d{number}-coding\">What was coded</h3>\n<div class=\"incidents\">\n");
        foreach (var incident in explanation.Incidents)
        {
            markup.Write($"<div class=\"incident\" id=\"d{number}-i{incident.Number}\">\n<h4><span class=\"number\">{incident.Number}</span> {story.HeadOf(incident)}</h4>\n<p class=\"told\">told by ");
            WriteSentenceLinks(incident.Sentences);
            markup.WriteConstant("</p>\n<table>\n<thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Value</th><th scope=\"col\">Words</th></tr></thead>\n<tbody>\n");
            foreach (var value in story.Values(incident))
            {
                markup.Write($"<tr><th scope=\"row\">{value.Field}</th><td>{value.Text}{(value.IsInferred ? " (inferred)" : "")}</td><td><bdi>“{value.Citation.Quote}”</bdi> ");
                WriteStand(value.Citation);
                markup.WriteConstant("</td></tr>\n");
            }

            markup.WriteConstant("</tbody>\n</table>\n</div>\n");
        }

        if (explanation.Incidents.Count == 0)
        {
            markup.WriteConstant("<p>Nothing.</p>\n");
        }

        markup.WriteConstant("</div>\n</section>\n");
    }

    private void WriteStand(Citation citation)
    {
        if (story.SentenceOf(citation) is { } at)
        {
            markup.Write($"<a class=\"at\" href=\"#d{number}-s{at}\" title=\"{citation.Span.Start}–{citation.Span.End}\">{at}</a>");
        }
        else
        {
            markup.WriteConstant("<span class=\"at\">title</span>");
        }
    }

    private void WriteSentenceLinks(IReadOnlyList<int> numbers)
    {
        markup.Write($"{(numbers.Count == 1 ? "sentence" : "sentences")} ");
        foreach (var at in numbers)
        {
            markup.Write($"<a class=\"at\" href=\"#d{number}-s{at}\">{at}</a> ");
        }
    }

    private void Write(ExplainedSentence sentence)
    {
        var tells = sentence.Signals.Any(signal => signal.Incidents.Count > 0);
        var refuses = sentence.Signals.Any(signal => signal.Incidents.Count == 0);
        var isQuiet = sentence.Treatment != Treatment.Read || (sentence.Signals.Count == 0 && sentence.Tallies.Count == 0);
        markup.Write($"<li class=\"sentence{(tells ? " tells" : "")}{(refuses ? " refuses" : "")}{(isQuiet ? " quiet" : "")}\" id=\"d{number}-s{sentence.Number}\" value=\"{sentence.Number}\">\n<p class=\"words\"><a class=\"at\" href=\"#d{number}-s{sentence.Number}\" title=\"{sentence.Span.Start}–{sentence.Span.End}\">{sentence.Number}</a> <bdi>");
        foreach (var run in Layers.RunsOf(sentence))
        {
            Write(run);
        }

        markup.WriteConstant("</bdi></p>\n<div class=\"reading\">\n");
        WriteReading(sentence);
        WritePhrases(sentence);
        markup.WriteConstant("</div>\n</li>\n");
    }

    private void Write(Run run)
    {
        var words = explanation.Document.Body[run.Span.Start..run.Span.End];
        if (run.Layers.Count == 0)
        {
            markup.Write($"{words}");
        }
        else
        {
            markup.Write($"<span class=\"mark {string.Join(' ', run.Layers.Select(LayerWords.ClassOf))}\" title=\"{string.Join(", ", run.Layers.Select(LayerWords.Of))}\">{words}</span>");
        }
    }

    private void WriteReading(ExplainedSentence sentence)
    {
        if (sentence.Treatment != Treatment.Read)
        {
            markup.Write($"<p class=\"why\">{ReasonWords.Of(sentence.Treatment)}");
            WriteEntry(sentence.TreatmentEntry);
            markup.WriteConstant("</p>\n");
            return;
        }

        if (Story.Voice(sentence) is { Length: > 0 } voice)
        {
            markup.Write($"<p class=\"voice\">said by <b>{voice}</b>");
            WriteEntry(sentence.SpeakerEntry);
            markup.WriteConstant("</p>\n");
        }

        foreach (var time in sentence.TimesOfStatement)
        {
            markup.Write($"<p class=\"voice\"><bdi>“{story.Words(time)}”</bdi> dates the statement, not an incident</p>\n");
        }

        foreach (var tally in sentence.Tallies)
        {
            markup.Write($"<p class=\"voice\">counts <b>{Story.Of(tally)}</b></p>\n");
        }

        if (sentence.Signals.Count == 0 && sentence.Tallies.Count == 0)
        {
            markup.WriteConstant("<p class=\"why\">a name or a voice, and no word that tells an incident</p>\n");
        }

        foreach (var signal in sentence.Signals)
        {
            Write(signal);
        }
    }

    private void Write(ExplainedSignal signal)
    {
        markup.Write($"<div class=\"word{(signal.Incidents.Count > 0 ? "" : " none")}\">\n<h4><bdi>{story.Words(signal.Span)}</bdi> ");
        if (story.TypeOf(signal) is { Length: > 0 } type)
        {
            markup.Write($"<span class=\"type\">{type}</span> ");
        }

        markup.Write($"<span class=\"outcome\">{story.Outcome(signal)}</span>");
        foreach (var incident in signal.Incidents)
        {
            markup.Write($" <a class=\"number\" href=\"#d{number}-i{incident}\" aria-label=\"to incident {incident}\">{incident}</a>");
        }

        WriteEntry(signal.Entry);
        markup.WriteConstant("</h4>\n");
        if (signal.Parts.Count > 0)
        {
            markup.WriteConstant("<table>\n<tbody>\n");
            foreach (var part in signal.Parts)
            {
                Write(part);
            }

            markup.WriteConstant("</tbody>\n</table>\n");
        }

        if (signal.Comparisons.Count > 0)
        {
            markup.WriteConstant("<details class=\"compared\"><summary>compared with what was told before</summary>\n<ul>\n");
            foreach (var comparison in signal.Comparisons)
            {
                markup.Write($"<li>{Story.Of(comparison)}</li>\n");
            }

            markup.WriteConstant("</ul></details>\n");
        }

        markup.WriteConstant("</div>\n");
    }

    private void Write(ExplainedPart part)
    {
        markup.Write($"<tr{(part.IsCited ? "" : " class=\"unwritten\"")}><th scope=\"row\">{Story.RoleOf(part)}</th><td><bdi class=\"mark {LayerWords.ClassOf(Layers.Of(part.Role))}\">{story.Words(part.Span)}</bdi>{(Story.MeaningOf(part) is { Length: > 0 } meaning ? " = " + meaning : "")}</td><td>{Story.StandingOf(part)}");
        foreach (var entry in part.Entries)
        {
            WriteEntry(entry);
        }

        markup.WriteConstant("</td></tr>\n");
    }

    private void WritePhrases(ExplainedSentence sentence)
    {
        if (sentence.Phrases.Count == 0)
        {
            return;
        }

        markup.Write($"<ul class=\"phrases\" aria-label=\"Phrases of sentence {sentence.Number}\">\n");
        foreach (var phrase in sentence.Phrases)
        {
            markup.Write($"<li><bdi>{story.Words(phrase.Span)}</bdi> <i>{phrase.Kind}{(phrase.Traits.Count > 0 ? ": " : "")}{string.Join(", ", phrase.Traits)}</i>");
            foreach (var entry in phrase.Entries)
            {
                WriteEntry(entry);
            }

            markup.WriteConstant("</li>\n");
        }

        markup.WriteConstant("</ul>\n");
    }

    private void WriteEntry(CodebookEntry? entry)
    {
        if (entry is not null)
        {
            markup.Write($" <span class=\"entry\"><code>{Story.Of(entry)}</code> {entry.Says}</span>");
        }
    }
}

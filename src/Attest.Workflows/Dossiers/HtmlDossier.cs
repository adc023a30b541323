using Attest.Core.Dossiers;
using Attest.Workflows.Explain;
using Attest.Workflows.Pages;

namespace Attest.Workflows.Dossiers;

/// <summary>Writes a dossier as one page of HTML: complete in itself, without scripts, with every citation a link to its words.</summary>
internal sealed class HtmlDossier(Dossier dossier, DossierMaterial material, TextWriter output)
{
    private readonly Markup _markup = new(output);

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        PageFrame.Open(output, $"{dossier.Actor.Name}: {DossierWords.Of(dossier.Style)}");
        _markup.Write($"<header><p class=\"kicker\">{DossierWords.Of(dossier.Style)}</p>\n<h1>{dossier.Title}</h1>\n");
        foreach (var sentence in dossier.Basis)
        {
            _markup.Write($"<p class=\"lead\">{sentence}</p>\n");
        }

        _markup.WriteConstant("</header>\n<nav aria-label=\"Contents\"><ol class=\"contents\">\n");
        foreach (var section in dossier.Sections)
        {
            _markup.Write($"<li><a href=\"#{section.Key}\">{section.Title}</a></li>\n");
        }

        _markup.WriteConstant("<li><a href=\"#references\">References</a></li>\n</ol></nav>\n<main id=\"main\">\n");
        foreach (var section in dossier.Sections)
        {
            _markup.Write($"<section id=\"{section.Key}\" aria-labelledby=\"{section.Key}-head\"><h2 id=\"{section.Key}-head\">{section.Title}</h2>\n");
            foreach (var block in section.Blocks)
            {
                Write(block);
            }

            _markup.WriteConstant("</section>\n");
        }

        References();
        _markup.WriteConstant("</main>\n");
        PageFrame.Close(output);
    }

    private void Write(DossierBlock block)
    {
        switch (block)
        {
            case SentenceBlock { IsList: true } list:
                _markup.WriteConstant("<ul>\n");
                foreach (var sentence in list.Sentences)
                {
                    _markup.WriteConstant("<li>");
                    Write(sentence);
                    _markup.WriteConstant("</li>\n");
                }

                _markup.WriteConstant("</ul>\n");
                break;
            case SentenceBlock paragraph:
                _markup.WriteConstant("<p>");
                foreach (var sentence in paragraph.Sentences)
                {
                    Write(sentence);
                    _markup.WriteConstant(" ");
                }

                _markup.WriteConstant("</p>\n");
                break;
            case HeadingBlock heading:
                _markup.Write($"<h3>{heading.Text}</h3>\n");
                break;
            case RemarkBlock remark:
                _markup.Write($"<p class=\"note\">{remark.Text}</p>\n");
                break;
            case TableBlock table:
                Write(table);
                break;
            case FigureBlock figure:
                Write(figure);
                break;
            case ProseBlock prose:
                Write(prose);
                break;
            default:
                throw new InvalidOperationException($"No part of a dossier: {block.GetType().Name}.");
        }
    }

    private void Write(FigureBlock figure)
    {
        _markup.WriteConstant("<figure>\n");
        DossierFigures.Write(_markup, figure.Kind, material);
        if (DossierFigures.NoteOf(figure.Kind) is { } note)
        {
            _markup.Write($"<figcaption>{note}</figcaption>");
        }

        _markup.WriteConstant("</figure>\n");
    }

    private void Write(ProseBlock prose)
    {
        _markup.Write($"<div class=\"prose\"><p>");
        Write(prose.Words);
        _markup.Write($"</p>\n<p class=\"note\">Written by {prose.By} ({prose.Act}).</p>\n");
        foreach (var change in prose.Changes)
        {
            _markup.Write($"<p class=\"flag\"><strong>To be read again:</strong> {change}</p>\n");
        }

        _markup.WriteConstant("</div>\n");
    }

    private void Write(TableBlock table)
    {
        _markup.Write($"<div class=\"scroll\" role=\"region\" aria-label=\"{table.Caption}\" tabindex=\"0\"><table><caption>{table.Caption}</caption>\n<thead><tr>");
        foreach (var head in table.Heads)
        {
            _markup.Write($"<th scope=\"col\" class=\"{(head.StartsWith('>') ? "number" : "")}\">{head.TrimStart('>')}</th>");
        }

        _markup.WriteConstant("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            _markup.WriteConstant("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                _markup.Write($"<td class=\"{(table.Heads[i].StartsWith('>') ? "number" : "")}\">");
                Write(row[i]);
                _markup.WriteConstant("</td>");
            }

            _markup.WriteConstant("</tr>\n");
        }

        _markup.WriteConstant("</tbody></table></div>\n");
    }

    private void Write(DossierSentence sentence)
    {
        foreach (var words in sentence.Words)
        {
            Write(words);
        }
    }

    private void Write(CitedWords words)
    {
        _markup.Write($"<bdi>{words.Text}</bdi>");
        if (words.Notes.Count == 0)
        {
            return;
        }

        _markup.WriteConstant("<sup class=\"cites\">");
        for (var i = 0; i < words.Notes.Count; i++)
        {
            _markup.Write($"{(i > 0 ? "," : "")}<a href=\"#note-{words.Notes[i]}\">{words.Notes[i]}</a>");
        }

        _markup.WriteConstant("</sup>");
    }

    private void References()
    {
        _markup.WriteConstant("<section id=\"references\" aria-labelledby=\"references-head\"><h2 id=\"references-head\">References</h2>\n");
        _markup.Write($"<p class=\"note\">{DossierWords.OfReferences}</p>\n");
        foreach (var (title, notes) in DossierWords.Series(dossier.Notes))
        {
            _markup.Write($"<h3>{title}</h3>\n<dl class=\"refs\">\n");
            foreach (var note in notes)
            {
                _markup.Write($"<div id=\"note-{note.Label}\"><dt>{note.Label}</dt><dd>");
                if (note is DocumentNote document)
                {
                    _markup.Write($"<q><bdi>{document.Citation.Quote}</bdi></q> ");
                }

                _markup.Write($"<span class=\"where\">{DossierWords.Of(note)}</span></dd></div>\n");
            }

            _markup.WriteConstant("</dl>\n");
        }

        _markup.WriteConstant("</section>\n");
    }
}

using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Coder.Statements;

/// <summary>All that is read from a sentence that tells of actors.</summary>
internal sealed class StatementReadings(NameStatements names, LineageStatements lineage, LeaderStatements leaders, StrengthStatements strengths, AreaStatements areas, MeansStatements means)
{
    private readonly LabelledLines _lines = new(strengths, areas, means);

    /// <summary>Begins a document.</summary>
    public void Begin(Document document)
    {
        leaders.Begin();
        strengths.AsOf = YearOfTitle(document) ?? document.Published;
    }

    public void Read(StatementSentence sentence)
    {
        names.Read(sentence);
        lineage.Read(sentence);
        leaders.Read(sentence);
        DesignationStatements.Read(sentence);
        strengths.Read(sentence);
        areas.Read(sentence);
        means.Read(sentence);
    }

    public void ReadLabelled(StatementSentence sentence, ActorProperty property, Named subject, int behind) => _lines.Read(sentence, property, subject, behind);

    /// <summary>"Country Report 2021", published later: what it tells is as of that year.</summary>
    private static PartialDate? YearOfTitle(Document document)
    {
        foreach (var word in document.Title.Split([' ', ':', ',', '(', ')', '-', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 4 && int.TryParse(word, out var year) && year is > 1900 and < 2200 && year < document.Published?.Year)
            {
                return new(year);
            }
        }

        return null;
    }
}

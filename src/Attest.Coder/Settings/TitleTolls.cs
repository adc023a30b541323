using Attest.Coder.Assembly;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>Reads the tolls of a title: "1 dead, 4 injured in shooting", "Shooting kills two", "Five people shot, one fatally".</summary>
internal sealed class TitleTolls(EnglishLexicon lexicon, SceneWords scene)
{
    private const int MaxWordsBetween = 3;
    private readonly int _year = lexicon.Words.Add("year");

    /// <summary>Appends the tolls of the title; of those shot, the ones that it calls dead are taken off.</summary>
    public void Read(DocumentText title, List<TitleToll> tolls)
    {
        tolls.Clear();
        TitleToll? shot = null;
        var tokens = title.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var number = NumberAt(tokens, i, out var isPerson);
            if (number is < 1 or > 500)
            {
                continue;
            }

            // "killing 1", "wounds 3".
            if (i > 0 && !isPerson && HarmOf(tokens[i - 1]) is { } before && before != SceneWord.Shot && !IsTaken(tolls, tokens[i - 1].Start) && title[tokens[i - 1]] is var word && (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith('s')))
            {
                Add(tolls, before, number, new(tokens[i - 1].Start, tokens[i].End));
                continue;
            }

            for (var j = i + 1; j < tokens.Length && j <= i + (isPerson ? 1 : MaxWordsBetween) && tokens[j].Kind == TokenKind.Word && (NumberAt(tokens, j, out var person) < 1 || person); j++)
            {
                if (HarmOf(tokens[j]) is not { } harm)
                {
                    continue;
                }

                var span = new TextSpan(tokens[i].Start, tokens[j].End);
                if (harm == SceneWord.Shot)
                {
                    var goesOn = j + 1 < tokens.Length && (HarmOf(tokens[j + 1]) == SceneWord.Killed || (j + 2 < tokens.Length && title[tokens[j + 1]] is "and" or "to" && title[tokens[j + 2]] is var last && (HarmOf(tokens[j + 2]) == SceneWord.Killed || last is "death")));
                    if (goesOn)
                    {
                        Add(tolls, SceneWord.Killed, number, span);
                    }
                    else if (!isPerson)
                    {
                        shot ??= new(Harm.Wounded, number, span);
                    }
                }
                else
                {
                    Add(tolls, harm, number, span);
                }

                break;
            }
        }

        if (shot is not null && !tolls.Exists(toll => toll.Harm == Harm.Wounded))
        {
            var killed = tolls.Find(toll => toll.Harm == Harm.Killed)?.Number ?? 0;
            if (shot.Number > killed)
            {
                tolls.Add(shot with { Number = shot.Number - killed });
            }
        }
    }

    private static bool IsTaken(List<TitleToll> tolls, int start) => tolls.Exists(toll => toll.Span.Start <= start && start < toll.Span.End);

    private static void Add(List<TitleToll> tolls, SceneWord harm, int number, TextSpan span)
    {
        var kind = harm == SceneWord.Killed ? Harm.Killed : Harm.Wounded;
        if (!tolls.Exists(toll => toll.Harm == kind))
        {
            tolls.Add(new(kind, number, span));
        }
    }

    private SceneWord? HarmOf(Token token)
    {
        var meaning = scene.Of(token.Lexeme);
        return (meaning & SceneWord.Killed) != 0 ? SceneWord.Killed : (meaning & SceneWord.Wounded) != 0 ? SceneWord.Wounded : (meaning & SceneWord.Shot) != 0 ? SceneWord.Shot : null;
    }

    /// <summary>The number that a word names; 1 for a single person; 0 for none and for an age.</summary>
    private int NumberAt(ReadOnlySpan<Token> tokens, int i, out bool isPerson)
    {
        isPerson = false;
        var token = tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            var isAge = token.IsFraction || token.IsOrdinal || (i + 1 < tokens.Length && (tokens[i + 1].Lexeme == _year || tokens[i + 1].Kind != TokenKind.Word || tokens[i + 1].IsHyphenated));
            return isAge || (i > 0 && tokens[i - 1].Mark is ':' or '/') ? 0 : (int)Math.Min(token.Value, 10_000);
        }

        if (token.Kind != TokenKind.Word)
        {
            return 0;
        }

        if ((lexicon.ClassOf(token.Lexeme) & WordClass.Number) != 0)
        {
            return i + 1 < tokens.Length && tokens[i + 1].IsHyphenated ? 0 : lexicon.ValueOf(token.Lexeme);
        }

        isPerson = scene.Is(token.Lexeme, SceneWord.Person);
        return isPerson ? 1 : 0;
    }
}

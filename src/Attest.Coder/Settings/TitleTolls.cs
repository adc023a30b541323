using Attest.Coder.Assembly;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>Reads the tolls of a title: "1 dead, 4 injured in shooting", "Shooting kills two", "Boy, 11, shot and killed", "Arrest in double homicide".</summary>
internal sealed class TitleTolls(EnglishLexicon lexicon, SceneWords scene)
{
    /// <summary>How many words may stand between people and what became of them.</summary>
    private const int MaxWordsBetween = 6;
    private const int MostPeople = 500;
    private readonly List<TitleToll> _implied = [];
    private DocumentText _title = null!;
    private (int Number, int Persons, int Start, int Last) _pending;
    private (SceneWord Harm, int Start) _awaiting;
    private TitleToll? _shot;

    /// <summary>Appends the tolls of the title; of those shot, the ones that it calls dead are taken off.</summary>
    public void Read(DocumentText title, List<TitleToll> tolls)
    {
        tolls.Clear();
        _implied.Clear();
        (_title, _pending, _awaiting, _shot) = (title, default, default, null);
        var tokens = title.Tokens;
        if (TellsSeveral(tokens))
        {
            return;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Mark is '|' or '«' or '»' || (i > 2 && tokens[i].Mark is '-' or '–' or '—' && !tokens[i].IsGlued))
            {
                // What follows is the name of the outlet.
                break;
            }

            Step(tokens, i, tolls);
        }

        AddShot(tolls);
        foreach (var implied in _implied)
        {
            if (!tolls.Exists(toll => toll.Harm == implied.Harm))
            {
                tolls.Add(implied);
            }
        }
    }

    /// <summary>"6 hurt in 2 shootings": a total over several incidents is that of none.</summary>
    private bool TellsSeveral(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (scene.Is(token.Lexeme, SceneWord.Several))
            {
                return true;
            }
        }

        return false;
    }

    private void Step(ReadOnlySpan<Token> tokens, int i, List<TitleToll> tolls)
    {
        var token = tokens[i];
        if (token.Mark is ':' or ';')
        {
            (_pending, _awaiting) = (default, default);
            return;
        }

        if (i - _pending.Last > MaxWordsBetween)
        {
            _pending = default;
        }

        var number = NumberAt(tokens, i, out var isPerson);
        if (number > 0)
        {
            SeePeople(tokens, i, number, isPerson, tolls);
        }
        else if (token.Kind == TokenKind.Word && HarmOf(token) is { } harm)
        {
            SeeHarm(tokens, i, harm, tolls);
        }
    }

    private void SeePeople(ReadOnlySpan<Token> tokens, int i, int number, bool isPerson, List<TitleToll> tolls)
    {
        if (_awaiting.Harm != SceneWord.None)
        {
            // "killing 1", "wounds 3", "kills toddler".
            if (_awaiting.Harm == SceneWord.Shot)
            {
                _shot ??= new(Harm.Wounded, number, new(_awaiting.Start, tokens[i].End));
            }
            else
            {
                Add(tolls, _awaiting.Harm, number, new(_awaiting.Start, tokens[i].End));
            }

            _awaiting = default;
            return;
        }

        if (!isPerson)
        {
            _pending = (number, 0, tokens[i].Start, i);
        }
        else if (_pending.Number > 0)
        {
            _pending.Last = i;
        }
        else
        {
            // "Man, toddler killed": two; "17-year-old boy killed": one; "Man held after boy killed": the last.
            var join = _pending.Persons == 0 ? Join.Anew : JoinOf(tokens, _pending.Last, i);
            _pending = join == Join.Anew ? (0, 1, tokens[i].Start, i) : (0, _pending.Persons + (join == Join.List ? 1 : 0), _pending.Start, i);
        }
    }

    private enum Join
    {
        Same,
        List,
        Anew,
    }

    /// <summary>"17-year-old boy" is one, "man, boy" and "man and boy" are two; behind any other word people begin anew.</summary>
    private Join JoinOf(ReadOnlySpan<Token> tokens, int from, int to)
    {
        var join = Join.Same;
        for (var i = from + 1; i < to; i++)
        {
            var wordClass = lexicon.ClassOf(tokens[i].Lexeme);
            if (tokens[i].Mark is ',' or '&' || (wordClass & WordClass.Conjunction) != 0)
            {
                join = Join.List;
            }
            else if (tokens[i].Kind == TokenKind.Word && !tokens[i].IsHyphenated && (wordClass & (WordClass.Adjective | WordClass.Noun)) == 0)
            {
                return Join.Anew;
            }
        }

        return join;
    }

    private void SeeHarm(ReadOnlySpan<Token> tokens, int i, SceneWord harm, List<TitleToll> tolls)
    {
        var word = _title[tokens[i]];
        var isActive = harm != SceneWord.Implied && !word.Equals("dies", StringComparison.OrdinalIgnoreCase) && (word.EndsWith('s') || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)) && !word.EndsWith("deaths", StringComparison.OrdinalIgnoreCase);
        if (harm == SceneWord.Implied || (isActive && harm != SceneWord.Wounded && IsNoun(tokens, i)))
        {
            Imply(tokens, i);
            return;
        }

        var isSelf = isActive && i + 1 < tokens.Length && scene.Is(tokens[i + 1].Lexeme, SceneWord.Self);
        if (isActive && !isSelf)
        {
            (_pending, _awaiting) = (default, (IsFatalBeside(tokens, i) && harm == SceneWord.Shot ? SceneWord.Killed : harm, tokens[i].Start));
            return;
        }

        var people = Math.Max(_pending.Number, _pending.Persons);
        if (people == 0)
        {
            SeeHarmAlone(tokens, i, harm, tolls);
            return;
        }

        var span = new TextSpan(_pending.Start, tokens[i].End);
        if (harm != SceneWord.Shot || IsFatalBeside(tokens, i))
        {
            Add(tolls, harm == SceneWord.Shot ? SceneWord.Killed : harm, people, span);
        }
        else
        {
            _shot ??= new(Harm.Wounded, people, span);
        }

        _pending = default;
    }

    /// <summary>"incident injured two": people follow; "boy who was shot has died": it is who was shot.</summary>
    private void SeeHarmAlone(ReadOnlySpan<Token> tokens, int i, SceneWord harm, List<TitleToll> tolls)
    {
        if (i + 1 < tokens.Length && NumberAt(tokens, i + 1, out _) > 0)
        {
            _awaiting = (harm, tokens[i].Start);
        }
        else if (harm == SceneWord.Killed && _shot is { } shot && !tolls.Exists(toll => toll.Harm == Harm.Killed))
        {
            Add(tolls, SceneWord.Killed, shot.Number, new(shot.Span.Start, tokens[i].End));
        }
    }

    /// <summary>"fatal shooting", "shooting death", "double homicide": as many as the word before says, else one.</summary>
    private void Imply(ReadOnlySpan<Token> tokens, int i)
    {
        if (_implied.Count > 0)
        {
            return;
        }

        var people = 1;
        var start = tokens[i].Start;
        for (var before = i - 1; before >= 0 && before >= i - 2; before--)
        {
            if (scene.MultipleOf(tokens[before].Lexeme) is var multiple and > 0)
            {
                (people, start) = (multiple, tokens[before].Start);
            }
        }

        var isShot = scene.Is(tokens[i].Lexeme, SceneWord.Shot);
        if (!isShot || IsFatalBeside(tokens, i))
        {
            _implied.Add(new(Harm.Killed, people, new(start, tokens[i].End), IsImplied: true));
        }
        else if (people > 1)
        {
            _shot ??= new(Harm.Wounded, people, new(start, tokens[i].End), IsImplied: true);
        }
    }

    /// <summary>"the shooting", "a killing": no verb that people follow.</summary>
    private bool IsNoun(ReadOnlySpan<Token> tokens, int i) =>
        _title[tokens[i]].EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !(i + 1 < tokens.Length && NumberAt(tokens, i + 1, out _) > 0);

    /// <summary>"fatally shot", "shot and killed", "shot, killed", "shot to death", "shot dead", "fatal shooting", "shooting death".</summary>
    private bool IsFatalBeside(ReadOnlySpan<Token> tokens, int i)
    {
        if (i > 0 && scene.Is(tokens[i - 1].Lexeme, SceneWord.Killed | SceneWord.Lethal))
        {
            return true;
        }

        for (var j = i + 1; j < tokens.Length && j <= i + 2; j++)
        {
            if (NumberAt(tokens, j, out _) > 0)
            {
                return false;
            }

            if (scene.Is(tokens[j].Lexeme, SceneWord.Killed | SceneWord.Implied))
            {
                return true;
            }
        }

        return false;
    }

    private void AddShot(List<TitleToll> tolls)
    {
        if (_shot is { } shot && !tolls.Exists(toll => toll.Harm == Harm.Wounded))
        {
            var killed = tolls.Find(toll => toll.Harm == Harm.Killed)?.Number ?? 0;
            if (shot.Number > killed)
            {
                tolls.Add(shot with { Number = shot.Number - killed, IsShot = true });
            }
        }
    }

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
        return (meaning & SceneWord.Implied) != 0 ? SceneWord.Implied : (meaning & SceneWord.Killed) != 0 ? SceneWord.Killed : (meaning & SceneWord.Wounded) != 0 ? SceneWord.Wounded : (meaning & SceneWord.Shot) != 0 ? SceneWord.Shot : null;
    }

    /// <summary>The number that a word names; 1 for a single person, also one told by the age; 0 for none.</summary>
    private int NumberAt(ReadOnlySpan<Token> tokens, int i, out bool isPerson)
    {
        isPerson = false;
        var token = tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            if (i + 1 < tokens.Length && tokens[i + 1] is { Kind: TokenKind.Word, IsHyphenated: true })
            {
                isPerson = i + 2 < tokens.Length && tokens[i + 2].IsHyphenated;
                return isPerson ? 1 : 0;
            }

            var isAge = token.IsFraction || token.IsOrdinal || i + 1 >= tokens.Length || tokens[i + 1].Kind != TokenKind.Word || (i > 0 && tokens[i - 1].Mark is ',' && _pending.Persons > 0) || (i > 0 && tokens[i - 1].Mark is ':' or '/');
            return isAge && _awaiting.Harm == SceneWord.None ? 0 : (int)Math.Min(token.Value, MostPeople);
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

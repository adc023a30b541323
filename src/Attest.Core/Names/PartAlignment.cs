namespace Attest.Core.Names;

/// <summary>Sets the words of two names side by side, in whatever order they stand.</summary>
internal sealed class PartAlignment
{
    private const int MostJoined = 4;
    private const double LeastLikeness = 0.5;
    private const double LeastLikenessJoined = 0.8;

    private readonly IReadOnlyList<NamePart> _one;
    private readonly IReadOnlyList<NamePart> _other;
    private readonly bool[] _taken;
    private readonly bool[] _otherTaken;
    private readonly List<PartMatch> _matches = [];
    private readonly bool _areOtherScripts;

    private PartAlignment(ReadName one, ReadName other)
    {
        (_one, _other) = (one.Parts, other.Parts);
        (_taken, _otherTaken) = (new bool[_one.Count], new bool[_other.Count]);
        _areOtherScripts = one.IsForeign != other.IsForeign;
    }

    /// <summary>What was set side by side.</summary>
    public IReadOnlyList<PartMatch> Matches => _matches;

    /// <summary>The words of one name for which the other has none.</summary>
    public IEnumerable<NamePart> Left => _one.Where((_, i) => !_taken[i]);

    /// <summary>The words of the other name for which the one has none.</summary>
    public IEnumerable<NamePart> OtherLeft => _other.Where((_, i) => !_otherTaken[i]);

    /// <summary>Aligns two names; first what is the same, then what means the same, then what is spelt alike, then letters that stand for words.</summary>
    public static PartAlignment Of(ReadName one, ReadName other)
    {
        var alignment = new PartAlignment(one, other);
        alignment.TakeEqual(Agreement.Same, static (part, counterpart) => part.Text == counterpart.Text && part.Kind == NamePartKind.Number == (counterpart.Kind == NamePartKind.Number));
        alignment.TakeEqual(Agreement.Meaning, static (part, counterpart) => part.Means == counterpart.Means);
        alignment.TakeAcronyms();
        alignment.TakeAlike();
        alignment.TakeInitials();
        return alignment;
    }

    private void TakeEqual(Agreement agreement, Func<NamePart, NamePart, bool> areEqual)
    {
        for (var i = 0; i < _one.Count; i++)
        {
            // Of several that are equal the one that stands nearest.
            var nearest = -1;
            for (var j = 0; !_taken[i] && j < _other.Count; j++)
            {
                if (!_otherTaken[j] && areEqual(_one[i], _other[j]) && (nearest < 0 || Math.Abs(i - j) < Math.Abs(i - nearest)))
                {
                    nearest = j;
                }
            }

            if (nearest >= 0)
            {
                Take(new(i, 1, nearest, 1, agreement, 0, 0, Math.Max(_one[i].Text.Length, _other[nearest].Text.Length)));
            }
        }
    }

    private void TakeAlike()
    {
        List<PartMatch> found = [];
        for (var i = 0; i < _one.Count; i++)
        {
            for (var j = 0; j < _other.Count; j++)
            {
                if (!_taken[i] && !_otherTaken[j])
                {
                    AddAlike(found, i, j);
                }
            }
        }

        found.Sort(static (a, b) =>
        {
            var likeness = b.Likeness.CompareTo(a.Likeness);
            return likeness != 0 ? likeness
                : Math.Abs(a.First - a.OtherFirst).CompareTo(Math.Abs(b.First - b.OtherFirst)) is not 0 and var near ? near
                : a.First != b.First ? a.First.CompareTo(b.First)
                : a.OtherFirst.CompareTo(b.OtherFirst);
        });
        foreach (var match in found)
        {
            if (IsFree(_taken, match.First, match.Count) && IsFree(_otherTaken, match.OtherFirst, match.OtherCount))
            {
                Take(match);
            }
        }
    }

    /// <summary>Adds the two words if they are alike, and what comes of joining either with the words behind it.</summary>
    private void AddAlike(List<PartMatch> found, int i, int j)
    {
        var (part, counterpart) = (_one[i], _other[j]);
        if (part.Text.Length > 1 && counterpart.Text.Length > 1 && part.IsMinor == counterpart.IsMinor
            && Compare(part.Text, part.Sound, counterpart.Text, counterpart.Sound) is var (edits, heard)
            && new PartMatch(i, 1, j, 1, Agreement.Spelling, edits, heard, Math.Max(part.Text.Length, counterpart.Text.Length)) is { Likeness: >= LeastLikeness } match)
        {
            found.Add(match);
        }

        for (var count = 2; count <= MostJoined; count++)
        {
            if (Joined(_one, _taken, i, count, counterpart) is var (letters, sounds) && Compare(letters, sounds, counterpart.Text, counterpart.Sound) is { } joined)
            {
                AddJoined(found, new(i, count, j, 1, Agreement.Spelling, joined.Edits, joined.Heard, Math.Max(letters.Length, counterpart.Text.Length)));
            }

            if (Joined(_other, _otherTaken, j, count, part) is var (otherLetters, otherSounds) && Compare(part.Text, part.Sound, otherLetters, otherSounds) is { } otherJoined)
            {
                AddJoined(found, new(i, 1, j, count, Agreement.Spelling, otherJoined.Edits, otherJoined.Heard, Math.Max(otherLetters.Length, part.Text.Length)));
            }
        }
    }

    private static void AddJoined(List<PartMatch> found, PartMatch match)
    {
        if (match.Likeness >= LeastLikenessJoined)
        {
            found.Add(match);
        }
    }

    /// <summary>Some words in a row as one, when none of them is taken and they are about as long together as the word that they may be.</summary>
    private static (string Letters, string Sounds)? Joined(IReadOnlyList<NamePart> parts, bool[] taken, int first, int count, NamePart counterpart)
    {
        if (first + count > parts.Count)
        {
            return null;
        }

        var length = 0;
        for (var at = first; at < first + count; at++)
        {
            if (taken[at])
            {
                return null;
            }

            length += parts[at].Text.Length;
        }

        if (Math.Abs(length - counterpart.Text.Length) > Math.Max(length, counterpart.Text.Length) * (1 - LeastLikenessJoined))
        {
            return null;
        }

        var run = Enumerable.Range(first, count).Select(at => parts[at]).ToArray();
        return (string.Concat(run.Select(part => part.Text)), string.Concat(run.Select(part => part.Sound)));
    }

    /// <summary>How far two words are apart; null when they are not alike, which most are not. Between two scripts only sounds can be compared.</summary>
    private (int Edits, double Heard)? Compare(string text, string sound, string otherText, string otherSound)
    {
        var most = Math.Max(text.Length, otherText.Length) * (1 - LeastLikeness);
        if (Math.Abs(Consonants(sound) - Consonants(otherSound)) > most)
        {
            return null;
        }

        var heard = SpellingDistance.Sounds(sound, otherSound, _areOtherScripts ? 0.2 : 0.5);
        return heard > most ? null : (_areOtherScripts ? (int)Math.Round(heard) : SpellingDistance.Letters(text, otherText), heard);
    }

    /// <summary>How many sounds a word has that cost one where the other word lacks them.</summary>
    private static int Consonants(string sound)
    {
        var count = 0;
        foreach (var letter in sound)
        {
            count += NameLexicon.IsVowel(letter) || letter == 'h' ? 0 : 1;
        }

        return count;
    }

    private void TakeInitials()
    {
        for (var i = 0; i < _one.Count; i++)
        {
            for (var j = 0; !_taken[i] && j < _other.Count; j++)
            {
                var (part, counterpart) = (_one[i], _other[j]);
                var isInitial = part.Kind == NamePartKind.Initial != (counterpart.Kind == NamePartKind.Initial);
                if (!_otherTaken[j] && isInitial && !part.IsMinor && !counterpart.IsMinor && part.Text[0] == counterpart.Text[0] && !char.IsAsciiDigit(part.Text[0]))
                {
                    Take(new(i, 1, j, 1, Agreement.Initial, 0, 0, 1));
                }
            }
        }
    }

    private void TakeAcronyms()
    {
        for (var i = 0; i < _one.Count; i++)
        {
            if (!_taken[i] && FindRun(_one[i].Text, _other, _otherTaken) is { } run)
            {
                Take(new(i, 1, run.First, run.Count, Agreement.Acronym, 0, 0, _one[i].Text.Length));
            }
        }

        for (var j = 0; j < _other.Count; j++)
        {
            if (!_otherTaken[j] && FindRun(_other[j].Text, _one, _taken) is { } run)
            {
                Take(new(run.First, run.Count, j, 1, Agreement.Acronym, 0, 0, _other[j].Text.Length));
            }
        }
    }

    /// <summary>Words in a row that begin with the letters of an acronym; particles among them may have no letter of their own.</summary>
    private static (int First, int Count)? FindRun(string acronym, IReadOnlyList<NamePart> parts, bool[] taken)
    {
        const int longest = 8;
        for (var first = 0; acronym.Length is >= 2 and <= longest && first < parts.Count; first++)
        {
            var letter = 0;
            for (var at = first; at < parts.Count && !taken[at]; at++)
            {
                if (parts[at].Text[0] == acronym[letter])
                {
                    letter++;
                }
                else if (parts[at].Kind != NamePartKind.Particle || at == first)
                {
                    break;
                }

                if (letter == acronym.Length)
                {
                    return at > first ? (first, at - first + 1) : null;
                }
            }
        }

        return null;
    }

    private void Take(PartMatch match)
    {
        _matches.Add(match);
        _taken.AsSpan(match.First, match.Count).Fill(true);
        _otherTaken.AsSpan(match.OtherFirst, match.OtherCount).Fill(true);
    }

    private static bool IsFree(bool[] taken, int first, int count) => !taken.AsSpan(first, count).Contains(true);
}

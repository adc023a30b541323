namespace Attest.Coder.Statements;

/// <summary>Reads lists of armed actors: "A's northern branch, B and its battalion C".</summary>
internal sealed class ActorLists
{
    private const int MostWordsBetween = 5;

    /// <summary>The actors of the list that begins at a token, in the order of the text.</summary>
    public List<Named> Behind(StatementSentence sentence, int first)
    {
        var (found, between) = (new List<Named>(), 0);
        for (var at = first; at < sentence.End;)
        {
            if (sentence.NameAt(at) is { } name)
            {
                at = name.Words.Last + 1;
                between = 0;
                if (IsOwnerOfNext(sentence, name) || (name.IsReference && name.IsPossessive))
                {
                    continue;
                }

                if (!name.IsArmed)
                {
                    break;
                }

                Add(found, name);
                continue;
            }

            if (EndsList(sentence, at) || ++between > MostWordsBetween)
            {
                break;
            }

            at++;
        }

        return found;
    }

    /// <summary>The actors of the list that ends before a token, in the order of the text.</summary>
    public List<Named> Before(StatementSentence sentence, int end)
    {
        var (found, between) = (new List<Named>(), 0);
        for (var at = end - 1; at >= sentence.First;)
        {
            if (sentence.NameEndingAt(at) is { } name)
            {
                at = name.Words.First - 1;
                between = 0;
                if (!IsOwnerOfNext(sentence, name) && name.IsArmed && !(name.IsReference && name.IsPossessive))
                {
                    Add(found, name);
                }

                continue;
            }

            if (EndsList(sentence, at) || ++between > MostWordsBetween)
            {
                break;
            }

            at--;
        }

        found.Reverse();
        return found;
    }

    private static void Add(List<Named> found, Named name)
    {
        if (!found.Exists(name.Is))
        {
            found.Add(name);
        }
    }

    /// <summary>"AQIM's Al Murabitoon": the owner is told to say whose the next one is.</summary>
    private static bool IsOwnerOfNext(StatementSentence sentence, Named name)
    {
        if (!name.IsPossessive)
        {
            return false;
        }

        var at = name.Words.Last + 2;
        if (sentence.MarkAt(at) == '(')
        {
            while (at < sentence.End && sentence.MarkAt(at) != ')')
            {
                at++;
            }

            at++;
        }

        return sentence.NameAt(at) is not null;
    }

    private static bool EndsList(StatementSentence sentence, int at) =>
        sentence.MarkAt(at) is ';' or ':' or '.' or '–' or '—' || sentence.IsVerb(at) || sentence.IsOneOf(at, "which", "who", "that", "after", "before", "against", "to", "because", "when", "while", "where", "but");
}

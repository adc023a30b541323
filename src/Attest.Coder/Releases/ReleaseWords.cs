using System.Buffers;
using Attest.Coder.Codebook;
using Attest.Core.Places;
using Attest.Core.Releases;

namespace Attest.Coder.Releases;

/// <summary>What words mean in the description of a release.</summary>
[Flags]
internal enum ReleaseWord
{
    None = 0,
    Kind = 1,
    Release = 2,
    Show = 4,
    Outlet = 8,
    Named = 16,
    Part = 32,
    In = 64,
    Group = 128,
    Role = 256,
    Speech = 512,
    Note = 1024,
    Length = 2048,
}

/// <summary>The codebook's words of releases.</summary>
internal sealed class ReleaseWords
{
    private const int Longest = 3;

    private readonly Dictionary<string, ReleaseWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReleaseKind> _kinds = new(StringComparer.Ordinal);
    private SearchValues<string> _any = SearchValues.Create(["\0"], StringComparison.OrdinalIgnoreCase);

    public static ReleaseWords Load(CodebookFolder folder)
    {
        var file = folder.Read("Codebook/en/releases.tsv");
        var (words, kind) = (file.Column("words"), file.Column("kind"));
        var (releases, nouns) = (new ReleaseWords(), new List<string>());
        for (var row = 0; row < file.Count; row++)
        {
            var word = FoldedName.Of(file.Cell(row, words));
            var meaning = file.Cell(row, kind) switch
            {
                "video" or "photos" or "statement" or "audio" or "magazine" => ReleaseWord.Kind,
                "release" => ReleaseWord.Release,
                "show" => ReleaseWord.Show,
                "outlet" => ReleaseWord.Outlet,
                "named" => ReleaseWord.Named,
                "part" => ReleaseWord.Part,
                "in" => ReleaseWord.In,
                "group" => ReleaseWord.Group,
                "role" => ReleaseWord.Role,
                "speech" => ReleaseWord.Speech,
                "note" => ReleaseWord.Note,
                "length" => ReleaseWord.Length,
                var other => throw file.Wrong(row, $"expected a kind of release, or release, show, outlet, named, part, in, group, role, speech, note or length; found '{other}'."),
            };
            releases._words[word] = releases._words.GetValueOrDefault(word) | meaning;
            if (meaning == ReleaseWord.Kind)
            {
                nouns.Add(file.Cell(row, words));
                releases._kinds[word] = Enum.Parse<ReleaseKind>(file.Cell(row, kind), ignoreCase: true);
            }
        }

        // A text without any of the nouns describes no release; looking for them costs next to nothing.
        releases._any = SearchValues.Create([.. nouns.Where(noun => !noun.Contains(' ', StringComparison.Ordinal))], StringComparison.OrdinalIgnoreCase);
        return releases;
    }

    /// <summary>Whether a text holds a noun that may name a release.</summary>
    public bool MayTell(ReadOnlySpan<char> text) => text.ContainsAny(_any);

    /// <summary>What the words that begin at a place mean, the longest first; and how many they are.</summary>
    public (ReleaseWord Meaning, int Length) At(string[] words, int at)
    {
        for (var length = Math.Min(Longest, words.Length - at); length > 0; length--)
        {
            var phrase = length == 1 ? words[at] : string.Join(' ', words, at, length);
            if (_words.TryGetValue(phrase, out var meaning))
            {
                return (meaning, length);
            }
        }

        return (ReleaseWord.None, 1);
    }

    /// <summary>The kind of release that words name.</summary>
    public ReleaseKind KindOf(string[] words, int at, int length) => _kinds[string.Join(' ', words, at, length)];
}

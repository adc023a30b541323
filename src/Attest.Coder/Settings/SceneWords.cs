using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;

namespace Attest.Coder.Settings;

/// <summary>What a word tells about a name beside it, or about what its sentence tells.</summary>
[Flags]
internal enum SceneWord
{
    None = 0,
    Street = 1,
    Facility = 2,
    Office = 4,
    Resident = 8,
    County = 16,
    Happened = 32,
    Court = 64,
    Report = 128,
    Quarter = 256,
    Killed = 512,
    Wounded = 1024,
    Shot = 2048,
    Person = 4096,
    Hospital = 8192,
    Lived = 16384,
    Town = 32768,
    Part = 65536,
    PartOfDay = 131072,
    Implied = 262144,
    Self = 524288,
    Lethal = 1048576,
    Several = 2097152,
    Event = 4194304,
}

/// <summary>Words by which the place and the day of what a text is about are known.</summary>
internal sealed class SceneWords
{
    private readonly Dictionary<int, SceneWord> _words = [];
    private readonly Dictionary<int, int> _multiples = [];

    public static SceneWords Load(CodebookFolder folder, EnglishLexicon lexicon)
    {
        var words = new SceneWords();
        var file = folder.Read("Codebook/en/scene-words.tsv");
        var (word, kind) = (file.Column("word"), file.Column("kind"));
        for (var row = 0; row < file.Count; row++)
        {
            var meaning = file.Cell(row, kind) switch
            {
                "street" => SceneWord.Street,
                "facility" => SceneWord.Facility,
                "office" => SceneWord.Office,
                "resident" => SceneWord.Resident,
                "county" => SceneWord.County,
                "happened" => SceneWord.Happened,
                "court" => SceneWord.Court,
                "report" => SceneWord.Report,
                "quarter" => SceneWord.Quarter,
                "killed" => SceneWord.Killed,
                "wounded" => SceneWord.Wounded,
                "shot" => SceneWord.Shot,
                "person" => SceneWord.Person,
                "hospital" => SceneWord.Hospital,
                "lived" => SceneWord.Lived,
                "town" => SceneWord.Town,
                "part" => SceneWord.Part,
                "time" => SceneWord.PartOfDay,
                "implied" => SceneWord.Implied,
                "self" => SceneWord.Self,
                "lethal" => SceneWord.Lethal,
                "several" => SceneWord.Several,
                "event" => SceneWord.Event,
                "double" or "triple" or "quadruple" => SceneWord.None,
                var other => throw file.Wrong(row, $"expected street, facility, office, resident, county, happened, court, report, quarter, killed, wounded, shot, person, hospital, lived, town, part, time, implied, self, lethal, several, event, double, triple or quadruple, found '{other}'."),
            };
            var lexeme = lexicon.Words.Add(file.Cell(row, word));
            words._multiples[lexeme] = file.Cell(row, kind) switch { "double" => 2, "triple" => 3, "quadruple" => 4, _ => words._multiples.GetValueOrDefault(lexeme) };
            words._words[lexeme] = words._words.GetValueOrDefault(lexeme) | meaning;
        }

        return words;
    }

    public SceneWord Of(int lexeme) => lexeme >= 0 ? _words.GetValueOrDefault(lexeme) : SceneWord.None;

    /// <summary>How many the word says that something happened to: 2 for "double"; 0 for none.</summary>
    public int MultipleOf(int lexeme) => _multiples.GetValueOrDefault(lexeme);

    public bool Is(int lexeme, SceneWord word) => (Of(lexeme) & word) != 0;
}

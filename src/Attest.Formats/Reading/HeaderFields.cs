using System.Globalization;
using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Formats.Reading;

/// <summary>What a header, a page's metadata or a record says of its document, not yet checked.</summary>
internal sealed class HeaderFields
{
    private static readonly string[] Names =
        ["id", "title", "source", "author", "published", "retrieved", "language", "url", "licence", "confidentiality", "derived_from", "supersedes"];

    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Where the day of publication was looked up.</summary>
    public PublishedBasis Basis { get; init; } = PublishedBasis.Header;

    /// <summary>Whether an unreadable value is a reason to refuse: so in a header that a person wrote, not in a page's metadata.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>The only or first value; null when it is not stated.</summary>
    public string? One(string name) => _values.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>Adds a value; the name license is read as licence, and names that mean nothing here are remembered as a problem.</summary>
    public void Add(string name, params IReadOnlyList<string> values)
    {
        name = string.Equals(name, "license", StringComparison.Ordinal) ? "licence" : name;
        if (Array.IndexOf(Names, name) < 0)
        {
            _unknown.Add(name.Length > 40 ? name[..40] : name);
        }
        else if (values.Count > 0)
        {
            _values[name] = values;
        }
    }

    /// <summary>Adds a value unless it is blank or the field has one.</summary>
    public void AddIfMissing(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && One(name) is null)
        {
            Add(name, value.Trim());
        }
    }

    /// <summary>The document, its day of publication taken from the dateline when nothing else tells it.</summary>
    /// <exception cref="RefusedException">A value cannot be read.</exception>
    public Received.Read ToDocument(DocumentId id, string body, string sha256, string mediaType, byte[]? kept)
    {
        var problems = new List<Problem>();
        if (_unknown.Count > 0)
        {
            problems.Add(new("header-field-unknown", $"Expected the fields {string.Join(", ", Names)}; found also {string.Join(", ", _unknown)}, which were not read."));
        }

        var published = ReadPublished(problems);
        var document = new Document
        {
            Id = id,
            Body = body,
            Title = One("title") ?? "",
            Source = One("source"),
            Author = _values.TryGetValue("author", out var authors) ? string.Join(", ", authors) : null,
            Published = published,
            PublishedBasis = published is null ? PublishedBasis.NotStated : Basis,
            Retrieved = ReadRetrieved(),
            Language = ReadLanguage(problems),
            Address = One("url"),
            Licence = One("licence"),
            Confidentiality = ReadConfidentiality(),
            Supersedes = One("supersedes") is { } earlier ? new DocumentId(earlier) : null,
            DerivedFrom = _values.TryGetValue("derived_from", out var agencies) ? agencies : [],
            Sha256 = sha256,
            MediaType = mediaType,
        };
        return new(published is null ? WithDateline(document, problems) : document, kept, problems);
    }

    private static Document WithDateline(Document document, List<Problem> problems)
    {
        if (Dateline.Find(document.Body) is not var (span, day))
        {
            problems.Add(new(
                "published-not-stated",
                "Expected the day of publication in the header, the metadata or a dateline; found none. Dates such as \"yesterday\" stay unresolved; add \"published: yyyy-mm-dd\"."));
            return document;
        }

        if (day is null)
        {
            var citation = document.Cite(DocumentPart.Body, span);
            problems.Add(new("date-not-in-calendar", $"Expected a day in the dateline; found '{citation.Quote}', which is no day of the calendar. Add \"published: yyyy-mm-dd\".", citation));
            return document;
        }

        return document with { Published = day, PublishedBasis = PublishedBasis.Dateline };
    }

    private PartialDate? ReadPublished(List<Problem> problems)
    {
        if (One("published") is not { } text)
        {
            return null;
        }

        if (StatedDay.Read(text) is { } day)
        {
            return day;
        }

        if (IsStrict)
        {
            throw UnreadableDay("published", text);
        }

        problems.Add(new("published-unreadable", $"Expected the day of publication in the metadata; found '{Short(text)}', which is no day of the calendar."));
        return null;
    }

    private DateOnly? ReadRetrieved()
    {
        if (One("retrieved") is not { } text)
        {
            return null;
        }

        return StatedDay.Read(text) is { IsDay: true } day ? day.First : throw UnreadableDay("retrieved", text);
    }

    private string ReadLanguage(List<Problem> problems)
    {
        if (One("language") is not { } text)
        {
            return "en";
        }

        var code = text.Split('-', '_')[0].ToLowerInvariant();
        if (code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower))
        {
            return code;
        }

        var named = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .FirstOrDefault(culture => string.Equals(culture.EnglishName, text, StringComparison.OrdinalIgnoreCase));
        if (named is not null)
        {
            return named.TwoLetterISOLanguageName;
        }

        problems.Add(new("language-unknown", $"Expected a two-letter code of a language such as en; found '{Short(text)}'. The text is kept and not coded by machine."));
        return "und";
    }

    private Confidentiality ReadConfidentiality() => One("confidentiality")?.ToLowerInvariant() switch
    {
        null or "public" => Confidentiality.Public,
        "confidential" => Confidentiality.Confidential,
        var other => throw new RefusedException("confidentiality-unknown", $"Expected confidentiality: public or confidential; found '{Short(other)}'. Write one of the two."),
    };

    private static RefusedException UnreadableDay(string name, string text) => new(
        "date-not-in-calendar",
        $"Expected {name} as a day, month or year of the calendar, such as 2021-02-28; found '{Short(text)}'. Correct it, or take it out.");

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

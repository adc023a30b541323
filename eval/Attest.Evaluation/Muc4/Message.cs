using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4;

/// <summary>One message of the corpus: its document, and what its dateline says.</summary>
/// <param name="Document">The text after the line with the id, exactly as it stands in the file.</param>
/// <param name="Place">The place of the dateline, which may be NO CITY; empty when there is no dateline.</param>
/// <param name="Country">The country that the dateline gives in parentheses; null when it gives none.</param>
internal sealed partial record Message(Document Document, string Place, string? Country)
{
    public string Id => Document.Id.Value;

    /// <summary>The day of the dateline; null when it says NO DATE.</summary>
    public DateOnly? Published => Document.Published is { IsDay: true } published ? published.First : null;

    /// <summary>The number at the end of the id.</summary>
    public int Number => int.Parse(Id.AsSpan(Id.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);

    /// <summary>Reads the messages of files, in their order.</summary>
    public static IEnumerable<Message> ReadFiles(IEnumerable<string> paths) => paths.SelectMany(path => Read(File.ReadAllText(path, Encoding.Latin1)));

    /// <summary>Reads the messages of a text: each begins with a line such as "DEV-MUC3-0001 (NOSC)".</summary>
    public static IEnumerable<Message> Read(string text)
    {
        var heads = IdLine().Matches(text);
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Index : text.Length;
            yield return MessageOf(heads[i].Groups["id"].Value, text[(heads[i].Index + heads[i].Length)..end]);
        }
    }

    private static Message MessageOf(string id, string body)
    {
        var dateline = Dateline().Match(body);
        var published = dateline.Success ? DayOf(dateline) : null;
        var document = new Document
        {
            Id = new(id),
            Body = body,
            Published = published is { } day ? PartialDate.Of(day) : null,
            PublishedBasis = published is null ? PublishedBasis.NotStated : PublishedBasis.Dateline,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))),
        };
        return new(document, dateline.Groups["place"].Value.Trim(), dateline.Groups["country"].Success ? dateline.Groups["country"].Value.Trim() : null);
    }

    private static DateOnly? DayOf(Match dateline)
    {
        var words = $"{dateline.Groups["day"].Value} {dateline.Groups["month"].Value} {dateline.Groups["year"].Value}";
        return DateOnly.TryParseExact(words, "d MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"^(?<id>(?:DEV|TST\d+)-MUC\d-\d{4})[ \t]*(?:\([^)\r\n]*\))?[ \t]*\r?\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex IdLine();

    [GeneratedRegex(@"\A\s*(?<place>[A-Z][^,()\[\]]*?)\s*(?:\((?<country>[^)]*)\))?\s*,\s*(?:(?<day>\d{1,2})\s+(?<month>[A-Z]{3})[A-Z]*\.?\s*(?<year>\d{2})?\b|(?<month>[A-Z]{3})[A-Z]*\s+(?<day>\d{1,2})\s+(?<year>\d{2})\b|NO\s+DATE)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dateline();
}

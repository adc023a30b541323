using Attest.Core.Documents;
using Attest.Evaluation.Voices;
using Attest.Formats.Reading;
using Attest.Tests.Coder;
using Xunit;

namespace Attest.Tests.Evaluation.Voices;

/// <summary>That the gold of samples/voices speaks of the texts beside it.</summary>
public sealed class VoicesGoldTests
{
    private static readonly string s_folder = Path.Combine(OwnTexts.Root, "samples", "voices");
    private static readonly IReadOnlyList<ToldIncident> s_incidents = VoicesGold.Read(Path.Combine(s_folder, "gold"));
    private static readonly Dictionary<string, Document> s_documents = new DocumentFiles(new ReadingOptions())
        .ReadAsync([Path.Combine(s_folder, "reports")], null, CancellationToken.None)
        .ToBlockingEnumerable()
        .Cast<Received.Read>()
        .ToDictionary(read => read.Document.Id.Value, read => read.Document, StringComparer.Ordinal);

    [Fact]
    public void The_words_of_each_account_stand_once_in_its_document()
    {
        foreach (var telling in s_incidents.SelectMany(incident => incident.Tellings))
        {
            Assert.Equal(DocumentPart.Body, TellingReader.Find(s_documents[telling.Document], telling.Quote).Part);
        }
    }

    [Fact]
    public void Each_document_belongs_to_one_set_and_tells_an_incident_of_it()
    {
        var sets = s_incidents.Select(incident => incident.Set).DistinctBy(set => set.Name).ToArray();
        Assert.Equal(s_documents.Keys.Order(StringComparer.Ordinal), sets.SelectMany(set => set.Documents).Order(StringComparer.Ordinal));
        foreach (var set in sets)
        {
            var told = s_incidents.Where(incident => incident.Set.Name == set.Name).SelectMany(incident => incident.Tellings.Select(telling => telling.Document));
            Assert.Equal(set.Documents.Order(StringComparer.Ordinal), told.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Names_are_unique_and_whatever_is_possibly_the_same_is_of_the_same_set()
    {
        var ids = s_incidents.Select(incident => incident.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(s_incidents, incident => Assert.All(incident.PossiblySame, other => Assert.Equal(incident.Set.Name, s_incidents.Single(one => one.Id == other).Set.Name)));
    }

    [Fact]
    public void A_claim_stands_in_a_document_that_tells_the_incident() => Assert.All(
        s_incidents,
        incident => Assert.All(incident.Claims, claim => Assert.Contains(claim.Document, incident.Tellings.Select(telling => telling.Document))));

    [Fact]
    public void A_file_that_is_not_of_the_form_is_refused_with_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "x.voices.json");
        File.WriteAllText(path, """{"set": "x", "half": "both", "documents": [], "incidents": []}""");
        Assert.Contains("x.voices.json: expected a set of incidents", Assert.Throws<InvalidDataException>(() => VoicesGold.Read(folder.Path)).Message, StringComparison.Ordinal);
    }
}

using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Workflows.Benchmarks;

/// <summary>Made-up accounts in the form in which a workspace and the resolver take them.</summary>
public static class SyntheticCoding
{
    /// <summary>What the resolver compares, in the order of the attestations, and the incident that each tells.</summary>
    public static (Traits[] Accounts, int[] Incidents) Traits(IEnumerable<SyntheticAccount> accounts, SyntheticVocabulary vocabulary)
    {
        List<(Traits Traits, int Incident)> made = [];
        var (document, place) = ("", 0);
        foreach (var account in accounts)
        {
            place = account.Document == document ? place + 1 : 0;
            document = account.Document;
            var published = PartialDate.Of(DateOnly.FromDayNumber(account.Published));
            made.Add((Core.Incidents.Traits.Of(new() { Attestation = AttestationOf(account, place), Published = published }, vocabulary.Of(account)), account.Incident));
        }

        made.Sort((one, other) => AttestationOrder.Instance.Compare(one.Traits.Id, other.Traits.Id));
        return ([.. made.Select(one => one.Traits)], [.. made.Select(one => one.Incident)]);
    }

    /// <summary>The documents with what was coded of each.</summary>
    public static IEnumerable<(Document Document, Coding Coding)> Documents(IEnumerable<SyntheticAccount> accounts, SyntheticVocabulary vocabulary)
    {
        List<SyntheticAccount> held = [];
        foreach (var account in accounts)
        {
            if (held.Count > 0 && held[0].Document != account.Document)
            {
                yield return DocumentOf(held, vocabulary);
                held.Clear();
            }

            held.Add(account);
        }

        if (held.Count > 0)
        {
            yield return DocumentOf(held, vocabulary);
        }
    }

    private static (Document Document, Coding Coding) DocumentOf(List<SyntheticAccount> accounts, SyntheticVocabulary vocabulary)
    {
        var texts = accounts.Select(vocabulary.TextOf).ToArray();
        var document = new Document
        {
            Id = new(accounts[0].Document),
            Body = string.Join('\n', texts),
            Published = PartialDate.Of(DateOnly.FromDayNumber(accounts[0].Published)),
            PublishedBasis = PublishedBasis.Header,
            Sha256 = accounts[0].Document,
        };
        List<Attestation> attestations = [];
        var start = 0;
        for (var i = 0; i < accounts.Count; i++)
        {
            attestations.Add(AttestationOf(accounts[i], i) with
            {
                Sentences = [document.Cite(DocumentPart.Body, new(start, start + texts[i].Length))],
            });
            start += texts[i].Length + 1;
        }

        return (document, new() { Document = document.Id, Version = "synthetic", Attestations = attestations });
    }

    private static Attestation AttestationOf(SyntheticAccount account, int place)
    {
        var id = new DocumentId(account.Document);
        var citation = new Citation(id, DocumentPart.Body, new(place * 10, (place * 10) + 4), "word");
        return new()
        {
            Id = new(id, DocumentPart.Body, citation.Span),
            IsMain = account.IsMain,
            Type = Stated(new IncidentType(account.Type)),
            Date = account is { FirstDay: { } first, LastDay: { } last }
                ? Stated(new IncidentDate(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last), first == last ? DatePrecision.Day : DatePrecision.Range))
                : null,
            Place = account.Place is { } where ? Stated(where) : null,
            Participants = account.Actor is { } actor ? [Stated(new Participant(Role.Perpetrator, actor, new ActorId(actor), actor))] : [],
            Targets = account.Target is { } target ? [Stated(new Target(target, target, IsPerson: true))] : [],
            Tolls =
            [
                .. account.Killed is { } killed ? [Stated(new Toll(Party: null, Kind: null, Side.Attacked, Harm.Killed, killed, "word"))] : Array.Empty<Stated<Toll>>(),
                .. account.Wounded is { } wounded ? [Stated(new Toll(Party: null, Kind: null, Side.Attacked, Harm.Wounded, wounded, "word"))] : Array.Empty<Stated<Toll>>(),
            ],
        };

        Stated<T> Stated<T>(T value) => new(value, citation, Assertion.ByAuthor);
    }
}

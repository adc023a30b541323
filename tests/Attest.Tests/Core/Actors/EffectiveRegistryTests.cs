using System.Text;
using Attest.Core.Actors;
using Attest.Core.Acts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Actors;

public sealed class EffectiveRegistryTests
{
    private const string Small =
        """
        {"version": "3", "sources": [{"key": "list", "title": "A list"}],
         "actors": [
          {"id": "river", "name": "River Front", "short": "RF", "kind": "armed_group", "countries": ["ML"],
           "names": [{"text": "Front of the River", "kind": "name", "source": "list"}, {"text": "Old Front", "kind": "former", "source": "list"}],
           "affiliations": [{"kind": "splinter_of", "actor": "hill", "source": "list"}, {"kind": "ally_of", "actor": "sea", "source": "list"}]},
          {"id": "hill", "name": "Hill Front", "short": null, "kind": "armed_group", "countries": ["ML"], "names": [{"text": "Front of the Hill", "kind": "name", "source": "list"}]},
          {"id": "sea", "name": "Sea Front", "short": "SF", "kind": "armed_group", "countries": ["SN"]}]}
        """;

    private static readonly Registry BuiltIn = RegistryReader.Read(Encoding.UTF8.GetBytes(Small), "actors.json");

    private static readonly ActorsProposed Proposal = new("others.csv", "ucdp", new("others", "Another list", null, null, null, null),
    [
        Proposed("o-1", "Riverfront", "river", new ProposedStatement(ActorProperty.SplinterOf, new ActorValue(new(new("o-2"), "Lake Front")))),
        Proposed("o-2", "Lake Front", null, new ProposedStatement(ActorProperty.ConstituentOf, new ActorValue(new(new("o-1"), "Riverfront")))),
        Proposed("o-3", "People of the Coast", null) with { Kind = ActorKinds.Community },
    ]);

    private int _moment;

    [Fact]
    public void Without_acts_the_registry_is_the_built_in_one() =>
        Assert.Equal(BuiltIn.Statements, EffectiveRegistry.Of(BuiltIn, []).Registry.Statements);

    [Fact]
    public void What_is_proposed_is_listed_and_not_held()
    {
        var registry = EffectiveRegistry.Of(BuiltIn, [By(Proposal)]);
        Assert.Equal(["river", "hill", "sea"], registry.Registry.Actors.Select(actor => actor.Id.Value));
        Assert.Equal((ActorState.Proposed, "river"), (registry.Find("o-1")!.State, registry.Find("o-1")!.SameAs!.Value.Value));
    }

    [Fact]
    public void One_that_is_accepted_as_the_same_gives_its_names_and_statements()
    {
        var registry = EffectiveRegistry.Of(BuiltIn, [By(Proposal), By(Accept("o-1")), By(Accept("o-2"))]);
        Assert.Equal((ActorState.Merged, "river"), (registry.Find("o-1")!.State, registry.Find("o-1")!.MergedInto!.Value.Value));
        Assert.Contains("Riverfront", ActorNames.NamesOf(registry.Registry, registry.Registry.Find("river")!));
        var splits = registry.Registry.Of("river").Where(one => one.Property == ActorProperty.SplinterOf).Select(one => ((ActorValue)one.Value).Actor.Key);
        Assert.Equal(["hill", "o-2"], splits);
        Assert.Equal("river", ((ActorValue)registry.Registry.Of("o-2").Single(one => one.Property == ActorProperty.ConstituentOf).Value).Actor.Key);
    }

    [Fact]
    public void One_may_be_accepted_as_an_actor_of_its_own() =>
        Assert.Equal(ActorState.Accepted, EffectiveRegistry.Of(BuiltIn, [By(Proposal), By(new ActorReview([new("o-1")], null, IsAccepted: true, IsNew: true))]).Find("o-1")!.State);

    [Fact]
    public void A_community_is_never_held()
    {
        var registry = EffectiveRegistry.Of(BuiltIn, [By(Proposal), By(Accept("o-3"))]);
        Assert.Null(registry.Registry.Find("o-3"));
    }

    [Fact]
    public void One_that_is_rejected_is_only_a_name_to_others()
    {
        var registry = EffectiveRegistry.Of(BuiltIn, [By(new ActorReview([new("hill")], null, IsAccepted: false))]);
        Assert.Null(registry.Registry.Find("hill"));
        Assert.Equal((null, "Hill Front"), registry.Registry.Of("river").First(one => one.Property == ActorProperty.SplinterOf).Value is ActorValue { Actor: var actor } ? (actor.Id, actor.Name) : default);
    }

    [Fact]
    public void Names_are_accepted_rejected_and_split_off()
    {
        var registry = EffectiveRegistry.Of(
            BuiltIn,
            [By(new ActorReview([new("river")], "Rivermen", IsAccepted: true)), By(new ActorReview([new("river")], "old front", IsAccepted: false)), By(new ActorSplit(new("river"), new("stream"), "Stream Front", ["Front of the River"]))]).Registry;
        Assert.Equal(["River Front", "RF", "Rivermen"], ActorNames.NamesOf(registry, registry.Find("river")!));
        Assert.Equal(["Stream Front", "Front of the River"], ActorNames.NamesOf(registry, registry.Find("stream")!));
        Assert.Equal("act-1 by A", registry.Of("river").Single(one => one.Origin == StatementOrigin.Person).Source is ReferenceSource source ? $"{source.Key} by {source.Publisher}" : "");
    }

    [Fact]
    public void Merging_in_a_circle_changes_nothing()
    {
        var registry = EffectiveRegistry.Of(BuiltIn, [By(new ActorMerge(new("river"), new("hill"))), By(new ActorMerge(new("hill"), new("sea"))), By(new ActorMerge(new("sea"), new("river")))]);
        Assert.Equal(["sea"], registry.Registry.Actors.Select(actor => actor.Id.Value));
        Assert.Equal("sea", registry.Find("river")!.MergedInto!.Value.Value);
    }

    [Fact]
    public void Whatever_is_decided_and_undone_in_reverse_restores_the_registry() =>
        Prop.ForAll<int[]>(choices =>
        {
            var acts = (choices ?? []).Select(choice => By(Any(choice))).Prepend(By(Proposal)).ToList();
            var states = Enumerable.Range(0, acts.Count + 1).Select(count => TextOf(EffectiveRegistry.Of(BuiltIn, acts.Take(count)))).ToArray();
            List<Act> undone = [];
            for (var last = acts.Count - 1; last >= 0; last--)
            {
                undone.Add(By(new Undoing(acts[last].Id)));
                var settled = Undoings.Settle(undone.Select(undo => (undo.Id, ((Undoing)undo.Content).Act)));
                var holding = acts.Where(act => settled.GetValueOrDefault(act.Id, true)).Reverse();
                if (TextOf(EffectiveRegistry.Of(BuiltIn, holding)) != states[last])
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static ActorReview Accept(string id) => new([new(id)], null, IsAccepted: true);

    private static ActContent Any(int seed)
    {
        var choice = new Dice((uint)seed);
        string[] ids = ["river", "hill", "sea", "o-1", "o-2", "o-3", "new-0", "new-1", "nobody"];
        string[] names = ["RF", "Old Front", "Front of the River", "Riverfront", "Lake Front", "Rivermen"];
        ActorId one = new(choice.Of(ids)), other = new(choice.Of(ids));
        return choice.Next(6) switch
        {
            0 => new ActorReview([one, other], null, IsAccepted: true, IsNew: choice.Next(2) == 0),
            1 => new ActorReview([one], null, IsAccepted: false),
            2 => new ActorReview([one], choice.Of(names), IsAccepted: choice.Next(2) == 0),
            3 => new ActorMerge(one, other),
            4 => new ActorSplit(one, new($"new-{choice.Next(2)}"), "New Front", [choice.Of(names), choice.Of(names)]),
            _ => new ActorReview([one], null, IsAccepted: true),
        };
    }

    private static ProposedActor Proposed(string id, string name, string? same, params ProposedStatement[] statements) => new()
    {
        Id = new(id),
        Name = name,
        Short = name,
        Kind = "armed_group",
        Countries = ["ML"],
        SameAs = same is null ? null : new(same),
        Statements = statements,
    };

    private static string TextOf(EffectiveRegistry registry) => string.Join(
        '\n',
        registry.Entries.Select(entry => $"{entry.Actor.Id} {entry.State} {entry.MergedInto} {entry.SameAs}")
            .Concat(registry.Registry.Actors.Select(actor => $"{actor.Id} {actor.Name} {actor.Kind}"))
            .Concat(registry.Registry.Statements.Select(one => $"{one.Actor.Key} {one.Property} {one.Value} {(one.Value as ActorValue)?.Actor.Key} {one.Origin} {one.Source}")));

    private Act By(ActContent content)
    {
        _moment++;
        return new() { Id = $"{_moment}", Content = content, By = "A", At = DateTimeOffset.UnixEpoch.AddSeconds(_moment), Because = "so" };
    }

    /// <summary>Draws from a seed.</summary>
    private sealed class Dice(uint seed)
    {
        private ulong _state = (seed + 1UL) * 6364136223846793005UL;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)below);
        }

        public string Of(string[] words) => words[Next(words.Length)];
    }
}

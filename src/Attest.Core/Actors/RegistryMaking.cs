using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Actors;

/// <summary>Applies acts to a registry, one after the other. An act that finds no actor of its id changes nothing: its proposal was undone.</summary>
internal sealed class RegistryMaking
{
    private readonly Registry _builtIn;
    private readonly List<Held> _held = [];
    private readonly Dictionary<string, Held> _byId = new(StringComparer.Ordinal);

    public RegistryMaking(Registry builtIn)
    {
        _builtIn = builtIn;
        foreach (var actor in builtIn.Actors)
        {
            Add(new(actor, ActorState.BuiltIn) { Statements = [.. builtIn.Of(actor.Id.Value)] });
        }
    }

    public void Apply(Act act)
    {
        switch (act.Content)
        {
            case ActorsProposed proposed:
                Propose(proposed, act);
                break;
            case ActorReview review:
                foreach (var id in review.Actors)
                {
                    if (_byId.TryGetValue(id.Value, out var reviewed))
                    {
                        Review(reviewed, review, act);
                    }
                }

                break;
            case ActorMerge merge when _byId.TryGetValue(merge.Actor.Value, out var held):
                Merge(held, merge.Into);
                break;
            case ActorSplit split when _byId.TryGetValue(split.Actor.Value, out var held) && !_byId.ContainsKey(split.Other.Value):
                Split(held, split, act);
                break;
        }
    }

    public EffectiveRegistry Make()
    {
        var actors = _held.Where(IsHeld).ToArray();
        var statements = new List<ActorStatement>();
        var bearers = _held.Where(held => held.State == ActorState.Merged).ToLookup(held => Root(held).Actor.Id.Value, StringComparer.Ordinal);
        foreach (var held in actors)
        {
            statements.AddRange(StatementsOf(held, held));
            foreach (var merged in bearers[held.Actor.Id.Value])
            {
                statements.AddRange(StatementsOf(merged, held));
            }
        }

        var sources = _builtIn.Sources.Concat(statements.Select(one => one.Source).OfType<ReferenceSource>()).DistinctBy(source => source.Key);
        return new(
            [.. _held.Select(held => new ActorEntry(held.Actor, held.State, held.State == ActorState.Merged ? Root(held).Actor.Id : null, held.SameAs, held.Reason, held.Act))],
            new(_builtIn.Version, [.. actors.Select(held => held.Actor)], [.. sources], statements));
    }

    private static bool IsHeld(Held held) => held.State is ActorState.BuiltIn or ActorState.Accepted;

    private void Add(Held held)
    {
        _held.Add(held);
        _byId.Add(held.Actor.Id.Value, held);
    }

    private void Propose(ActorsProposed proposed, Act act)
    {
        foreach (var actor in proposed.Actors.Where(actor => !_byId.ContainsKey(actor.Id.Value)))
        {
            var registered = new RegisteredActor(actor.Id, actor.Name, actor.Short, actor.Kind, actor.Countries);
            Add(new(registered, ActorState.Proposed)
            {
                SameAs = actor.SameAs,
                Reason = actor.Reason,
                Act = act.Id,
                Statements = [.. actor.Statements.Select(one => new ActorStatement
                {
                    Actor = registered.Reference,
                    Property = one.Property,
                    Value = one.Value,
                    From = one.From,
                    To = one.To,
                    Assertion = one.By is null ? Assertion.ByAuthor : new(Voice.Author, one.By),
                    Source = one.Source ?? proposed.Source,
                    Origin = StatementOrigin.Import,
                })],
            });
        }
    }

    private void Review(Held held, ActorReview review, Act act)
    {
        if (review.Name is { } name)
        {
            ReviewName(held, name, review.IsAccepted, act);
        }
        else if (!review.IsAccepted)
        {
            (held.State, held.MergedInto) = (ActorState.Rejected, null);
        }
        else if (!review.IsNew && held.SameAs is { } other && _byId.ContainsKey(other.Value))
        {
            Merge(held, other);
        }
        else
        {
            // A community is never held: armed groups act.
            (held.State, held.MergedInto) = held.Actor.Kind == ActorKinds.Community ? (held.State, held.MergedInto) : (held.Act is null ? ActorState.BuiltIn : ActorState.Accepted, null);
        }
    }

    /// <summary>A name that is accepted is stated by the person who accepts it; one that is rejected is stated no more.</summary>
    private static void ReviewName(Held held, string name, bool isAccepted, Act act)
    {
        var folded = FoldedName.Of(name);
        var isStated = held.Statements.Exists(one => IsName(one, folded));
        if (isAccepted && !isStated)
        {
            held.Statements.Add(new()
            {
                Actor = held.Actor.Reference,
                Property = ActorProperty.AlsoKnownAs,
                Value = new TextValue(name),
                Source = new ReferenceSource($"act-{act.Id}", act.Because, act.By, null, null, DateOnly.FromDateTime(act.At.UtcDateTime)),
                Origin = StatementOrigin.Person,
                Review = ReviewState.Entered,
            });
        }
        else if (!isAccepted && isStated)
        {
            held.Statements.RemoveAll(one => IsName(one, folded));
        }
    }

    private void Merge(Held held, ActorId into)
    {
        if (_byId.TryGetValue(into.Value, out var other) && Root(other) != held)
        {
            (held.State, held.MergedInto) = (ActorState.Merged, other);
        }
    }

    private void Split(Held held, ActorSplit split, Act act)
    {
        var names = split.Names.Select(FoldedName.Of).ToHashSet(StringComparer.Ordinal);
        var other = new Held(new(split.Other, split.Name, split.Name, held.Actor.Kind, held.Actor.Countries), ActorState.Accepted) { Act = act.Id };
        other.Statements.AddRange(held.Statements.Where(one => names.Any(name => IsName(one, name))).Select(one => one with { Actor = other.Actor.Reference }));
        held.Statements.RemoveAll(one => names.Any(name => IsName(one, name)));
        Add(other);
    }

    private static bool IsName(ActorStatement statement, string folded) =>
        statement.Property is ActorProperty.AlsoKnownAs or ActorProperty.FormerName && FoldedName.Of(statement.Value.Words) == folded;

    private static Held Root(Held held)
    {
        while (held is { State: ActorState.Merged, MergedInto: { } into })
        {
            held = into;
        }

        return held;
    }

    /// <summary>What is stated of one actor, as statements of the one that bears its id: itself, or the one with which it was merged.</summary>
    private IEnumerable<ActorStatement> StatementsOf(Held held, Held bearer)
    {
        IEnumerable<ActorStatement> statements = held.Statements;
        if (held != bearer)
        {
            var names = new[] { held.Actor.Name, held.Actor.Short }.Distinct(StringComparer.Ordinal).Where(name => !held.Statements.Exists(one => IsName(one, FoldedName.Of(name))));
            var source = held.Statements.Select(one => one.Source).FirstOrDefault() ?? new ReferenceSource(ReferenceSource.Unlooked, "Not looked up yet", null, null, null, null);
            statements = names.Select(name => new ActorStatement { Actor = bearer.Actor.Reference, Property = ActorProperty.AlsoKnownAs, Value = new TextValue(name), Source = source, Origin = StatementOrigin.Import }).Concat(statements);
        }

        return statements.Select(one => one with { Actor = bearer.Actor.Reference, Value = ValueOf(one.Value) });
    }

    /// <summary>An actor that a statement names is the one to which its id points; one that is not held is only a name.</summary>
    private StatementValue ValueOf(StatementValue value)
    {
        if (value is not ActorValue { Actor: { Id: { } id } reference } || !_byId.TryGetValue(id.Value, out var held))
        {
            return value is ActorValue { Actor: { Id: not null } lost } ? new ActorValue(new(null, lost.Name)) : value;
        }

        var root = Root(held);
        return new ActorValue(IsHeld(root) ? root.Actor.Reference : new(null, reference.Name));
    }

    /// <summary>An actor while acts are applied to it.</summary>
    private sealed class Held(RegisteredActor actor, ActorState state)
    {
        public RegisteredActor Actor { get; } = actor;

        public ActorState State { get; set; } = state;

        public Held? MergedInto { get; set; }

        public ActorId? SameAs { get; init; }

        public string? Reason { get; init; }

        public string? Act { get; init; }

        public List<ActorStatement> Statements { get; init; } = [];
    }
}

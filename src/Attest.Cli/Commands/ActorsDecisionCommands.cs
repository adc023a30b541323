using System.CommandLine;
using Attest.Core.Actors;
using Attest.Storage.Acts;
using Attest.Workflows.Actors;

namespace Attest.Cli.Commands;

/// <summary><c>attest actors accept</c>, <c>reject</c>, <c>merge</c> and <c>split</c>: what people hold of the actors of the registry.</summary>
internal static class ActorsDecisionCommands
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Ids of actors, such as ucdp-6716.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<string> Id = new("ID") { Description = "The id of an actor, such as jnim." };
    private static readonly Argument<string> Into = new("INTO") { Description = "The actor that bears the names and statements of both from then on." };
    private static readonly Argument<string> Other = new("NEW") { Description = "The id of the other actor: a short word that no actor has." };
    private static readonly Option<string?> Name = new("--name") { Description = "Not the actor but this name of it.", HelpName = "NAME" };
    private static readonly Option<string> UsualName = new("--as") { Description = "The usual name of the other actor.", HelpName = "NAME", Required = true };
    private static readonly Option<string[]> Names = new("--name") { Description = "A name that goes over to it; may be given several times.", HelpName = "NAME", Required = true };
    private static readonly Option<bool> IsNew = new("--as-new") { Description = "Hold it as an actor of its own, although it was proposed as the same as another one." };
    private static readonly Option<bool> AllLinked = new("--all-linked") { Description = "All that are proposed as the same as an actor of the registry." };

    /// <summary>The commands.</summary>
    public static IEnumerable<Command> Create()
    {
        var accept = new ExampleCommand(
            "accept",
            "Holds actors that were proposed; one that is proposed as the same as another one gives it its names and statements.",
            "attest actors accept ucdp-6716 --because \"same group, checked against its founding\"\nattest actors accept jnim --name \"Support Group\" --because \"so in the leaflets\"");
        accept.Arguments.Add(Ids);
        Add(accept, Name, IsNew, AllLinked, CommonOptions.Because);
        accept.SetAction((call, cancellationToken) => ReviewAsync(call, isAccepted: true, cancellationToken));
        var reject = new ExampleCommand(
            "reject",
            "Holds that actors, or a name of one, do not belong into the registry.",
            "attest actors reject ucdp-588 --because \"no armed group\"\nattest actors reject jnim --name GNIM --because \"only one report has it\"");
        reject.Arguments.Add(Ids);
        Add(reject, Name, CommonOptions.Because);
        reject.SetAction((call, cancellationToken) => ReviewAsync(call, isAccepted: false, cancellationToken));
        var merge = new ExampleCommand("merge", "Holds that two actors are one; the id of the first points to the second.", "attest actors merge ucdp-1157 ansar-dine --because \"same leader, same founding\"");
        merge.Arguments.Add(Id);
        merge.Arguments.Add(Into);
        Add(merge, CommonOptions.Because);
        merge.SetAction((call, cancellationToken) => RecordAsync(
            call, (registry, stop) => registry.MergeAsync(call.GetRequiredValue(Id), call.GetRequiredValue(Into), call.GetRequiredValue(CommonOptions.Because), stop), cancellationToken));
        var split = new ExampleCommand(
            "split",
            "Holds that some names of an actor belong to another one, of which the registry did not know.",
            "attest actors split ansaroul-islam ansarul-nahr --as \"Ansarul Nahr\" --name \"Ansar of the River\" --because \"another group, another country\"");
        split.Arguments.Add(Id);
        split.Arguments.Add(Other);
        Add(split, UsualName, Names, CommonOptions.Because);
        split.SetAction((call, cancellationToken) => RecordAsync(
            call,
            (registry, stop) => registry.SplitAsync(call.GetRequiredValue(Id), call.GetRequiredValue(Other), call.GetRequiredValue(UsualName), call.GetRequiredValue(Names), call.GetRequiredValue(CommonOptions.Because), stop),
            cancellationToken));
        return [accept, reject, merge, split];
    }

    private static void Add(ExampleCommand command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    private static Task<int> ReviewAsync(ParseResult call, bool isAccepted, CancellationToken cancellationToken) => RecordAsync(
        call,
        async (registry, stop) =>
        {
            var (ids, because) = (call.GetValue(Ids) ?? [], call.GetRequiredValue(CommonOptions.Because));
            if (call.GetValue(Name) is { } name)
            {
                return ids is [var bearer]
                    ? await registry.ReviewNameAsync(bearer, name, isAccepted, because, stop)
                    : throw new CommandException($"--name: expected one actor, the bearer of the name; found {ids.Length}.", isWrongCall: true);
            }

            if (isAccepted && call.GetValue(AllLinked))
            {
                ids = [.. ids, .. (await registry.ReadAsync(stop)).Entries.Where(entry => entry is { State: ActorState.Proposed, SameAs: not null }).Select(entry => entry.Actor.Id.Value)];
            }

            return ids.Length > 0
                ? await registry.ReviewAsync(ids, isAccepted, isAccepted && call.GetValue(IsNew), because, stop)
                : throw new CommandException("expected the id of an actor; found none. See 'attest actors --state proposed'.", isWrongCall: true);
        },
        cancellationToken);

    private static async Task<int> RecordAsync(ParseResult call, Func<ActorRegistry, CancellationToken, Task<StoredAct>> record, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var act = await record(new(workspace, Codebook.ActorRegistry()), cancellationToken);
        await RecordedAct.WriteAsync(act, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }
}

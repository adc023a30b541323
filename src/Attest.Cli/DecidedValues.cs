using System.CommandLine;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Formats.Rows;
using Attest.Workflows.Queries;

namespace Attest.Cli;

/// <summary>Reads a field and its value from the words of a call.</summary>
internal static class DecidedValues
{
    /// <summary>The field on which is decided.</summary>
    public static Argument<string> Field { get; } = new("FIELD") { Description = $"{DecidedText.FieldNames}." };

    /// <summary>The value that is decided.</summary>
    public static Argument<string> Value { get; } = new("VALUE") { Description = "A code, a day, a place, a number, or names with ; between; none for what is not told." };

    /// <summary>The field and the value that a call decides; the value is null where it says none.</summary>
    /// <exception cref="CommandException">The field is unknown, or the value cannot be read.</exception>
    public static (DecidedField Field, DecidedValue? Value) Read(ParseResult call)
    {
        var word = call.GetRequiredValue(Field);
        var field = DecidedText.FindField(word) ?? throw new CommandException($"expected a field, one of {DecidedText.FieldNames}; found '{word}'.", isWrongCall: true);
        var gazetteer = new Lazy<Gazetteer>(() => Gazetteer.Load(new()));
        var names = new DecidedNames
        {
            IsType = code => Codebook.Taxonomy().Knows(new(code)),
            FindActor = FindActor,
            FindPlace = (name, country) => gazetteer.Value.Find(name, country),
        };
        return new DecidedText(names).Read(field, call.GetRequiredValue(Value)) switch
        {
            Reading<DecidedValue?>.Found found => (field, found.Value),
            Reading<DecidedValue?>.Unreadable unreadable => throw new CommandException($"{word}: {unreadable.Reason}", isWrongCall: true),
            var other => throw new InvalidOperationException($"Not a reading: {other}."),
        };
    }

    private static Participant? FindActor(string name)
    {
        var registry = Codebook.Affiliates();
        return registry.FindId(name) is { } id ? new(Role.Perpetrator, name, new ActorId(id), registry.FindName(id) ?? name) : null;
    }
}

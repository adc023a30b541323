using System.Text.Json;
using Attest.Storage.Attestations;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Storage;

public sealed class FactJsonTests
{
    [Fact]
    public void Any_attestation_reads_as_it_was_written() =>
        Prop.ForAll<int>(seed =>
        {
            var facts = new AnyFacts(seed);
            var attestation = facts.Attestation(facts.Document());
            var text = JsonSerializer.Serialize(attestation, FactRows.Json.Attestation);
            var read = JsonSerializer.Deserialize(text, FactRows.Json.Attestation)!;
            return Same.FirstDifference(attestation, read) is null && JsonSerializer.Serialize(read, FactRows.Json.Attestation) == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_statement_about_an_actor_reads_as_it_was_written() =>
        Prop.ForAll<int>(seed =>
        {
            var facts = new AnyFacts(seed);
            var statements = facts.Coding(facts.Document()).Statements;
            var text = JsonSerializer.Serialize(new CodingRemainder([], [], statements, []), FactRows.Json.CodingRemainder);
            var read = JsonSerializer.Deserialize(text, FactRows.Json.CodingRemainder)!;
            return statements.SequenceEqual(read.Statements);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_of_every_script_are_written_as_they_are()
    {
        var facts = new AnyFacts(1);
        var text = JsonSerializer.Serialize(facts.Document().Cite(Attest.Core.Documents.DocumentPart.Body, new(0, 4)).Quote + "كتيبة", FactRows.Json.Options);
        Assert.Contains("كتيبة", text, StringComparison.Ordinal);
    }
}

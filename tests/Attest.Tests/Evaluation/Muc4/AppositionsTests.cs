using Attest.Coder;
using Attest.Core.Documents;
using Attest.Evaluation.Learning;
using Attest.Evaluation.Muc4;
using Attest.Evaluation.Muc4.Mapping;
using Xunit;

namespace Attest.Tests.Evaluation.Muc4;

public sealed class AppositionsTests
{
    private static readonly Lazy<EnglishCoder> s_coder = new(() => EnglishCoder.Load());

    [Theory]
    [InlineData("PEDRO MORALES, A JUDGE OF THE SUPREME COURT, WAS MURDERED IN CALI", "PEDRO MORALES", "JUDGE OF THE SUPREME COURT")]
    [InlineData("PEDRO MORALES, 43, MAYOR OF CALI, WAS MURDERED", "PEDRO MORALES", "MAYOR OF CALI")]
    [InlineData("THE ENGINEERS PEDRO MORALES AND LUIS GOMEZ WERE KIDNAPPED IN CALI", "LUIS GOMEZ", "ENGINEERS")]
    [InlineData("PEDRO MORALES AND LUIS GOMEZ, JOURNALISTS OF A NEWSPAPER, WERE KIDNAPPED IN CALI", "PEDRO MORALES", "JOURNALISTS OF A NEWSPAPER")]
    [InlineData("THE BLAST KILLED A STREET VENDOR IDENTIFIED AS PEDRO MORALES", "PEDRO MORALES", "STREET VENDOR")]
    [InlineData("PEDRO MORALES, ONE OF THE PEASANTS, WAS MURDERED IN CALI", "PEDRO MORALES", "PEASANT")]
    [InlineData("PEDRO MORALES WAS MURDERED IN CALI.  THE POLICE KNOW WHO KILLED MAYOR PEDRO MORALES", "PEDRO MORALES", "MAYOR")]
    [InlineData("PEDRO MORALES WAS MURDERED BY SOLDIERS IN CALI", "PEDRO MORALES", null)]
    public void A_named_person_is_described_by_what_stands_beside_the_name(string sentence, string name, string? description)
    {
        var (read, country) = Read(sentence);

        var people = new[] { "PEDRO MORALES", "LUIS GOMEZ" }.Where(each => sentence.Contains(each, StringComparison.Ordinal)).Select(each => Person(read, each));

        Assert.Equal(description, Assert.Single(Appositions.Join([.. people], read, country), person => person.Name == name).Description);
    }

    [Fact]
    public void What_describes_somebody_named_is_nobody_else()
    {
        var (read, country) = Read("PEDRO MORALES, A JUDGE OF THE SUPREME COURT, WAS MURDERED IN CALI");
        var judge = new HumanFill(null, "JUDGE", "LEGAL OR JUDICIAL", "1", null, null) { Spans = [SpanOf(read, "JUDGE OF THE SUPREME COURT")] };

        Assert.Equal("PEDRO MORALES", Assert.Single(Appositions.Join([Person(read, "PEDRO MORALES"), judge], read, country)).Name);
    }

    private static (ReadMessage Read, MucCountry Country) Read(string sentence)
    {
        var message = Message.Read($"DEV-MUC3-9002 (TEST)\n\n   BOGOTA, 6 FEB 90 (TEST) -- [TEXT] {sentence}.\n").Single();
        return (ReadMessage.Read(message, s_coder.Value, new CommonWords()), CodebookTables.Countries["CO"]);
    }

    private static HumanFill Person(ReadMessage read, string name) => new(name, null, "CIVILIAN", "1", null, null) { Spans = [SpanOf(read, name)] };

    private static TextSpan SpanOf(ReadMessage read, string words)
    {
        var start = read.Message.Document.Body.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}

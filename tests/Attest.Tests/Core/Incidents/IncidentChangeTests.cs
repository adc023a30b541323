using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class IncidentChangeTests
{
    [Fact]
    public void What_stands_as_it_stood_is_left_out() =>
        Assert.Empty(IncidentChange.Between([State("i-a", "5", "a", "b")], [State("i-a", "5", "a", "b")]));

    [Fact]
    public void A_revised_incident_tells_from_what_to_what()
    {
        var change = Assert.Single(IncidentChange.Between([State("i-a", "5", "a")], [State("i-a", "7", "a", "b")]));
        Assert.Equal((ChangeKind.Revised, new FieldChange("killed", "5", "7")), (change.Kind, Assert.Single(change.Fields)));
    }

    [Fact]
    public void New_withdrawn_merged_and_split_incidents_are_told_apart()
    {
        var changes = IncidentChange.Between(
            [State("i-gone", "1", "x"), State("i-one", "5", "a"), State("i-two", "5", "b"), State("i-wide", "2", "c", "d")],
            [State("i-two", "5", "a", "b"), State("i-wide", "2", "c"), State("i-part", "2", "d"), State("i-new", "9", "e")]);
        Assert.Equal(
            [(ChangeKind.New, "i-new", ""), (ChangeKind.Merged, "i-one", "i-two"), (ChangeKind.Split, "i-wide", "i-part"), (ChangeKind.Withdrawn, "i-gone", "")],
            changes.Select(change => (change.Kind, change.Id.Value, string.Join(',', change.Others.Select(other => other.Value)))));
    }

    private static IncidentState State(string id, string killed, params string[] documents) =>
        new(new(id), [.. documents.Select(document => TestAccounts.Of(document, day: 1).Id)], [new("killed", killed)]);
}

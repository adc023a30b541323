using Attest.Core.Acts;
using Xunit;

namespace Attest.Tests.Core.Acts;

public sealed class UndoingsTests
{
    [Fact]
    public void What_is_undone_holds_again_when_its_undoing_is_undone()
    {
        Assert.Equal([("first", false), ("undo", true)], Settle(("undo", "first")));
        Assert.Equal([("again", true), ("first", true), ("undo", false)], Settle(("undo", "first"), ("again", "undo")));
        Assert.Equal([("again", false), ("first", false), ("last", true), ("undo", true)], Settle(("undo", "first"), ("again", "undo"), ("last", "again")));
    }

    [Fact]
    public void What_two_people_undid_stays_undone_when_one_of_them_thinks_better_of_it() =>
        Assert.Equal([("again", true), ("ben", true), ("awa", false), ("first", false)], Settle(("awa", "first"), ("ben", "first"), ("again", "awa")).OrderByDescending(one => one.Holds).ThenBy(one => one.Id, StringComparer.Ordinal));

    private static IEnumerable<(string Id, bool Holds)> Settle(params (string, string)[] undoes) =>
        Undoings.Settle(undoes).Select(one => (one.Key, one.Value)).OrderBy(one => one.Key, StringComparer.Ordinal);
}

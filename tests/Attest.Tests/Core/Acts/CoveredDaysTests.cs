using Attest.Core.Acts;
using Xunit;

namespace Attest.Tests.Core.Acts;

public sealed class CoveredDaysTests
{
    private static readonly Coverage[] Records =
    [
        new("Gazette", "ML", null, new(2019, 1, 1), new(2019, 3, 31)),
        new("Courier", "ML", "Mopti", new(2019, 4, 1), new(2019, 6, 30)),
        new("Courier", "ML", null, new(2019, 3, 15), new(2019, 3, 20)),
        new("Gazette", "ML", null, new(2020, 1, 1), new(2020, 1, 31)),
        new("Gazette", "NE", null, new(2021, 1, 1), new(2021, 1, 31)),
    ];

    [Fact]
    public void Spans_that_meet_are_one() => Assert.Equal(
        [new(new(2019, 1, 1), new(2019, 6, 30)), new(new(2020, 1, 1), new(2020, 1, 31))], CoveredDays.Of(Records, "ML", "mopti"));

    [Fact]
    public void A_division_covers_no_country() => Assert.Equal(
        [new(new(2019, 1, 1), new(2019, 3, 31)), new(new(2020, 1, 1), new(2020, 1, 31))], CoveredDays.Of(Records, "ML", admin1: null));
}

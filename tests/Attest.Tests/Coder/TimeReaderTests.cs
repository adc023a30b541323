using Xunit;

namespace Attest.Tests.Coder;

public sealed class TimeReaderTests
{
    // Every text is published on Wednesday, 15 June 2022.
    [Theory]
    [InlineData("The raid took place on 3 May 2021.", "2021-05-03")]
    [InlineData("The raid took place on May 3, 2021.", "2021-05-03")]
    [InlineData("The raid took place on the 3rd of May 2021.", "2021-05-03")]
    [InlineData("The raid took place on 2021-05-03.", "2021-05-03")]
    [InlineData("The raid of 3 JAN 90 was the first.", "1990-01-03")]
    [InlineData("The raid took place on Jan. 27.", "2022-01-27")]
    [InlineData("The raid took place on January 27th.", "2022-01-27")]
    [InlineData("The raid took place on Dec. 27.", "2021-12-27")]
    [InlineData("The raid took place on Tuesday.", "2022-06-14")]
    [InlineData("The raid took place on Wednesday morning.", "2022-06-15")]
    [InlineData("The raid took place last Wednesday.", "2022-06-08")]
    [InlineData("The raid took place yesterday.", "2022-06-14")]
    [InlineData("The raid took place today.", "2022-06-15")]
    [InlineData("The raid took place last night.", "2022-06-14")]
    [InlineData("The raid took place three days ago.", "2022-06-12")]
    [InlineData("The raid took place a few minutes ago.", "2022-06-15")]
    [InlineData("The raid took place in the past few hours.", "2022-06-15")]
    [InlineData("The raid took place on Friday, June 3.", "2022-06-03")]
    [InlineData("The raid took place on Friday 3 June.", "2022-06-03")]
    public void A_day_is_read(string sentence, string day) => Assert.Equal([day], Dates(sentence));

    [Theory]
    [InlineData("The raid took place last week.", "2022-06-05..2022-06-11")]
    [InlineData("The raid took place this week.", "2022-06-12..2022-06-15")]
    [InlineData("The raid took place earlier this month.", "2022-06-01..2022-06-15")]
    [InlineData("The raid took place last month.", "2022-05-01..2022-05-31")]
    [InlineData("The raid took place in March.", "2022-03-01..2022-03-31")]
    [InlineData("The raid took place in October.", "2021-10-01..2021-10-31")]
    [InlineData("The raid took place in March 2019.", "2019-03-01..2019-03-31")]
    [InlineData("The raid took place last year.", "2021-01-01..2021-12-31")]
    [InlineData("The raid took place earlier this year.", "2022-01-01..2022-06-15")]
    [InlineData("The raid took place in 2016.", "2016-01-01..2016-12-31")]
    [InlineData("The raids took place between 3 and 7 May.", "2022-05-03..2022-05-07")]
    [InlineData("The raids took place on 3-7 May 2021.", "2021-05-03..2021-05-07")]
    [InlineData("The raids took place between March and May 2021.", "2021-03-01..2021-05-31")]
    [InlineData("The raids have gone on since January.", "2022-01-01..")]
    [InlineData("The raids have gone on since 2019.", "2019-01-01..")]
    [InlineData("The raids have gone on since last year.", "2021-01-01..")]
    [InlineData("The raids took place in the summer of 2018.", "2018-06-01..2018-08-31")]
    [InlineData("The raids took place over the weekend.", "2022-06-11..2022-06-12")]
    [InlineData("The raid took place two weeks ago.", "2022-05-29..2022-06-04")]
    [InlineData("The raid took place two years ago.", "2020-01-01..2020-12-31")]
    public void A_longer_time_keeps_its_first_and_last_day(string sentence, string span) => Assert.Equal([span], Dates(sentence));

    [Theory]
    [InlineData("The town was raided in both 2015 and 2016.", "2015-01-01..2015-12-31|2016-01-01..2016-12-31")]
    [InlineData("The town was raided on 3 May 2015 and again on 7 June 2016.", "2015-05-03|2016-06-07")]
    public void Two_times_are_two(string sentence, string spans) => Assert.Equal(spans.Split('|'), Dates(sentence));

    [Theory]
    [InlineData("The men may march again.")]
    [InlineData("May the dead rest.")]
    [InlineData("April Mensah and June Okoro were not hurt.")]
    [InlineData("The protesters began a march to the ministry.")]
    [InlineData("He wore the shirt of the 2016-17 season.")]
    [InlineData("They fired 2019 rounds at the wall.")]
    [InlineData("Some 1990 people left the valley.")]
    [InlineData("The road is 2,000 kilometres long.")]
    [InlineData("The sun was hot and the second column late.")]
    public void Words_that_look_like_times_are_none(string sentence) => Assert.Empty(Dates(sentence));

    [Theory]
    [InlineData("The raid took place the day before.", -1)]
    [InlineData("The raid took place the next day.", 1)]
    [InlineData("The raid took place the same day.", 0)]
    [InlineData("The raid took place two days earlier.", -2)]
    public void A_time_counted_from_another_incident_keeps_the_distance(string sentence, int days) =>
        Assert.Equal(days, Assert.Single(ReadEnglish.Frame(sentence).Frame.Times).DaysFromIncident);

    [Theory]
    [InlineData("The raid took place on Tuesday.", "2022-06", "2022-06-01..2022-06-30")]
    [InlineData("The raid took place last month.", "2022-06", "2022-05-01..2022-05-31")]
    [InlineData("The raid took place in March.", "2022", "2022-03-01..2022-03-31")]
    [InlineData("The raid took place last year.", "2022", "2021-01-01..2021-12-31")]
    [InlineData("The raid took place last month.", "2022", "2022-01-01..2022-12-31")]
    public void A_partial_day_of_publication_gives_what_it_can(string sentence, string published, string span) => Assert.Equal([span], Dates(sentence, published));

    [Theory]
    [InlineData("The raid took place on Tuesday.")]
    [InlineData("The raid took place last week.")]
    [InlineData("The raid took place on Jan. 27.")]
    [InlineData("The raid took place last year.")]
    public void Without_a_day_of_publication_a_relative_time_stays_unresolved(string sentence) => Assert.Empty(Dates(sentence, null));

    [Theory]
    [InlineData("The raid took place on 30 February 2021.")]
    [InlineData("The raid took place on 31 June 2021.")]
    public void A_day_that_does_not_exist_gives_no_date(string sentence) => Assert.Empty(Dates(sentence));

    [Fact]
    public void The_words_of_a_time_are_cited_whole()
    {
        var frame = ReadEnglish.Frame("Gunmen killed two men on Tuesday, May 3, 2022, near the ford.");
        var time = Assert.Single(frame.Frame.Times);
        Assert.Equal("Tuesday, May 3, 2022", frame.Words(time.FirstToken, time.LastToken));
    }

    private static string[] Dates(string sentence, string? published = "2022-06-15") =>
        [.. ReadEnglish.Frame(sentence, published).Frame.Times.Where(time => time.Date is not null).Select(time => ReadEnglish.Short(time.Date))];
}

using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using Xunit;

namespace Attest.Browser.Tests.Pages;

public sealed class ExploreTests(ServedWorkspace served)
{
    private const string Count = "document.querySelector('h1.count strong').textContent";

    [Fact]
    public void Choosing_a_country_changes_number_table_map_and_address()
    {
        Open("");
        var (all, marks) = (int.Parse(served.Browser.Ask<string>(Count)), served.Browser.Ask<int>("document.getElementById('map').dataset.marks"));
        served.Browser.Drive().FindElement(By.CssSelector("#f-country option[value=BF]")).Click();
        served.Browser.WaitFor("location.search === '?country=BF' && !document.querySelector('#view[aria-busy]')", "the country in the address");
        Assert.InRange(int.Parse(served.Browser.Ask<string>(Count)), 1, all - 1);
        Assert.InRange(served.Browser.Ask<int>("document.getElementById('map').dataset.marks"), 1, marks - 1);
        Assert.True(served.Browser.Ask<bool>("[...document.querySelectorAll('.incidents tbody tr')].every(row => row.cells[2].textContent.includes('BF') || row.cells[2].textContent.includes('Burkina'))"));
    }

    [Fact]
    public void Dragging_over_the_timeline_asks_for_that_period_and_going_back_undoes_it()
    {
        Open("");
        var all = served.Browser.Ask<string>(Count);
        var chart = served.Browser.Drive().FindElement(By.Id("timeline"));
        new Actions(served.Browser.Drive()).MoveToElement(chart, -chart.Size.Width / 4, 0).ClickAndHold().MoveToElement(chart, chart.Size.Width / 8, 0).Release().Perform();
        served.Browser.WaitFor("new URLSearchParams(location.search).has('since') && !document.querySelector('#view[aria-busy]')", "the period in the address");
        Assert.NotEqual(all, served.Browser.Ask<string>(Count));
        Assert.Equal(served.Browser.Ask<string>("new URLSearchParams(location.search).get('since')"), served.Browser.Ask<string>("document.getElementById('f-since').value"));
        served.Browser.Drive().Navigate().Back();
        served.Browser.WaitFor($"{Count} === '{all}'", "all incidents again");
    }

    [Fact]
    public void A_link_shows_the_same_again()
    {
        Open("?actor=JNIM&affiliates=yes&since=2017&order=most-killed");
        Assert.Equal("JNIM", served.Browser.Ask<string>("document.getElementById('f-actor').value"));
        Assert.True(served.Browser.Ask<bool>("document.querySelector('input[name=affiliates]').checked"));
        Assert.Equal("most killed", served.Browser.Ask<string>("document.querySelector('.order [aria-current]').textContent"));
    }

    [Fact]
    public void The_keyboard_alone_reaches_an_incident()
    {
        Open("");
        var driver = served.Browser.Drive();
        driver.FindElement(By.TagName("body")).SendKeys(Keys.Tab);
        Assert.Equal("To the content", served.Browser.Ask<string>("document.activeElement.textContent"));
        driver.SwitchTo().ActiveElement().SendKeys(Keys.Enter);
        Assert.Equal("main", served.Browser.Ask<string>("document.activeElement.id"));
        for (var tabs = 0; tabs < 120 && !served.Browser.Ask<bool>("Boolean(document.activeElement.closest('.incidents tbody'))"); tabs++)
        {
            driver.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
        }

        driver.SwitchTo().ActiveElement().SendKeys(Keys.Enter);
        served.Browser.WaitFor("location.pathname.startsWith('/incidents/')", "the page of an incident");
    }

    [Fact]
    public void Marks_of_a_text_are_switched_by_field()
    {
        served.Browser.SetScreen(1280, 900);
        served.Browser.Drive().Navigate().GoToUrl(new Uri(served.Address, "documents/nampala-base-overrun.md"));
        served.Browser.WaitFor("document.querySelector('mark.m-place')", "a marked place");
        served.Browser.Drive().FindElement(By.CssSelector("input[data-layer=place]")).Click();
        Assert.True(served.Browser.Ask<bool>("[...document.querySelectorAll('mark.m-place')].every(mark => mark.classList.contains('off-place'))"));
    }

    private void Open(string query)
    {
        served.Browser.SetScreen(1280, 900);
        served.Browser.Drive().Navigate().GoToUrl(new Uri(served.Address, query));
        served.Browser.WaitFor("document.getElementById('map')?.dataset.marks !== undefined", "the marks of the map");
    }
}

using Xunit;

namespace Attest.Browser.Tests.Pages;

public sealed class EveryPageTests(ServedWorkspace served)
{
    public static TheoryData<string> Pages =>
    [
        "", "?actor=JNIM&affiliates=yes", "?text=nothing-has-these-words", "?since=not-a-day", "claims", "tallies", "tallies?rule=acled-like&by=country", "documents",
        "documents/nampala-base-overrun.md", $"documents/{HostileDocuments.Script}", "documents/hostile-words", "documents/hostile-direction", "no-such-page", "FIRST-INCIDENT",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_accessible_fits_a_telephone_and_asks_nobody_else(string page)
    {
        var browser = served.Browser;
        browser.SetScreen(1280, 900);
        Open(page);
        Assert.Empty(browser.Violations());
        browser.SetScreen(390, 844);
        Open(page);
        Assert.Empty(browser.Violations());
        Assert.True(browser.Ask<long>("document.documentElement.scrollWidth") <= 390, $"{page}: wider than a telephone: {browser.Ask<string>(Widest)}");
        browser.SetScreen(1280, 900, isDark: true);
        Open(page);
        Assert.Empty(browser.Violations());
        Assert.DoesNotContain(browser.ConsoleErrors(), error => !error.Contains("status of 40", StringComparison.Ordinal));
        Assert.Equal(["127.0.0.1"], browser.RequestedHosts());
        Assert.Null(browser.Drive().ExecuteScript("return window.hacked ?? null"));
        Save(page);
    }

    /// <summary>The elements that reach beyond the screen, for the message.</summary>
    private const string Widest = "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > 391 && !one.closest('.scroll')).slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' || ') || 'nothing'";

    private void Open(string page)
    {
        var browser = served.Browser;
        if (page == "FIRST-INCIDENT")
        {
            browser.Drive().Navigate().GoToUrl(new Uri(served.Address, "?corroboration=reported_by_several"));
            page = browser.Ask<string>("document.querySelector('.incidents tbody a').getAttribute('href').slice(1)");
        }

        browser.Drive().Navigate().GoToUrl(new Uri(served.Address, page));
        browser.WaitFor("document.readyState === 'complete' && document.querySelector('main')", page);
        if (browser.Ask<bool>("Boolean(document.getElementById('map'))"))
        {
            browser.WaitFor("document.getElementById('map').dataset.marks !== undefined", "the marks of the map");
        }
    }

    /// <summary>With ATTEST_SCREENSHOTS=FOLDER: pictures of each page at both widths, light and dark.</summary>
    private void Save(string page)
    {
        if (Environment.GetEnvironmentVariable("ATTEST_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var (width, height, isDark) in ((int, int, bool)[])[(1280, 900, false), (1280, 900, true), (390, 844, false), (390, 844, true)])
        {
            served.Browser.SetScreen(width, height, isDark);
            Open(page);
            Thread.Sleep(400);
            var name = page.Length == 0 ? "explore" : string.Concat(page.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-').ToLowerInvariant();
            served.Browser.Photograph(Path.Combine(folder, $"{name}-{width}-{(isDark ? "dark" : "light")}.png"));
        }
    }
}

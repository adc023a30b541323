using System.Globalization;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using Xunit;

namespace Attest.Browser.Tests;

/// <summary>A headless Chromium. Where none is installed, tests are skipped and say so; with ATTEST_REQUIRE_BROWSER=1 that is a failure.</summary>
public sealed class Browser : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string? _profile;
    private readonly ChromeDriver? _driver;

    /// <summary>Starts the browser, if there is one.</summary>
    public Browser()
    {
        if (!File.Exists(Chromium) || !File.Exists(Driver))
        {
            return;
        }

        _profile = Directory.CreateTempSubdirectory("attest-browser-").FullName;
        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", $"--user-data-dir={_profile}", "--window-size=1280,900");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        _driver = new ChromeDriver(ChromeDriverService.CreateDefaultService(Driver), options, Patience * 2);
    }

    /// <summary>The driver of the browser; skips the test when there is none.</summary>
    public ChromeDriver Drive()
    {
        if (_driver is null)
        {
            const string Missing = $"Chromium and its driver are not installed: expected {Chromium} and {Driver}. On Debian: apt-get install chromium chromium-driver.";
            Assert.False(Environment.GetEnvironmentVariable("ATTEST_REQUIRE_BROWSER") == "1", Missing);
            Assert.Skip(Missing);
        }

        return _driver!;
    }

    /// <summary>Sets the size of the screen, as a telephone or a desk has it, and the colours that its owner prefers.</summary>
    public void SetScreen(int width, int height, bool isDark = false)
    {
        Drive().ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        Drive().ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new object[]
            {
                new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" },
                new Dictionary<string, object> { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" },
            },
        });
    }

    /// <summary>Waits until a script answers true.</summary>
    public void WaitFor(string script, string what)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (Drive().ExecuteScript($"return Boolean({script})") is not true)
        {
            Assert.True(Environment.TickCount64 < until, $"Waited for {what} in vain: {script}");
            Thread.Sleep(50);
        }
    }

    /// <summary>Runs a script and gives its answer.</summary>
    public T Ask<T>(string script) => (T)Convert.ChangeType(Drive().ExecuteScript($"return {script}")!, typeof(T), CultureInfo.InvariantCulture);

    /// <summary>What the console said since it was last asked; messages of levels that tell no fault are left out.</summary>
    public IReadOnlyList<string> ConsoleErrors() =>
        [.. Drive().Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Severe).Select(entry => entry.Message)];

    /// <summary>The hosts that were asked for something since this was last asked.</summary>
    public IReadOnlyList<string> RequestedHosts()
    {
        List<string> hosts = [];
        foreach (var entry in Drive().Manage().Logs.GetLog("performance"))
        {
            using var message = JsonDocument.Parse(entry.Message);
            var inner = message.RootElement.GetProperty("message");
            if (inner.GetProperty("method").GetString() == "Network.requestWillBeSent"
                && Uri.TryCreate(inner.GetProperty("params").GetProperty("request").GetProperty("url").GetString(), UriKind.Absolute, out var address)
                && address.Scheme.StartsWith("http", StringComparison.Ordinal))
            {
                hosts.Add(address.Host);
            }
        }

        return [.. hosts.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The accessibility violations of the page that axe-core holds for serious or critical.</summary>
    public IReadOnlyList<string> Violations()
    {
        var driver = Drive();
        driver.ExecuteScript(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        var found = (string)driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            axe.run(document, { resultTypes: ['violations'] }).then(
              result => done(JSON.stringify(result.violations.filter(one => ['serious', 'critical'].includes(one.impact)).map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`))),
              error => done(JSON.stringify([String(error)])));
            """)!;
        return JsonSerializer.Deserialize<string[]>(found)!;
    }

    /// <summary>Writes a picture of the whole page.</summary>
    public void Photograph(string path)
    {
        var size = (Dictionary<string, object>)((Dictionary<string, object>)Drive().ExecuteCdpCommand("Page.getLayoutMetrics", [])!)["cssContentSize"];
        var clip = new Dictionary<string, object> { ["x"] = 0, ["y"] = 0, ["width"] = size["width"], ["height"] = Math.Min(Convert.ToDouble(size["height"], CultureInfo.InvariantCulture), 2_600), ["scale"] = 1 };
        var picture = (Dictionary<string, object>)Drive().ExecuteCdpCommand("Page.captureScreenshot", new() { ["format"] = "png", ["captureBeyondViewport"] = true, ["clip"] = clip })!;
        File.WriteAllBytes(path, Convert.FromBase64String((string)picture["data"]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _driver?.Quit();
        _driver?.Dispose();
        if (_profile is not null && Directory.Exists(_profile))
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException)
            {
                // The browser may still write to its profile while it goes; the folder is a temporary one.
            }
        }
    }
}

using Microsoft.Playwright;

namespace Ingest.Tests.Web;

/// <summary>Debian's Chromium, started once for all walks.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Places, File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; infra/need-tools tests sees to it."),
            Args = ["--no-sandbox"], // the tests run as root
        });
    }

    /// <summary>A page of its own; what the page logs as an error fails the test that asks for it.</summary>
    internal async Task<IPage> OpenAsync(WebServer server, bool isDark = false, bool isNarrow = false)
    {
        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address.ToString(),
            Locale = "sv-SE",
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = isNarrow ? new ViewportSize { Width = 390, Height = 800 } : new ViewportSize { Width = 1400, Height = 900 },
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

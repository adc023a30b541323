using System.Net;
using Attest.Server.Assets;
using Attest.Server.Claims;
using Attest.Server.Documents;
using Attest.Server.Explore;
using Attest.Server.Incidents;
using Attest.Server.Layout;
using Attest.Server.Tallies;
using Attest.Server.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Attest.Server;

/// <summary>Serves the pages and the REST routes of one workspace on this machine's own address.</summary>
public static class AttestServer
{
    // What a page may load: its own files alone. The map makes its pictures and its worker from data that it holds.
    private const string SecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="options">What it is started with.</param>
    /// <param name="started">Is told the address when the server answers.</param>
    /// <param name="cancellationToken">Stops the server; requests that run are finished first.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(ServerOptions options, Func<Uri, Task> started, CancellationToken cancellationToken)
    {
        await using var app = Build(options);
        await app.StartAsync(cancellationToken);
        await started(AddressOf(app));
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>The server, not yet started.</summary>
    internal static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options).AddSingleton<OpenWorkspaces>();
        builder.Services.AddRazorComponents();

        // Nothing is kept beyond a run, so no key is written to this machine.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddProblemDetails();

        // A page of the web that points its name at this machine is not answered.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        var app = builder.Build();
        app.UseHostFiltering();
        app.Use(AddHeadersAsync);
        app.Use(Failures.ExplainAsync);
        WebAssets.Map(app);
        ExploreRoutes.Map(app);
        IncidentRoutes.Map(app);
        DocumentRoutes.Map(app);
        ClaimRoutes.Map(app);
        TallyRoutes.Map(app);
        app.MapFallback(Failures.NotFoundAsync);
        return app;
    }

    /// <summary>The address on which a started server answers.</summary>
    internal static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static Task AddHeadersAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = SecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}

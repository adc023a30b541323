using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Attest.Server.Assets;

/// <summary>Scripts, styles and the base map, which lie inside the assembly.</summary>
internal static class WebAssets
{
    private const string Prefix = "web/";

    private static readonly FrozenDictionary<string, Lazy<Asset>> All = typeof(WebAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], name => new Lazy<Asset>(() => Read(name)), StringComparer.Ordinal);

    private static readonly string Build = typeof(WebAssets).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..10];

    /// <summary>The address of an asset, which changes with the build so that browsers may keep it for ever.</summary>
    /// <exception cref="ArgumentException">There is no such asset.</exception>
    public static string AddressOf(string name) =>
        All.ContainsKey(name) ? $"/assets/{Build}/{name}" : throw new ArgumentException($"No asset is named '{name}'.", nameof(name));

    /// <summary>Serves the assets. The part of the address that names the build is not compared: modules refer to each other by name alone.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{build}/{name}", Serve).ExcludeFromDescription();

    private static IResult Serve(string build, string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var lazy))
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no such file among the assets of the pages.");
        }

        var asset = lazy.Value;
        context.Response.Headers.CacheControl = build == Build ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(asset.Packed, asset.ContentType, entityTag: new($"\"{asset.Hash}-br\""));
        }

        return Results.Bytes(asset.Content, asset.ContentType, entityTag: new($"\"{asset.Hash}\""));
    }

    private static Asset Read(string resource)
    {
        using var stream = typeof(WebAssets).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return new(content, packed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(content))[..16], TypeOf(resource));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".mjs" or ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"Assets end in mjs, js, css, json or svg; found '{other}'."),
    };

    private sealed record Asset(byte[] Content, byte[] Packed, string Hash, string ContentType);
}

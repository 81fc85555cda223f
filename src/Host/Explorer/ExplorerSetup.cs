using Microsoft.Extensions.FileProviders;

namespace Netvaerk.Host.Explorer;

/// <summary>
/// In Development a browser that opens <c>/graphql</c> gets a page to ask from: GraphiQL where <c>src/Host/Explorer/build.sh</c> has built it, and
/// a plain page where it has not. What asks for JSON, or brings a query, never meets it.
/// </summary>
internal static class ExplorerSetup
{
    private const string Files = "/graphql/explorer";

    // GraphiQL sets styles from its script; everything else comes from this host.
    private const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";
    private const string PlainPolicy = "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>Puts the page before the sign-in: it holds nothing, and whoever asks from it signs in with a token.</summary>
    public static void UseExplorer(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var folder = Places.Here.Explorer;
        app.UseWhen(static context => IsBrowser(context.Request), page => page.Run(context => Show(context, folder)));
        if (Directory.Exists(folder))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = Files });
        }
    }

    private static bool IsBrowser(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Path == "/graphql"
        && !request.Query.ContainsKey("query")
        && request.GetTypedHeaders().Accept.Any(static one => one.MediaType == "text/html");

    private static async Task Show(HttpContext context, string folder)
    {
        var built = Path.Combine(folder, "index.html");
        var isBuilt = File.Exists(built);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = isBuilt ? Policy : PlainPolicy;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept";
        await using var page = isBuilt
            ? File.OpenRead(built)
            : typeof(ExplorerSetup).Assembly.GetManifestResourceStream("Netvaerk.Host.plain.html")
                ?? throw new InvalidOperationException("plain.html is no part of this assembly.");
        await page.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

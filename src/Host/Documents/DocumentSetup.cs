using System.Net.Http.Headers;

namespace Netvaerk.Host.Documents;

/// <summary>
/// Serves the files that modules make, at links that hold for a few minutes and for one person. Who may see what is decided anew when the file is fetched,
/// and the read is recorded before a byte of it leaves.
/// </summary>
internal static class DocumentSetup
{
    /// <summary>Serves <c>/documents</c>.</summary>
    public static void MapDocuments(this WebApplication app) => app.MapGet("/documents/{kind}/{id}/{variant}/{ends}/{mark}", Serve);

    private static async Task Serve(
        HttpContext context, string kind, string id, string variant, string ends, string mark,
        DocumentLinks links, IEnumerable<IDocumentSource> sources, IBatchScheduler loaders, Reads reads)
    {
        try
        {
            var document = await loaders.RunAsync(() => Find(links, sources, (kind, id, variant, ends, mark), context.RequestAborted), context.RequestAborted);
            await reads.Write($"document {kind}", context.RequestAborted);
            await Send(context, document ?? throw new NotFound());
        }
        catch (DomainError error) when (!context.Response.HasStarted)
        {
            await ErrorAnswer.Write(context, error);
        }
    }

    // Expired, changed, made for somebody else, or of what the caller may no longer see: all look alike.
    private static async Task<Document?> Find(
        DocumentLinks links, IEnumerable<IDocumentSource> sources, (string Kind, string Id, string Variant, string Ends, string Mark) link, CancellationToken ct) =>
        await links.Read(link.Kind, link.Id, link.Variant, link.Ends, link.Mark, ct) is { } asked
        && sources.FirstOrDefault(source => source.Kind == asked.Kind) is { } source
            ? await source.Open(asked.Id, asked.Variant, ct)
            : null;

    private static async Task Send(HttpContext context, Document document)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        // A picture opened by itself runs nothing and asks nobody for anything.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = document.FileName }.ToString();
        context.Response.ContentType = document.MediaType;
        context.Response.ContentLength = document.Content.Length;
        await context.Response.Body.WriteAsync(document.Content, context.RequestAborted);
    }
}

using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace Netvaerk.Host.SignIn;

/// <summary>
/// How outsiders come in: a link's secret and the code that came by another channel are exchanged for a short token, which opens the desk of the link's purpose
/// and nothing else. Whatever is wrong with a link, the answer is the same.
/// </summary>
internal static class LinkSetup
{
    private const int LargestBody = 64 * 1024;
    private const string AttemptsKey = "Links:AttemptsPerMinute";
    private const int UsualAttempts = 10;

    /// <summary>Adds what slows down whoever guesses.</summary>
    public static IServiceCollection AddLinks(this IServiceCollection services) => services.AddSingleton(static provider =>
    {
        var attempts = provider.GetRequiredService<IConfiguration>().GetValue(AttemptsKey, UsualAttempts);
        return new LinkAttempts(PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })));
    });

    /// <summary>Serves <c>/links</c> and the page that links lead to.</summary>
    public static void MapLinks(this WebApplication app)
    {
        app.MapPost("/links/exchange", Exchange).AllowAnonymous();
        app.MapGet("/links/{purpose}", (HttpContext context, string purpose) => AtDesk(context, purpose, async (desk, pass) =>
            await Write(context, await desk.Show(pass, context.RequestAborted)))).AllowAnonymous();
        app.MapPost("/links/{purpose}", (HttpContext context, string purpose) => AtDesk(context, purpose, async (desk, pass) =>
        {
            await desk.Answer(pass, await Body(context), context.RequestAborted);
            await Write(context, await desk.Show(pass, context.RequestAborted));
        })).AllowAnonymous();
        app.MapGet(AccessLinks.Page, LinkPage.Serve).AllowAnonymous();
    }

    private static async Task Exchange(HttpContext context, LinkAttempts attempts)
    {
        try
        {
            using var lease = attempts.Limiter.AttemptAcquire(context);
            if (!lease.IsAcquired)
            {
                throw new TooManyAttempts();
            }

            var body = await Body(context);
            Enter(context, Text(body, "municipality"));
            var session = await context.RequestServices.GetRequiredService<AccessLinks>().Exchange(Text(body, "secret"), Text(body, "code"), context.RequestAborted);
            await Write(context, new { token = session.Token, expiresAt = session.ExpiresAt, purpose = session.Purpose.ToString().ToLowerInvariant() });
        }
        catch (DomainError error) when (!context.Response.HasStarted)
        {
            await Refuse(context, error);
        }
    }

    private static async Task AtDesk(HttpContext context, string purpose, Func<ILinkDesk, LinkPass, Task> act)
    {
        try
        {
            var (municipality, session) = Bearer(context);
            Enter(context, municipality);
            var pass = await context.RequestServices.GetRequiredService<AccessLinks>().Enter(session, context.RequestAborted);
            var desk = context.RequestServices.GetServices<ILinkDesk>().FirstOrDefault(one => one.Purpose == pass.Purpose
                && string.Equals(one.Purpose.ToString(), purpose, StringComparison.OrdinalIgnoreCase));
            await act(desk ?? throw new LinkRefused(), pass);
        }
        catch (DomainError error) when (!context.Response.HasStarted)
        {
            await Refuse(context, error);
        }
    }

    // The municipality in a link only chooses where its hash is looked up.
    private static void Enter(HttpContext context, string slug)
    {
        var found = context.RequestServices.GetRequiredService<IServedMunicipalities>().Find(slug);
        if (found is not { OutOfService: null })
        {
            throw new LinkRefused();
        }

        context.RequestServices.GetRequiredService<CallerScope>().Enter(found.Slug, new("link", "", new HashSet<Role>(), "link"));
    }

    private static (string Municipality, string Session) Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var parts = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Split('.') : [];
        return parts.Length == 2 ? (parts[0], parts[1]) : throw new LinkRefused();
    }

    private static async Task<JsonElement> Body(HttpContext context)
    {
        try
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = LargestBody;
            }

            if (!context.Request.HasJsonContentType())
            {
                throw new LinkRefused();
            }

            var read = await context.Request.ReadFromJsonAsync<JsonElement>(context.RequestAborted);
            return read.ValueKind is JsonValueKind.Object ? read : throw new LinkRefused();
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            throw new LinkRefused();
        }
    }

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static Task Refuse(HttpContext context, DomainError error) => ErrorAnswer.Write(context, error is OutOfService ? new LinkRefused() : error);

    private static Task Write(HttpContext context, object body)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }
}

/// <summary>Counts attempts to exchange a link, by where they come from.</summary>
internal sealed record LinkAttempts(PartitionedRateLimiter<HttpContext> Limiter);

/// <summary>Somebody tries too often.</summary>
internal sealed class TooManyAttempts() : DomainError("TOO_MANY_ATTEMPTS", Sentence)
{
    private static readonly Text Sentence = new(
        "Der er prøvet for mange gange. Vent et minut, og prøv igen.", "There have been too many attempts. Wait a minute and try again.");
}

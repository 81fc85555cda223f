using System.Text.Json;
using Netvaerk.Host.Answers;
using Netvaerk.Staff;

namespace Netvaerk.Host.SignIn;

/// <summary>Who follows what happens: signed in at the start, and looked at again for each event.</summary>
internal static class LiveSignIn
{
    private const string Authorization = "authorization";
    private const string ClaimedPurpose = "purpose";

    /// <summary>Signs connections in that stay open, and each event on them.</summary>
    public static void SignIn(this GraphQLOptions options)
    {
        options.EnterEvent = EnterEvent;
        options.Live.SignIn = ByPayload;
        options.Live.Until = static context => (context.User.Identity as SignedIn)?.Until;
        options.Live.WhenSignInEnds = static (context, end) => context.User.Identity is SignedIn signedIn
            ? context.RequestServices.GetRequiredService<EndedSignIns>().Watch(signedIn.Municipality.Slug, signedIn.Subject, signedIn.Issued, end)
            : null;
        options.Live.Caller = static context =>
            context.User.Identity is SignedIn ? $"{context.RequestServices.GetRequiredService<CurrentMunicipality>().Slug} {Caller(context).Subject}" : null;
    }

    private static Caller Caller(HttpContext context) => context.RequestServices.GetRequiredService<CallerScope>().Caller;

    private static ValueTask EnterEvent(HttpContext context, IServiceProvider services, CancellationToken ct)
    {
        var signedIn = context.User.Identity as SignedIn ?? throw new NotSignedIn();
        if (signedIn.Until <= services.GetRequiredService<TimeProvider>().GetUtcNow()
            || services.GetRequiredService<EndedSignIns>().Includes(signedIn.Municipality.Slug, signedIn.Subject, signedIn.Issued))
        {
            throw new NotSignedIn();
        }

        if (services.GetRequiredService<IServedMunicipalities>().Find(signedIn.Municipality.Slug) is not { OutOfService: null })
        {
            throw new OutOfService();
        }

        services.GetRequiredService<CallerScope>().Enter(signedIn.Municipality.Slug, Caller(context));
        return ValueTask.CompletedTask;
    }

    // What a browser would say in headers: {"authorization": "Bearer …", "purpose": "…"}.
    private static async ValueTask<GraphQLError?> ByPayload(HttpContext context, JsonElement? payload)
    {
        var token = Text(payload, Authorization);
        if (context.User.Identity is SignedIn)
        {
            // Two tokens: which of them should count?
            return token is null ? null : DomainErrors.Of(new NotSignedIn());
        }

        if (Text(payload, ClaimedPurpose) is { } purpose)
        {
            context.Request.Headers[Purpose.Header] = purpose;
        }

        var error = token is null ? new NotSignedIn() : await context.RequestServices.GetRequiredService<SignInDoor>().Enter(context, token);
        return error is null ? null : DomainErrors.Of(error);
    }

    private static string? Text(JsonElement? payload, string name) =>
        payload is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

using Microsoft.AspNetCore.Authorization;

namespace Netvaerk.Host.SignIn;

/// <summary>
/// Nobody gets past here without a token that counts, except to what is open to all. Whoever does gets past as one caller in one municipality.
/// </summary>
internal sealed class SignInGate(RequestDelegate next, SignInDoor door)
{
    /// <summary>Lets the request through, or answers it here.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || SignsInLater(context))
        {
            await next(context);
            return;
        }

        if (await door.Enter(context) is { } error)
        {
            await ErrorAnswer.Write(context, error);
            return;
        }

        await next(context);
    }

    // A browser can send no header with a socket: its first message carries the token (LiveSignIn), and nothing is answered before it.
    private static bool SignsInLater(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest && context.Request.Path == "/graphql" && context.Request.Headers.Authorization.Count == 0;
}

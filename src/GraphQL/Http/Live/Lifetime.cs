using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Netvaerk.GraphQL.Http;

/// <summary>How long something that stays open may: until the client leaves, the host stops or the sign-in ends.</summary>
internal sealed class Lifetime : IDisposable
{
    // A timer reaches no further; a client that stays longer connects anew.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly CancellationTokenSource signedIn;
    private readonly CancellationTokenSource all;
    private readonly IDisposable? watching;

    public Lifetime(HttpContext context, LiveOptions options)
    {
        var clock = context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
        var left = options.Until(context) - clock.GetUtcNow() ?? Longest;
        signedIn = new(left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest, clock);
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        all = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping, signedIn.Token);
        watching = options.WhenSignInEnds(context, EndSignIn);
    }

    public static GraphQLError Expired { get; } = new("Your sign-in has ended. Sign in anew.") { Code = "UNAUTHENTICATED" };

    public CancellationToken Token => all.Token;

    public bool IsSignInOver => signedIn.IsCancellationRequested;

    public void End() => all.Cancel();

    private void EndSignIn()
    {
        try
        {
            _ = signedIn.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
    }

    public void Dispose()
    {
        watching?.Dispose();

        // Whatever was opened and never read is let go of.
        all.Cancel();
        all.Dispose();
        signedIn.Dispose();
    }
}

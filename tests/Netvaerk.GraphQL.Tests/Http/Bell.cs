using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>Rings for everybody who listens.</summary>
internal sealed class Bell
{
    private ImmutableList<Channel<int>> listeners = [];

    public int Listening => listeners.Count;

    public void Ring(int number) => listeners.ForEach(listener => listener.Writer.TryWrite(number));

    public void Break() => listeners.ForEach(listener => listener.Writer.TryComplete(new InvalidOperationException("the rope is torn")));

    public async IAsyncEnumerable<int> Listen([EnumeratorCancellation] CancellationToken ct)
    {
        var mine = Channel.CreateUnbounded<int>();
        ImmutableInterlocked.Update(ref listeners, all => all.Add(mine));
        try
        {
            await foreach (var number in mine.Reader.ReadAllAsync(ct))
                yield return number;
        }
        finally
        {
            ImmutableInterlocked.Update(ref listeners, all => all.Remove(mine));
        }
    }
}

[SubscriptionType]
internal static class BellSubscriptions
{
    /// <summary>The bell rings.</summary>
    /// <param name="number">Which stroke.</param>
    [Subscribe(With = nameof(Strokes))]
    public static string Rang([EventMessage] int number) => number < 0 ? new string('x', -number) : number.ToString(CultureInfo.InvariantCulture);

    public static IAsyncEnumerable<int> Strokes(Bell bell, CancellationToken ct) => bell.Listen(ct);
}

/// <summary>Who may open a socket in the tests, and for how long.</summary>
internal static class Door
{
    private static readonly ConcurrentDictionary<string, Action> Guests = new(StringComparer.Ordinal);

    /// <summary>Ends the sign-in of whoever came with that name in <c>X-Guest</c>.</summary>
    public static void ShowOut(string guest) => Guests[guest]();

    public static void Guard(GraphQLOptions options)
    {
        options.Live.InitTimeout = TimeSpan.FromSeconds(2);
        options.Live.KeepAlive = TimeSpan.FromMilliseconds(200);
        options.Live.SlowAfter = TimeSpan.FromSeconds(2);
        options.Live.MaxMessageBytes = 16 * 1024;
        options.Live.MaxOperations = 3;
        options.Live.MaxConnections = 2;
        options.Live.Origins.Add("https://app.example");
        options.Live.Caller = context => context.Request.Headers["X-Name"].SingleOrDefault();
        options.Live.Until = context =>
            context.Request.Headers["X-Seconds"].SingleOrDefault() is { } seconds ? TimeProvider.System.GetUtcNow().AddSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)) : null;
        options.EnterEvent = static (context, _, _) =>
            context.Request.Headers.ContainsKey("X-Shut") ? throw new GraphQLException("SHUT", "We are shut.") : ValueTask.CompletedTask;
        options.Live.WhenSignInEnds = static (context, end) =>
        {
            if (context.Request.Headers["X-Guest"].SingleOrDefault() is { } guest)
                Guests[guest] = end;
            return null;
        };
        options.Live.SignIn = static (_, payload) => ValueTask.FromResult(Refusal(payload));
    }

    private static GraphQLError? Refusal(JsonElement? payload) => payload?.TryGetProperty("as", out var name) is true
        ? name.GetString() switch
        {
            "stranger" => new("Who are you?") { Code = "UNAUTHENTICATED" },
            "banned" => new("Not you.") { Code = "NOT_ALLOWED" },
            _ => null,
        }
        : null;
}

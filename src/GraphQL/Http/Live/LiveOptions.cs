using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Netvaerk.GraphQL;

/// <summary>What connections that stay open may ask of the server: server-sent events and WebSockets.</summary>
public sealed class LiveOptions
{
    /// <summary>How long a socket may stay open before its <c>connection_init</c>: 10 seconds. Beyond: closed with 4408.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long a silence an event stream gets a comment, so that nothing between takes it for dead: 12 seconds. Sockets are pinged by the web server.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long one message may take to be sent: 15 seconds. A client that is slower is cut off, so that nothing piles up for it.</summary>
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many bytes a message to a socket may hold: 256 KiB. Beyond: closed with 1009.</summary>
    public int MaxMessageBytes { get; set; } = 256 * 1024;

    /// <summary>How many operations may run on one socket at once: 20. Beyond: the operation gets <c>TOO_MANY_OPERATIONS</c>.</summary>
    public int MaxOperations { get; set; } = 20;

    /// <summary>How many connections one caller may hold open at once: 20. Beyond: a socket is closed with 4429, a stream gets <c>TOO_MANY_CONNECTIONS</c>, status 429.</summary>
    public int MaxConnections { get; set; } = 20;

    /// <summary>Origins beside the server's own whose pages may open a socket, such as <c>https://app.example</c>. Any other: status 403.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>
    /// Signs a socket in by the payload of its <c>connection_init</c>, for a browser can send no header with it. Null lets it in; <c>UNAUTHENTICATED</c>
    /// closes it with 4401, any other error with 4403.
    /// </summary>
    public Func<HttpContext, JsonElement?, ValueTask<GraphQLError?>> SignIn { get; set; } = static (_, _) => default;

    /// <summary>Who is calling, for counting connections; null is not counted.</summary>
    public Func<HttpContext, string?> Caller { get; set; } = static _ => null;

    /// <summary>Until when the sign-in counts; null for ever. What is open then ends: a stream with <c>UNAUTHENTICATED</c>, a socket with 4401.</summary>
    public Func<HttpContext, DateTimeOffset?> Until { get; set; } = static _ => null;

    /// <summary>
    /// Calls back if a sign-in is ended before its time, until what it returned is disposed of; null where that never happens. What is open then ends as it does when its
    /// time is over.
    /// </summary>
    public Func<HttpContext, Action, IDisposable?> WhenSignInEnds { get; set; } = static (_, _) => null;
}

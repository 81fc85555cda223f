using System.Text;
using System.Text.Json;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Writes requests as bytes: good ones but for what a line says otherwise.</summary>
/// <param name="token">Who sends them.</param>
internal sealed class Draft(string token)
{
    public string Token => token;

    public static string Times(int count, string part) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    public static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    /// <summary>A document, posted.</summary>
    public HostileRequest Document(string name, string query, string answer) => Body(name, JsonSerializer.Serialize(new { query }), answer);

    /// <summary>A document with variables, given as JSON.</summary>
    public HostileRequest Variables(string name, string query, string json, string answer) =>
        Body(name, $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{json}}}""", answer);

    public HostileRequest Body(string name, string body, string answer, params (string Name, string? Value)[] headers) =>
        Body(name, Encoding.UTF8.GetBytes(body), answer, headers);

    public HostileRequest Body(string name, byte[] body, string answer, params (string Name, string? Value)[] headers) =>
        Request(name, "POST /graphql HTTP/1.1", body, answer, [("Content-Type", "application/json"), ("Content-Length", $"{body.Length}")], headers);

    public HostileRequest Url(string name, string query, string answer, params (string Name, string? Value)[] headers) =>
        Request(name, $"GET /graphql{query} HTTP/1.1", [], answer, [], headers);

    public HostileRequest Line(string name, string line, string answer, params (string Name, string? Value)[] headers) => Request(name, line, [], answer, [], headers);

    /// <summary>Bytes as they are; <c>{auth}</c> stands for the header that signs in.</summary>
    public HostileRequest Raw(string name, string text, string answer, Ending ends = Ending.Waits) =>
        new(name, Encoding.Latin1.GetBytes(text.Replace("{auth}", $"Authorization: Bearer {token}", StringComparison.Ordinal)), answer, ends);

    // A header that is given replaces the usual one of its name; null leaves it out.
    private HostileRequest Request(
        string name, string line, byte[] body, string answer, (string Name, string? Value)[] usual, (string Name, string? Value)[] given)
    {
        (string Name, string? Value)[] all = [("Host", "localhost"), ("Accept", "application/graphql-response+json"), ("Authorization", $"Bearer {token}"), .. usual];
        var headers = all.Where(one => !given.Any(other => other.Name == one.Name)).Concat(given).Where(one => one.Value is not null);
        var head = $"{line}\r\n{string.Concat(headers.Select(one => $"{one.Name}: {one.Value}\r\n"))}\r\n";
        return new(name, [.. Encoding.Latin1.GetBytes(head), .. body], answer);
    }
}

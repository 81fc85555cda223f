using System.Text;
using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>
/// Stands between a journey and the host. Before each operation it sends it again and again, with one of its ids replaced: once by an id of somebody else,
/// once by an id that never was. The two must be answered alike, and change nothing.
/// </summary>
internal sealed class Impostor(HttpMessageHandler inner, IReadOnlyCollection<string> foreign) : DelegatingHandler(inner)
{
    private readonly HashSet<string> leaks = [];

    public IReadOnlyCollection<string> Leaks => leaks;

    public int Tried { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        var leaves = OpaqueIds.Leaves(body["variables"]).ToArray();
        for (var at = 0; at < leaves.Length; at++)
        {
            if (OpaqueIds.TypeOf(OpaqueIds.Text(leaves[at])) is { } type)
            {
                foreach (var id in foreign.Where(one => OpaqueIds.TypeOf(one) == type).Take(1))
                {
                    await Try(request, body, at, id, cancellationToken);
                }
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task Try(HttpRequestMessage request, JsonObject body, int at, string id, CancellationToken ct)
    {
        Tried++;
        var theirs = await Ask(request, body, at, id, ct);
        var nobodys = await Ask(request, body, at, OpaqueIds.ThatNeverWas(id), ct);
        if (theirs != nobodys || (IsMutation(body) && !theirs.Contains("\"errors\":[", StringComparison.Ordinal)))
        {
            leaks.Add($"{body["query"]}\n{body["variables"]}\n#{at}: {theirs} but of nobody {nobodys}");
        }
    }

    private static bool IsMutation(JsonObject body) => $"{body["query"]}".Contains("mutation ", StringComparison.Ordinal);

    private async Task<string> Ask(HttpRequestMessage request, JsonObject body, int at, string id, CancellationToken ct)
    {
        var other = body.DeepClone().AsObject();
        OpaqueIds.Leaves(other["variables"]).ElementAt(at).ReplaceWith(id);
        if (other["variables"]!["input"] is JsonObject input)
        {
            input["idempotencyKey"] = Guid.CreateVersion7().ToString();
        }

        using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        copy.Content = new StringContent(other.ToJsonString(), Encoding.UTF8, "application/json");
        copy.Headers.Authorization = request.Headers.Authorization;
        using var response = await base.SendAsync(copy, ct);
        return (await response.Content.ReadAsStringAsync(ct)).Replace(id, "#", StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Stands between a journey and the host, and sends each mutation first with one wrong value after the other in it.</summary>
internal sealed class Vandal(HttpMessageHandler inner, SchemaShape shape, Rows rows) : DelegatingHandler(inner)
{
    private static readonly string Megabyte = new('x', 900_000);

    // Taken as they are today: whether a date is too far, or a word may be left out, is for people to judge.
    private static readonly string[] Accepted =
    [
        "draftReferral.form.contact.workplace = \"\"", "editReferral.form.contact.workplace = \"\"", "addNetworkMember.function = \"\"",
        "linkNotification.sentOn = \"0001-01-01\"", "recordConsent.on = \"0001-01-01\"", "planMeeting.plan.on = \"9999-12-31\"",
        "recordAgreement.byWhen = \"9999-12-31\"", "cancelMeeting.next.meeting.on = \"9999-12-31\"",
    ];

    private readonly HashSet<string> done = [];

    public List<string> Complaints { get; } = [];

    public int Tried { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        if (body["variables"]!["input"] is JsonObject input)
        {
            var mutation = $"{body["query"]}".Split('{')[1].Split('(')[0].Trim();
            var leaves = shape.LeafTypes(input, shape.InputType(mutation), mutation).ToArray();

            // The journey's own changes have still been coming in while the first wrong values were tried: the row that numbers messages, and letters.
            await rows.Settle(cancellationToken);
            rows.Keep();
            for (var at = 0; at < leaves.Length; at++)
            {
                foreach (var wrong in done.Add(leaves[at].Path) ? Wrong(leaves[at].Type, leaves[at].Required) : [])
                {
                    await Try(request, mutation, input, at, leaves[at].Path, wrong, cancellationToken);
                }
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private JsonNode[] Wrong(string type, bool required) => type switch
    {
        "String" => [.. required ? [""] : Array.Empty<JsonNode>(), "a\0b", Megabyte, 7],
        "ID" => ["", "\0", "æøå", 7, Megabyte],
        "UUID" => ["", "00000000-0000-0000-0000-000000000000", 7],
        "Date" => ["2027-02-29", "9999-12-31", "0001-01-01", "", "i morgen", 7],
        "LocalTime" => ["25:00:00", "", 7],
        "Duration" => ["P1M", "", 7],
        "Long" => [-1, 9007199254740993, long.MaxValue, 1.5, "x"],
        "Int" => [-1, 2147483648, 1000000, 1.5, "x"],
        "Boolean" => ["ja", 1],
        _ when shape.IsEnum(type) => ["NO_SUCH_VALUE", "", 7],
        _ => [],
    };

    private async Task Try(HttpRequestMessage request, string mutation, JsonObject input, int at, string path, JsonNode wrong, CancellationToken ct)
    {
        var bad = input.DeepClone().AsObject();
        var own = $"{bad["idempotencyKey"]}";
        OpaqueIds.Leaves(bad).ElementAt(at).ReplaceWith(wrong.DeepClone());
        if ($"{bad["idempotencyKey"]}" == own)
        {
            bad["idempotencyKey"] = $"{Guid.CreateVersion7()}";
        }

        using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        copy.Content = new StringContent(
            new JsonObject { ["query"] = shape.Mutation(mutation), ["variables"] = new JsonObject { ["input"] = bad } }.ToJsonString(), Encoding.UTF8, "application/json");
        copy.Headers.Authorization = request.Headers.Authorization;
        var before = rows.Counts();
        using var response = await base.SendAsync(copy, ct);
        var answer = await response.Content.ReadAsStringAsync(ct);
        Tried++;
        if (Complaint(response.StatusCode, answer) is { } complaint || (complaint = before == rows.Counts() ? null : "something was written") is not null)
        {
            // What was accepted is taken back, so that the journey can go on.
            rows.Restore();
            var shown = wrong.ToJsonString();
            shown = $"{path} = {shown[..Math.Min(40, shown.Length)]}";
            if (complaint != "accepted" || !Accepted.Contains(shown))
            {
                Complaints.Add(string.Create(CultureInfo.InvariantCulture, $"{shown}: {complaint}: {(int)response.StatusCode} {answer[..Math.Min(400, answer.Length)]}"));
            }
        }
    }

    private static string? Complaint(HttpStatusCode status, string answer)
    {
        if (status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge))
        {
            return "status";
        }

        var parsed = JsonNode.Parse(answer)!;
        if (parsed["errors"] is JsonArray general)
        {
            return general.All(error => !string.IsNullOrEmpty(error!["extensions"]?["code"]?.ToString()) && $"{error["extensions"]!["code"]}" != "INTERNAL_ERROR") ? null : "no code";
        }

        var own = parsed["data"]?.AsObject().First().Value?["errors"] as JsonArray ?? [];
        return own.Count == 0 ? "accepted"
            : own.All(error => $"{error!["code"]}" != "" && $"{error["text"]!["da"]}" != "" && $"{error["text"]!["en"]}" != "" && $"{error["text"]!["da"]}" != $"{error["text"]!["en"]}")
                ? null : "no text";
    }
}

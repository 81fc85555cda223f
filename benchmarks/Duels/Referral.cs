using System.Text.Json;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>The read of a case that is measured: no sealed text in it, so that the peer needs no keys.</summary>
internal static class Referral
{
    /// <summary>What read records call it.</summary>
    public const string Operation = "ReferralById";

    private const string Query = $$"""
        query {{Operation}}($id: ID!) { referral(id: $id) { id status draftedAt notificationNoticeConfirmed } }
        """;

    private const string Drafting = """
        mutation Draft($input: DraftReferralInput!) { draftReferral(input: $input) { referral { id } errors { ... on Error { code message } } } }
        """;

    public static HttpRequestMessage Ask(string id) => Question.GraphQL(Query, new { id });

    /// <summary>Makes one that can be read, and tells its id.</summary>
    public static async Task<string> Draft(HttpClient employee)
    {
        var input = new { idempotencyKey = Guid.CreateVersion7(), form = new { }, adults = Array.Empty<object>() };
        var drafted = await Question.Ask(employee, Drafting, new { input });
        return drafted.GetProperty("draftReferral").GetProperty("referral") is { ValueKind: JsonValueKind.Object } referral
            ? referral.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No referral was drafted: {drafted}");
    }
}

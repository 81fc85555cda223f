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

    public static HttpRequestMessage Ask(string id) => Question.GraphQL(Query, new { id });
}

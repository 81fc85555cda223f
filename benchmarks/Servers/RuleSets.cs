using System.Text.Json;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>Rules govern once a manager has accepted them, here as everywhere.</summary>
internal static class RuleSets
{
    private const string Approve = "mutation Accept($input: ApproveRuleSetInput!) { approveRuleSet(input: $input) { ruleSetStatus { state } errors { ... on Error { code } } } }";

    /// <summary>Accepts every rule set that waits for it in the municipality that this manager is signed in to.</summary>
    public static async Task Accept(HttpClient manager)
    {
        var municipality = (await Question.Ask(manager, "{ municipality { ruleSets { state validFrom contentSha256 } } }")).GetProperty("municipality");
        foreach (var set in municipality.GetProperty("ruleSets").EnumerateArray().Where(one => one.GetProperty("state").GetString() == "AWAITING_APPROVAL"))
        {
            var (validFrom, contentSha256) = (set.GetProperty("validFrom").GetString(), set.GetProperty("contentSha256").GetString());
            var answer = await Question.Ask(manager, Approve, new { input = new { idempotencyKey = Guid.CreateVersion7(), validFrom, contentSha256 } });
            if (answer.GetProperty("approveRuleSet").GetProperty("ruleSetStatus").ValueKind is not JsonValueKind.Object)
                throw new InvalidOperationException($"A rule set was not accepted: {answer}");
        }
    }
}

using System.Text.Json.Nodes;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Whatever happens at once, a referral is decided once.</summary>
public sealed class TwoDecidersTests
{
    internal const string Decide = """
        mutation Decide($input: DecideReferralInput!) { decideReferral(input: $input) {
            referral { version decisions { id kind } }
            errors { __typename ... on Error { code text { da en } } ... on ConflictError { currentVersion } } } }
        """;

    [Theory, EveryEngine]
    public async Task OfTwoDecidersAtOnceOneWinsAndTheOtherIsToldOfTheConflict(Engine engine) => await Race(engine, hosts: 1, rounds: 200);

    [Fact]
    public async Task OfTwoDecidersOnTwoHostsOneWins()
    {
        Assert.SkipWhen(PostgresAtHand.WhyNot is not null, PostgresAtHand.WhyNot ?? "");
        await Race(Engine.Postgres, hosts: 2, rounds: 50);
    }

    [Theory, EveryEngine]
    public async Task TheSameKeyAtOnceIsOneDecisionAndBothGetIt(Engine engine)
    {
        await using var one = await OneMunicipality.Start(engine);
        var (facilitator, waiting) = await one.Refer(10);
        foreach (var referral in waiting)
        {
            var input = Allocate(referral, facilitator);
            var token = one[0].Token(one.Slug, "chair");
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => one[0].Ask(token, Decide, new() { ["input"] = input.DeepClone() })));
            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
            Assert.Single(Decisions(answers[0]));
            Assert.Equal(answers[0], await one[0].Ask(token, Decide, new() { ["input"] = input.DeepClone() }));

            var other = input.DeepClone();
            other["grounds"] = "Noget andet.";
            Assert.Contains("\"IDEMPOTENCY_KEY_REUSED\"", await one[0].Ask(token, Decide, new() { ["input"] = other }), StringComparison.Ordinal);
            var another = await one[0].Ask(one[0].Token(one.Slug, "chair", "chair.two"), Decide, new() { ["input"] = input.DeepClone() });
            Assert.Contains("\"CONFLICT\"", another, StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task TheSameKeyAtOnceWithTwoInputsIsOneDecision(Engine engine)
    {
        await using var one = await OneMunicipality.Start(engine);
        var (facilitator, waiting) = await one.Refer(10);
        var token = one[0].Token(one.Slug, "chair");
        foreach (var referral in waiting)
        {
            var (first, second) = (Allocate(referral, facilitator), Allocate(referral, facilitator));
            second["idempotencyKey"] = first["idempotencyKey"]!.DeepClone();
            second["grounds"] = "Noget andet.";
            var answers = await Task.WhenAll(new[] { first, second }.Select(input => one[0].Ask(token, Decide, new() { ["input"] = input })));
            Assert.Single(answers, answer => answer.Contains("\"IDEMPOTENCY_KEY_REUSED\"", StringComparison.Ordinal));
            Assert.Single(answers, answer => Decisions(answer).Count == 1);
        }
    }

    private static async Task Race(Engine engine, int hosts, int rounds)
    {
        await using var one = await OneMunicipality.Start(engine, hosts);
        var (facilitator, waiting) = await one.Refer(rounds);
        var tokens = new[] { one[0].Token(one.Slug, "chair"), one[hosts - 1].Token(one.Slug, "committee") };
        foreach (var referral in waiting)
        {
            JsonObject[] inputs = [Allocate(referral, facilitator), Postpone(referral)];
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(at => one[at % hosts].Ask(tokens[at], Decide, new() { ["input"] = inputs[at] })));
            var won = Assert.Single(answers, answer => Decisions(answer).Count > 0);
            var lost = Assert.Single(answers, answer => answer.Contains("\"CONFLICT\"", StringComparison.Ordinal));
            Assert.Contains("\"ConflictError\"", lost, StringComparison.Ordinal);
            Assert.Contains($"\"currentVersion\":{referral.Version + 1}", lost, StringComparison.Ordinal);
            Assert.Equal(won == answers[0] ? "ALLOCATE" : "POSTPONE", Assert.Single(Decisions(won)));
            var stands = JsonNode.Parse(await one[0].Ask(tokens[0], $"{{ referral(id: \"{referral.Id}\") {{ version decisions {{ kind }} }} }}"))!["data"]!["referral"]!;
            Assert.Equal(referral.Version + 1, stands["version"]!.GetValue<long>());
            Assert.Single(stands["decisions"]!.AsArray());
        }
    }

    internal static JsonObject Allocate((string Id, long Version) referral, string facilitator) => new()
    {
        ["idempotencyKey"] = $"{Guid.CreateVersion7()}",
        ["referralId"] = referral.Id,
        ["version"] = referral.Version,
        ["kind"] = "ALLOCATE",
        ["grounds"] = "Samarbejdet er gået i stå.",
        ["facilitatorId"] = facilitator,
    };

    private static JsonObject Postpone((string Id, long Version) referral) => new()
    {
        ["idempotencyKey"] = $"{Guid.CreateVersion7()}",
        ["referralId"] = referral.Id,
        ["version"] = referral.Version,
        ["kind"] = "POSTPONE",
        ["grounds"] = "Vi mangler skolens ord.",
        ["postponedTo"] = TimeProvider.System.Today().AddDays(30).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static List<string> Decisions(string answer) =>
        [.. (JsonNode.Parse(answer)!["data"]?["decideReferral"]?["referral"]?["decisions"] as JsonArray ?? []).Select(one => $"{one!["kind"]}")];
}

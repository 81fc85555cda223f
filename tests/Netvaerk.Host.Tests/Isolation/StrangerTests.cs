using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Within one municipality: whoever stands in no relation to a family finds nothing of its case.</summary>
public sealed class StrangerTests(TwoMunicipalities both) : IClassFixture<TwoMunicipalities>
{
    [Theory, InlineData("facilitator"), InlineData("employee"), InlineData("parent"), InlineData("network"), InlineData("minute-taker"), InlineData("caseworker"),
     InlineData("coordinator"), InlineData("manager"), InlineData("economist"), InlineData("data-protection"), InlineData("supervisor")]
    public async Task AStrangerToTheFamilyGetsTheAnswerOfAnIdThatNeverWas(string role)
    {
        var token = both.Host.Token(TwoMunicipalities.Victim, role, $"{role}.stranger");

        // The directory of staff is open to everybody in the municipality.
        foreach (var id in both.Ids.Where(id => OpaqueIds.TypeOf(id) != "StaffMember"))
        {
            var never = OpaqueIds.ThatNeverWas(id);
            Assert.Equal(
                (await both.Host.Ask(token, both.Shape.EveryQuery(never))).Replace(never, "#", StringComparison.Ordinal),
                (await both.Host.Ask(token, both.Shape.EveryQuery(id))).Replace(id, "#", StringComparison.Ordinal));
        }
    }

    [Theory, InlineData("facilitator"), InlineData("employee")]
    public async Task AStrangerChangesNothingAndLearnsNothing(string role)
    {
        var token = both.Host.Token(TwoMunicipalities.Victim, role, $"{role}.stranger");
        foreach (var mutation in both.Shape.Fields("Mutation").Select(field => $"{field["name"]}").Where(name => name is not ("registerStaffMember" or "draftReferral" or "recordLead" or "registerVenue" or "registerInterpreter")))
        {
            foreach (var id in both.Few(1).Where(id => OpaqueIds.TypeOf(id) != "StaffMember"))
            {
                var answer = await Done(token, mutation, id);
                Assert.Equal(await Done(token, mutation, OpaqueIds.ThatNeverWas(id)), answer);
                Assert.Contains("\"code\":", answer, StringComparison.Ordinal);
            }
        }
    }

    [Theory, InlineData("facilitator"), InlineData("employee")]
    public async Task AStrangersListsAreEmpty(string role)
    {
        var token = both.Host.Token(TwoMunicipalities.Victim, role, $"{role}.stranger");
        var answer = JsonNode.Parse(await both.Host.Ask(
            token, "{ families { nodes { id } } meetings { totalCount nodes { id } } referrals { totalCount nodes { id } } meetingSeries { totalCount nodes { id } } }"))!;
        Assert.Empty(OpaqueIds.In(answer));
        Assert.All(["meetings", "referrals", "meetingSeries"], list => Assert.Equal(0, answer["data"]![list]!["totalCount"]!.GetValue<int>()));
    }

    private async Task<string> Done(string token, string mutation, string id) =>
        (await both.Host.Ask(token, both.Shape.Mutation(mutation), new() { ["input"] = both.Shape.Input(mutation, id) })).Replace(id, "#", StringComparison.Ordinal);
}

using System.Text.Json.Nodes;
using Netvaerk.GraphQL;
using Netvaerk.Host.Demo;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Whoever is signed in to one municipality finds nothing of another: its ids are answered byte for byte like ids that never were.</summary>
public sealed class NeighbourTests(TwoMunicipalities both) : IClassFixture<TwoMunicipalities>
{
    private static readonly string[] Roles = ["employee", "facilitator", "chair", "decision-maker", "coordinator", "manager", "parent"];

    public static TheoryData<string> Named => ["Netvaerk-Municipality", "X-Municipality", "X-Tenant", "X-Forwarded-Host", "Netvaerk-Purpose", "Cookie"];

    [Fact]
    public void OnlyQueryAndMutationTakeIds() => Assert.Empty(both.Shape.OthersThatTakeIds());

    [Fact]
    public void TheJourneyShowsIdsOfEveryKindOfNode() => Assert.Superset(
        new HashSet<string?>(both.Shape.Fields("Query").Select(field => $"{field["type"]!["name"]}")
            .Where(type => both.Ids.Count > 0 && type is "Family" or "FamilyMember" or "NetworkMember" or "Consent" or "Meeting" or "Participant" or "Minutes" or "Agreement"
                or "Referral" or "ReferredChild" or "Decision" or "MeetingSeries" or "StaffMember")),
        both.Ids.Select(OpaqueIds.TypeOf).ToHashSet());

    [Fact]
    public async Task EveryQueryThatTakesAnIdAnswersTheNeighboursLikeOneThatNeverWas()
    {
        foreach (var role in Roles)
        {
            var token = both.Host.Token(TwoMunicipalities.Attacker, role);
            foreach (var id in both.Ids)
            {
                var answer = await Masked(token, id, both.Shape.EveryQuery);
                Assert.Equal(await Masked(token, OpaqueIds.ThatNeverWas(id), both.Shape.EveryQuery), answer);
                Assert.DoesNotContain("\"id\"", answer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task TheSameQueriesDoFindTheIdsAtHome()
    {
        var token = both.Host.Token(TwoMunicipalities.Victim, "facilitator");
        foreach (var id in both.Few(1))
        {
            Assert.Contains(OpaqueIds.TypeOf(id)!, await both.Host.Ask(token, both.Shape.EveryQuery(id)), StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("employee"), InlineData("facilitator"), InlineData("chair"), InlineData("coordinator")]
    public async Task EveryMutationAnswersTheNeighboursIdsLikeIdsThatNeverWere(string role)
    {
        var token = both.Host.Token(TwoMunicipalities.Attacker, role);
        foreach (var mutation in both.Shape.Fields("Mutation").Select(field => $"{field["name"]}").Where(name => name is not ("registerStaffMember" or "recordLead" or "registerVenue" or "registerInterpreter")))
        {
            foreach (var id in both.Few(1))
            {
                var answer = await Done(token, mutation, id);
                Assert.Equal(await Done(token, mutation, OpaqueIds.ThatNeverWas(id)), answer);
                Assert.Contains("\"code\":", answer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task EachStepOfAJourneyAnswersTheNeighboursIdsLikeIdsThatNeverWere()
    {
        // Everything else in the input is right, so that the id is looked up for certain.
        await using var host = await WholeHost.Start();
        var ids = new HashSet<string>();
        await host.Play(TwoMunicipalities.Victim, WholeHost.JourneyOf(TwoMunicipalities.Victim).Steps, (_, answer) => ids.UnionWith(OpaqueIds.In(answer)));
        Impostor impostor = null!;
        try
        {
            await host.Play(TwoMunicipalities.Attacker, WholeHost.EveryOperation().Steps, through: inner => impostor = new(inner, [.. ids]));
        }
        catch (JourneyFailed) when (impostor.Leaks.Count > 0)
        {
            // An id that was accepted keeps the journey from going on; the leak says more.
        }

        Assert.True(impostor.Leaks.Count == 0, string.Join("\n\n", impostor.Leaks));
        Assert.True(impostor.Tried > 100, $"Only {impostor.Tried} ids were tried.");
    }

    [Theory, InlineData("families"), InlineData("meetings"), InlineData("referrals"), InlineData("meetingSeries"), InlineData("facilitators"), InlineData("staff")]
    public async Task ACursorOfTheNeighbourOpensNothing(string connection)
    {
        var token = both.Host.Token(TwoMunicipalities.Attacker, "facilitator");
        foreach (var id in both.Ids)
        {
            GlobalId.TryRead(id, out _, out var inner);
            foreach (var way in new[] { "first: 5, after", "last: 5, before" })
            {
                string Query(Guid key) => $"{{ {connection}({way}: \"{Cursor.Seal($"Query.{connection}", Cursor.Key(key))}\") {{ nodes {{ id }} }} }}";
                var answer = await both.Host.Ask(token, Query(inner));
                Assert.Equal(await both.Host.Ask(token, Query(OpaqueIds.Beside(inner))), answer);
                Assert.Contains("\"nodes\"", answer, StringComparison.Ordinal);
                Assert.DoesNotContain(both.Ids, of => answer.Contains(of, StringComparison.Ordinal));
            }
        }
    }

    [Theory, MemberData(nameof(Named))]
    public async Task NamingTheNeighbourElsewhereThanInTheTokenChangesNothing(string header)
    {
        const string Query = "{ municipality { slug } meetingSeries { nodes { id } } staff { nodes { id name } } }";
        var token = both.Host.Token(TwoMunicipalities.Attacker, "facilitator");
        var plain = await both.Host.Ask(token, Query);
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql?municipality=kolding&slug=kolding&tenant=kolding");
        request.Content = new StringContent(new JsonObject
        {
            ["query"] = Query,
            ["variables"] = new JsonObject { ["municipality"] = TwoMunicipalities.Victim, ["slug"] = TwoMunicipalities.Victim },
            ["extensions"] = new JsonObject { ["municipality"] = TwoMunicipalities.Victim },
        }.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.TryAddWithoutValidation(header, TwoMunicipalities.Victim);
        var answer = await both.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(plain, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"hilleroed\"", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFeedShowsNothingOfTheNeighbour()
    {
        var meetings = both.Ids.Where(id => OpaqueIds.TypeOf(id) == "Meeting").ToArray();
        var home = await both.Host.Get(both.Host.Token(TwoMunicipalities.Victim, "facilitator"), "odata/Meetings");
        Assert.Contains(meetings, id => home.Contains(id, StringComparison.Ordinal));
        foreach (var role in Roles)
        {
            var token = both.Host.Token(TwoMunicipalities.Attacker, role);
            var all = await both.Host.Get(token, "odata/Meetings?$count=true");
            Assert.DoesNotContain(both.Ids, id => all.Contains(id, StringComparison.Ordinal));
            foreach (var id in meetings)
            {
                var answer = await both.Host.Get(token, $"odata/Meetings?$filter=Id eq '{id}'");
                Assert.Equal(await both.Host.Get(token, $"odata/Meetings?$filter=Id eq '{OpaqueIds.ThatNeverWas(id)}'"), answer);
            }
        }
    }

    private async Task<string> Masked(string token, string id, Func<string, string> query) =>
        (await both.Host.Ask(token, query(id))).Replace(id, "#", StringComparison.Ordinal);

    private async Task<string> Done(string token, string mutation, string id) =>
        (await both.Host.Ask(token, both.Shape.Mutation(mutation), new() { ["input"] = both.Shape.Input(mutation, id) })).Replace(id, "#", StringComparison.Ordinal);
}

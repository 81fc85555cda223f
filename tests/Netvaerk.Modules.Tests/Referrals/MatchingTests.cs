using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>Who can lead a family's meetings, and why not.</summary>
public sealed class MatchingTests
{
    private static readonly string Town = Towns.Invent("matchby", """
        "ruleSets": [{ "validFrom": "2020-01-01", "identity": { "atReferral": "anonymous-until-allocation", "source": "x" } }],
        "facilitators": { "seriesAtMost": 1, "seriesMonths": 12, "mayPassOver": ["language", "capacity"] }
        """);

    [Theory, EveryEngine]
    public async Task Every_facilitator_is_held_against_every_criterion_and_each_exclusion_is_explained(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        foreach (var name in new[] { "sagsbehandler", "myndighed", "involveret", "kender", "initiativtager" })
        {
            await here.Hire(name);
        }

        await here.Hire("ida");
        await here.Hire("arabisk", languages: ["ar"]);
        InvolvedStaffMember[] involved =
        [
            new(await here.Staff("sagsbehandler"), Involvement.Caseworker), new(await here.Staff("myndighed"), Involvement.Authority), new(await here.Staff("involveret"), Involvement.InvolvedBefore),
            new(await here.Staff("kender"), Involvement.KnowsFamily), new(await here.Staff("initiativtager"), Involvement.Initiator),
        ];
        var id = await here.Complete(form => form with { Involved = involved, Languages = ["ar-SY"] });
        var query = $$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { matching { fit load facilitator { name } criteria { name passed mayPassOver because { da en } } } } }""";
        var all = (await here.Ask(query, "dorte", "chair")).GetProperty("referral").GetProperty("matching").EnumerateArray().ToList();

        var failed = all.ToDictionary(
            one => one.GetProperty("facilitator").GetProperty("name").GetString()!,
            one => (one.GetProperty("fit").GetString(), string.Join(' ', one.GetProperty("criteria").EnumerateArray().Where(two => !two.GetProperty("passed").GetBoolean()).Select(two => two.GetProperty("name").GetString()))));
        Assert.Equal(("SUITABLE", ""), failed["arabisk"]);
        Assert.Equal(("WITH_REASON", "LANGUAGE"), failed["Mette"]);
        Assert.Equal(("EXCLUDED", "NOT_REFERRER LANGUAGE"), failed["ida"]);
        Assert.Equal(("EXCLUDED", "NOT_CASEWORKER LANGUAGE"), failed["sagsbehandler"]);
        Assert.Equal(("EXCLUDED", "NO_AUTHORITY LANGUAGE"), failed["myndighed"]);
        Assert.Equal(("EXCLUDED", "NOT_INVOLVED LANGUAGE"), failed["involveret"]);
        Assert.Equal(("EXCLUDED", "DOES_NOT_KNOW_FAMILY LANGUAGE"), failed["kender"]);
        Assert.Equal(("EXCLUDED", "NOT_INITIATOR LANGUAGE"), failed["initiativtager"]);
        Assert.Equal("arabisk", all[0].GetProperty("facilitator").GetProperty("name").GetString());
        Assert.All(all, one => Assert.Equal(10, one.GetProperty("criteria").GetArrayLength()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await here.Ask(query, "ida", "employee")).GetProperty("referral").GetProperty("matching").ValueKind);

        await Refused.By(Neutrality.IsCaseworker, () => here.Allocate(id, "sagsbehandler", input => input with { OverrideReason = "Hun vil gerne." }), "input", "facilitatorId");
        await Refused.By(ReferralRules.OverrideReasonMissing, () => here.Allocate(id), "input", "overrideReason");
        await here.Allocate(id, otherwise: input => input with { OverrideReason = "Der kommer tolk på." });
        Assert.Equal("Language", Assert.Single((await here.Read(id)).Decisions).PassedOverNames);
    }

    [Theory, EveryEngine]
    public async Task Load_counts_families_allocated_and_series_under_way(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await here.Allocate(await here.Complete());
        var next = await here.Complete();
        await Refused.By(ReferralRules.OverrideReasonMissing, () => here.Allocate(next), "input", "overrideReason");

        // A series under way counts as much, and one that is closed no more.
        await here.Hire("vibe");
        var opened = await here.Casework.Opened();
        var query = $$"""{ referral(id: "{{GlobalId.Write("Referral", next)}}") { matching { load facilitator { name } } } }""";
        Assert.Equal([("vibe", 0), ("Mette", 2)], await Loads());
        await here.Casework.Do<CloseSeries, CloseSeriesInput>(new(Referring.Key(), opened.Series, 1, "Målene er nået."));
        Assert.Equal([("vibe", 0), ("Mette", 1)], await Loads());

        async Task<(string?, int)[]> Loads() => [.. (await here.Ask(query, "dorte", "chair")).GetProperty("referral").GetProperty("matching").EnumerateArray()
            .Select(one => (one.GetProperty("facilitator").GetProperty("name").GetString(), one.GetProperty("load").GetInt32()))];
    }

    [Theory, EveryEngine]
    public async Task Whoever_stops_before_the_series_can_end_is_not_there_for_the_whole_of_it(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        var mette = await here.Staff("mette");
        await here.Casework.Do<ChangeFacilitator, ChangeFacilitatorInput>(new(Referring.Key(), mette, 1, [], new(2026, 9, 1)), "lone", Role.Coordinator);
        var id = await here.Complete();

        // This municipality does not let it be passed over.
        await Refused.By(ReferralRules.MatchNotOverridable, () => here.Allocate(id, otherwise: input => input with { OverrideReason = "Det går nok." }), "input", "facilitatorId");
        await here.Casework.Do<ChangeFacilitator, ChangeFacilitatorInput>(new(Referring.Key(), mette, 2, [], new(2027, 9, 1)), "lone", Role.Coordinator);
        await here.Allocate(id);
    }

    [Theory, EveryEngine]
    public async Task When_identity_opens_neutrality_is_declared_again_or_the_family_goes_back_and_keeps_its_place(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await here.Hire("vibe");
        var id = await here.Complete();
        here.Casework.ItIs(new(2026, 3, 9), new(12, 0));
        await here.Complete();
        await here.Allocate(id);
        await Refused.By(ReferralRules.IdentityNotOpen, () => Declare(here, id));
        await Consent(here, id);
        await Refused.By(ReferralRules.NeutralityNotDeclared, () => Open(here, id));
        await Refused.By<NotAllowed>(ReferralRules.OnlyAllocated, () => Declare(here, id, subject: "ida", role: Role.Employee));

        await Declare(here, id, Involvement.KnowsFamily);
        var back = await here.Read(id);
        Assert.Equal((ReferralStatus.Complete, null, new DateOnly(2026, 3, 2)), (back.Status, back.FacilitatorId, back.QueuedOn));
        var list = (await here.Ask("{ waitingList { place queuedOn } }", "dorte", "chair")).GetProperty("waitingList");
        Assert.Equal("2026-03-02", list[0].GetProperty("queuedOn").GetString());
        await Refused.By(Neutrality.KnowsFamily, () => here.Allocate(id), "input", "facilitatorId");
        await Refused.By(ReferralRules.NotAllocated, () => Open(here, id));

        await here.Allocate(id, "vibe");
        await Refused.By(ReferralRules.NeutralityNotDeclared, () => Open(here, id, "vibe"));
        await Declare(here, id, subject: "vibe");
        await Open(here, id, "vibe");
        Assert.Equal((ReferralStatus.InSeries, new DateOnly(2026, 3, 9)), ((await here.Read(id)).Status, (await here.Read(id)).SeriesOn));
    }

    private static async Task Declare(Referring here, Guid id, Involvement? knows = null, string subject = "mette", Role role = Role.Facilitator) =>
        await here.Casework.Do<DeclareNeutrality, DeclareNeutralityInput>(new(Referring.Key(), id, (await here.Read(id)).Version, knows), subject, role);

    private static async Task Open(Referring here, Guid id, string subject = "mette") =>
        await here.Casework.Do<OpenSeries, OpenSeriesInput>(new(Referring.Key(), id, (await here.Read(id)).Version), subject);

    private static async Task Consent(Referring here, Guid id)
    {
        var referral = await here.Read(id);
        var holder = await here.Casework.Read(db => db.Set<FamilyMember>().SingleAsync(one => one.FamilyId == referral.FamilyId && one.Kinship == Kinship.Mother));
        await here.Casework.Do<RecordConsent, RecordConsentInput>(new(
            Referring.Key(), referral.FamilyId, referral.Children[0].MemberId, holder.Id, ConsentScope.TakingPart, ConsentAnswer.Given, ConsentForm.Oral, new(2026, 3, 9), InformedBy.Talk));
    }
}

using Microsoft.EntityFrameworkCore;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>Finding families: who looks where, and what comes of it.</summary>
public sealed class LeadTests
{
    [Theory, EveryEngine]
    public async Task A_lead_becomes_a_referral_and_leads_to_a_verdict(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        await here.Casework.Do<AssignLookout, AssignLookoutInput>(
            new(Referring.Key(), await here.Staff("tove"), Sector.School, "Skolen ved åen", new(2026, 1, 1)), "lone", Role.Coordinator);
        var lead = await Record(here);
        await here.Send(await here.Draft(lead: lead));
        await Refused.By(ReferralRules.LeadClosed, () => here.Draft(lead: lead), "input", "leadId");

        const string Leads = "{ lookouts { nodes { place staffMember { name } } } leads { nodes { status place words referral { children { verdict } } } } }";
        var own = await here.Ask(Leads, "ida", "employee");
        var seen = own.GetProperty("leads").GetProperty("nodes")[0];
        Assert.Equal(("REFERRED", "En dreng sover i timerne."), (seen.GetProperty("status").GetString(), seen.GetProperty("words").GetString()));
        Assert.Equal("INSIDE", seen.GetProperty("referral").GetProperty("children")[0].GetProperty("verdict").GetString());
        Assert.Equal("Tove", own.GetProperty("lookouts").GetProperty("nodes")[0].GetProperty("staffMember").GetProperty("name").GetString());
        Assert.Equal(0, (await here.Ask(Leads, "bent", "employee")).GetProperty("leads").GetProperty("nodes").GetArrayLength());

        // The coordinator knows of the lead, and of its referral no more than anybody else.
        var all = (await here.Ask(Leads, "lone", "coordinator")).GetProperty("leads").GetProperty("nodes")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.Null, all.GetProperty("referral").ValueKind);
    }

    [Theory, EveryEngine]
    public async Task A_lead_is_anonymous_everywhere_and_is_dropped_with_a_reason(Engine engine)
    {
        await using var here = await Referring.Start(engine, "broendby");
        var error = await Assert.ThrowsAsync<IdentityFound>(() => Record(here, "Han bor på Vibevej 14."));
        Assert.Equal((IdentityKind.StreetAddress, 11, 10), (error.Findings[0].Kind, error.Findings[0].Start, error.Findings[0].Length));
        var lead = await Record(here);
        await Assert.ThrowsAsync<NotFound>(() => here.Casework.Do<DropLead, DropLeadInput>(new(Referring.Key(), lead, 1, "Familien er flyttet."), "bent", Role.Employee));
        await here.Casework.Do<DropLead, DropLeadInput>(new(Referring.Key(), lead, 1, "Familien er flyttet."), "ida", Role.Employee);
        await Refused.By(ReferralRules.LeadClosed, () => here.Casework.Do<DropLead, DropLeadInput>(new(Referring.Key(), lead, 2, "Igen."), "ida", Role.Employee));
    }

    [Theory, EveryEngine]
    public async Task Figures_below_five_are_shown_to_nobody_and_cannot_be_found_by_subtraction(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        for (var at = 0; at < 6; at++)
        {
            var lead = await Record(here);
            if (at > 0)
            {
                await here.Send(await here.Draft(lead: lead));
            }
        }

        const string Figures = "{ leadFigures { sector noticed referred childrenInside childrenOutside childrenToJudge } }";
        var sector = (await here.Ask(Figures, "lone", "coordinator")).GetProperty("leadFigures")[0];

        // Six noticed and five referred would tell of the one that was not.
        Assert.Equal((6, System.Text.Json.JsonValueKind.Null), (sector.GetProperty("noticed").GetInt32(), sector.GetProperty("referred").ValueKind));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, sector.GetProperty("childrenInside").ValueKind);
        await here.Send(await here.Draft(lead: await Last(here)));
        var shown = (await here.Ask(Figures, "lone", "coordinator")).GetProperty("leadFigures")[0];
        Assert.Equal((6, 6, 6), (shown.GetProperty("noticed").GetInt32(), shown.GetProperty("referred").GetInt32(), shown.GetProperty("childrenInside").GetInt32()));
        Assert.Equal(0, (await here.Ask(Figures, "ida", "employee")).GetProperty("leadFigures").GetArrayLength());
    }

    private static Task<Guid> Last(Referring here) => here.Casework.Read(db => db.Set<Lead>().Where(one => one.Status == LeadStatus.Open).Select(one => one.Id).SingleAsync());

    private static Task<Guid> Record(Referring here, string words = "En dreng sover i timerne.") => here.Casework.Do<RecordLead, RecordLeadInput>(
        new(Referring.Key(), Sector.School, "Skolen ved åen", new(2026, 2, 27), words), "ida", Role.Employee);
}

using Netvaerk.Kernel;
using Netvaerk.Sdk;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>What is known of staff can be put right, by those who keep the register, from the version that they have seen.</summary>
public sealed class StaffRegisterTests
{
    [Theory, EveryEngine]
    public async Task Another_name_and_post_stand_from_then_on_and_the_sign_in_stays(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var mette = await here.Staff("mette");
        await Edit(here, mette, 1, " Mette Mose ", "Teamleder", Sector.School);

        var stands = (await here.Ask($$"""{ staffMember(id: "{{GraphQL.GlobalId.Write("StaffMember", mette)}}") { version name title sector isFacilitator } }""", "lone", "employee"))
            .GetProperty("staffMember");
        Assert.Equal("""{"version":2,"name":"Mette Mose","title":"Teamleder","sector":"SCHOOL","isFacilitator":true}""", stands.GetRawText());
        Assert.Equal(mette, await here.Staff("mette"));
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_written_without_a_name_or_a_post_by_others_or_over_what_somebody_else_wrote(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var mette = await here.Staff("mette");
        await Refused.By<InvalidInput>(StaffMember.NameMissing, () => Edit(here, mette, 1, " ", "Teamleder"), "input", "name");
        await Refused.By<InvalidInput>(StaffMember.TitleMissing, () => Edit(here, mette, 1, "Mette", ""), "input", "title");
        await Refused.By<NotAllowed>(RegisterStaffMember.OnlyCoordinator, () => Edit(here, mette, 1, "Mette", "Teamleder", role: Role.Facilitator));
        await Assert.ThrowsAsync<NotFound>(() => Edit(here, Guid.CreateVersion7(), 1, "Mette", "Teamleder"));

        await Edit(here, mette, 1, "Mette Mose", "Teamleder");
        Assert.Equal(2, (await Assert.ThrowsAsync<Conflict>(() => Edit(here, mette, 1, "Mette Mark", "Teamleder"))).CurrentVersion);
    }

    private static Task<Guid> Edit(
        Referring here, Guid staff, long version, string name, string title, Sector sector = Sector.FamilyDepartment, Role role = Role.Coordinator) =>
        here.Casework.Do<EditStaffMember, EditStaffMemberInput>(new(Referring.Key(), staff, version, name, title, sector), "lone", role);
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>A municipality that takes referrals: Ida refers, Mette receives, Dorte chairs the committee. It is noon on 2 March 2026.</summary>
internal sealed class Referring(Casework casework, string town) : IAsyncDisposable
{
    /// <summary>A child of 11 whom the original method was made for.</summary>
    public static readonly ChildDescription Child = new(
        BirthDate: new(2015, 1, 10), ChildTraits: ["truancy"], FamilyTraits: ["trauma"], Complexity: Complexity.Complex, Cooperation: Cooperation.Difficult,
        Professionals: 9, Grounds: [new("complexity", "Meget på én gang."), new("cooperation", "Tre aftaler er aflyst.")]);

    public Casework Casework => casework;

    public string Town => town;

    public static async Task<Referring> Start(Engine engine, string town = "hilleroed") => new(await Casework.Start(engine, town), town);

    public async Task<Guid> Staff(string subject) =>
        (await casework.Read(db => db.Set<StaffMember>().SingleAsync(one => one.Subject == subject, TestContext.Current.CancellationToken))).Id;

    public async Task<Guid> Hire(string subject, bool leads = true, IReadOnlyList<string>? languages = null) => await casework.Do<RegisterStaffMember, RegisterStaffMemberInput>(
        new(Key(), subject, subject, "familieterapeut", Sector.FamilyDepartment, leads, languages), "tove", Role.Coordinator);

    public async Task<ReferralForm> Form(Func<ReferralForm, ReferralForm>? otherwise = null)
    {
        var form = new ReferralForm(
            new("Ida", "Skolen"), "En dreng på 11 er væk fra skolen.", "Moren er syg.", "Samtaler hos PPR.", town == "hilleroed" ? [Child] : [Child with { ChildTraits = null, FamilyTraits = null }],
            await Staff("mette"));
        return otherwise?.Invoke(form) ?? form;
    }

    public async Task<Guid> Draft(Func<ReferralForm, ReferralForm>? otherwise = null, string subject = "ida", Role role = Role.Employee, Guid? lead = null, string? adult = null) =>
        await casework.Do<DraftReferral, DraftReferralInput>(
            new(Key(), await Form(otherwise), [new(Kinship.Mother, CustodyKind.Sole, adult)], lead), subject, role);

    public async Task<Referral> Read(Guid id) => await casework.Read(db => db.Set<Referral>()
        .Include(one => one.Children).Include(one => one.Questions).Include(one => one.Decisions).Include(one => one.Releases).Include(one => one.Involved)
        .SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken));

    public async Task Edit(Guid id, Func<ReferralForm, ReferralForm> otherwise)
    {
        var referral = await Read(id);
        await casework.Do<EditReferral, EditReferralInput>(
            new(Key(), id, referral.Version, await Form(form => otherwise(form with { Children = [form.Children![0] with { MemberId = referral.Children[0].MemberId }] }))), "ida", Role.Employee);
    }

    public async Task Send(Guid id, string? answer = null, bool confirms = true)
    {
        var referral = await Read(id);
        await casework.Do<SendReferral, SendReferralInput>(
            new(Key(), id, referral.Version, confirms, [.. referral.Children.Select(child => new ChildBirthDate(child.MemberId, Child.BirthDate))], Answer: answer), "ida", Role.Employee);
    }

    public async Task Return(Guid id, string question) =>
        await casework.Do<ReturnReferral, ReturnReferralInput>(new(Key(), id, (await Read(id)).Version, question));

    public async Task PassOn(Guid id, string subject = "mette") =>
        await casework.Do<PassOnReferral, PassOnReferralInput>(new(Key(), id, (await Read(id)).Version), subject);

    public async Task<Guid> Complete(Func<ReferralForm, ReferralForm>? otherwise = null)
    {
        var id = await Draft(otherwise);
        await Send(id);
        await PassOn(id);
        return id;
    }

    public async Task Decide(Guid id, DecisionKind kind, Func<DecideReferralInput, DecideReferralInput>? otherwise = null, string subject = "dorte", Role role = Role.Chair)
    {
        var input = new DecideReferralInput(Key(), id, (await Read(id)).Version, kind, "Samarbejdet er gået i stå.");
        await casework.Do<DecideReferral, DecideReferralInput>(otherwise?.Invoke(input) ?? input, subject, role);
    }

    public async Task Allocate(Guid id, string facilitator = "mette", Func<DecideReferralInput, DecideReferralInput>? otherwise = null)
    {
        var staff = await Staff(facilitator);
        await Decide(id, DecisionKind.Allocate, input => otherwise?.Invoke(input with { FacilitatorId = staff }) ?? input with { FacilitatorId = staff });
    }

    public async Task<JsonElement> Ask(string query, string subject, string role)
    {
        await using var desk = await Desk.Open(casework, town);
        return await desk.Ask(query, subject, role);
    }

    public static Guid Key() => Guid.CreateVersion7();

    public ValueTask DisposeAsync() => casework.DisposeAsync();
}

using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;
using Netvaerk.Staff;
using Conflict = Netvaerk.Kernel.Conflict;

namespace Netvaerk.Referrals;

/// <summary>What use cases about a referral ask of the unit of work.</summary>
public static class ReferralWork
{
    /// <summary>The whole referral, if the caller may know of it and has seen its latest version.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    /// <exception cref="Conflict">It has been changed since.</exception>
    public static async Task<Referral> Referral(this Work work, Guid id, long version, CancellationToken ct)
    {
        var referral = await work.Db.Referrals(work.Caller).AsTracking()
            .Include(one => one.Children).Include(one => one.Questions).Include(one => one.Decisions).Include(one => one.Involved).Include(one => one.Notifications)
            .Include(one => one.Releases).Include(one => one.Recusals)
            .AsSplitQuery()
            .FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound("input", "referralId");
        return referral.Version == version ? referral : throw new Conflict(referral.Version);
    }

    internal static void OnlyReferrer(this Work work, Referral referral) =>
        Rule.Allow(referral.ReferrerSubject == work.Caller.Subject, ReferralRules.OnlyReferrer);

    internal static async Task OnlyReceiver(this Work work, Referral referral, CancellationToken ct)
    {
        var receives = work.Caller.Is(Role.Facilitator)
            && await work.Db.Set<StaffMember>().AnyAsync(one => one.Id == referral.ReceiverId && one.Subject == work.Caller.Subject, ct);

        // Nobody's answer waits for somebody who is away.
        Rule.Allow(
            receives || await work.Db.StoodInForBy(work.Caller, Responsibility.ReceivingReferrals).AnyAsync(staff => staff == referral.ReceiverId, ct),
            ReferralRules.OnlyReceiver);
    }

    /// <summary>Whether the caller is one of those who decide on the referral today.</summary>
    internal static Task<bool> Decides(this Work work, Referral referral, CancellationToken ct) => work.Db.ToDecide(work.Caller).AnyAsync(one => one.Id == referral.Id, ct);

    /// <summary>A member of staff by id.</summary>
    internal static async Task<StaffMember> StaffMember(this Work work, Guid id, string[] path, CancellationToken ct) =>
        await work.Db.Set<StaffMember>().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound(path);

    /// <summary>Whoever a form names of the staff must be somebody: a referral that names nobody could be sent and never be allocated.</summary>
    internal static async Task ExpectStaff(this Work work, ReferralForm form, CancellationToken ct)
    {
        var named = (form.Involved ?? []).Select((one, at) => (Id: one.StaffId, Path: (string[])["input", "form", "involved", $"{at}", "staffId"])).ToList();
        if (form.ReceiverId is { } receiver)
        {
            named.Add((receiver, ["input", "form", "receiverId"]));
        }

        var ids = named.Select(one => one.Id).ToArray();
        var known = await work.Db.Set<StaffMember>().Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(ct);
        foreach (var (_, path) in named.Where(one => !known.Contains(one.Id)))
        {
            throw new NotFound(path);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>A child of a referral that was sent: what the rules were asked, and what they answered then. Nothing of who it is.</summary>
/// <param name="Id">The referred child's id.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="FamilyId">The family, for the read record; never to be shown.</param>
/// <param name="SentOn">The day whose rules judged it.</param>
/// <param name="Facts">The facts; null once the family's data have been erased.</param>
/// <param name="Stored">What was advised; null once the family's data have been erased.</param>
public sealed record AssessedChild(Guid Id, Guid ReferralId, Guid FamilyId, DateOnly SentOn, ChildFacts? Facts, Assessment? Stored);

/// <summary>Referrals that were sent, for whoever asks the rules anew.</summary>
public static class ReferralHistory
{
    /// <summary>How many children some referrals have that were sent.</summary>
    public static Task<int> CountChildren(this NetvaerkDb db, IQueryable<Referral> referrals, CancellationToken ct) =>
        referrals.Where(one => one.SentOn != null).Join(db.Set<ReferredChild>(), referral => referral.Id, child => child.ReferralId, (_, child) => child.Id).CountAsync(ct);

    /// <summary>The children of some referrals, in the order of their ids: two statements, however many there are.</summary>
    /// <param name="db">The database.</param>
    /// <param name="vault">The families' keys.</param>
    /// <param name="referrals">Which referrals; whoever asks has seen to it that the caller may.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyList<AssessedChild>> AssessedChildren(
        this NetvaerkDb db, Vault vault, IQueryable<Referral> referrals, CancellationToken ct)
    {
        var found = await (
            from referral in referrals
            where referral.SentOn != null
            join child in db.Set<ReferredChild>() on referral.Id equals child.ReferralId
            orderby child.Id
            select new { SentOn = referral.SentOn!.Value, child }).ToListAsync(ct);
        var keys = await vault.Open([.. found.Select(one => one.child.FamilyId).Distinct()], ct);
        var siblings = found.CountBy(one => one.child.ReferralId).ToDictionary();
        var read = new AssessedChild[found.Count];

        // Opening what is sealed takes longer than reading it.
        Parallel.For(0, found.Count, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount }, at =>
        {
            var (child, key) = (found[at].child, keys[found[at].child.FamilyId]);
            var facts = child.Open(key) is { } described ? ChildFactsOf.Read(described, child.Age, siblings[child.ReferralId] - 1).WithoutGrounds() : null;
            read[at] = new(child.Id, child.ReferralId, child.FamilyId, found[at].SentOn, facts, child.OpenAdvice(key));
        });
        return read;
    }
}

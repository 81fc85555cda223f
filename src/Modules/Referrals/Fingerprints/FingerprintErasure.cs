using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Referrals;

/// <summary>A fingerprint is matched across families, so no family's key can seal it: it is deleted with the key.</summary>
internal sealed class FingerprintErasure : IErasedWithFamily
{
    public Task Erase(NetvaerkDb db, Guid familyId, CancellationToken ct) => db.Set<Fingerprint>().Where(one => one.FamilyId == familyId).ExecuteDeleteAsync(ct);
}

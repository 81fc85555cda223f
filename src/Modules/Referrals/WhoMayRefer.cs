using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>Who may refer: any employee, unless the municipality's file names who [H, D].</summary>
internal static class WhoMayRefer
{
    internal static bool MayRefer(this MunicipalityInForce municipality, Caller caller) => municipality.Referral.WhoMayRefer.Select(RoleNames.Parse)
        .Any(role => role is Role.Employee ? caller.IsAny(CaseAccess.Employed) : role is { } named && caller.Is(named));
}

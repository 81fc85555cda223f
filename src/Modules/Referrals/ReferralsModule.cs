using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Municipalities;

[assembly: Feature(nameof(FeatureSettings.Referrals))]

namespace Netvaerk.Referrals;

/// <summary>
/// Referrals: from an employee's anonymous description of a family to a decision with grounds. A referral is drafted, sent to one named facilitator,
/// returned with a question or passed on when complete, and decided by those whom the municipality's rules name. What the rules advise is stored
/// with it as it was on the day of sending; people decide, and say why where they depart from it. In an anonymous referral the <see cref="IdentityGuard"/> refuses
/// what tells who somebody is; the committee's agenda fills itself; <see cref="Matching"/> holds every facilitator against a referral.
/// </summary>
public static class ReferralsModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddReferrals(this IServiceCollection services) => services
        .AddModule(typeof(ReferralsModule).Assembly)
        .AddScoped<FacilitatorLoads>()
        .AddScoped<IErasedWithFamily, FingerprintErasure>()
        .AddScoped<IFamilyListener, EndReferralWhenFamilySaysNo>();
}

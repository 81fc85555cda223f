using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>How a facilitator fits a referral (match): every criterion, passed or not, and why.</summary>
/// <param name="Facilitator">The facilitator (mødeleder).</param>
/// <param name="Fit">Whether they can be allocated.</param>
/// <param name="Load">How many families they lead or are about to lead.</param>
/// <param name="Criteria">Every criterion, in the same order for everybody.</param>
public sealed record FacilitatorMatch(StaffMember Facilitator, MatchFit Fit, int Load, IReadOnlyList<MatchCriterion> Criteria)
{
    /// <summary>The first thing that stands against them whatever reason is given.</summary>
    internal MatchCriterion? Excluding => Criteria.FirstOrDefault(one => one is { Passed: false, MayPassOver: false });

    /// <summary>What must be passed over with a reason.</summary>
    internal IEnumerable<MatchCriterion> PassedOver => Criteria.Where(one => one is { Passed: false, MayPassOver: true });
}

/// <summary>Whether a facilitator can be allocated.</summary>
public enum MatchFit
{
    /// <summary>Yes (egnet).</summary>
    Suitable,

    /// <summary>Only with a reason for passing over what stands against it (kun med begrundelse).</summary>
    WithReason,

    /// <summary>No (udelukket).</summary>
    Excluded,
}

/// <summary>One criterion that a facilitator meets or not (kriterium).</summary>
/// <param name="Name">The criterion.</param>
/// <param name="Passed">Whether it is met.</param>
/// <param name="MayPassOver">Whether the municipality lets it be passed over with a reason.</param>
/// <param name="Because">Why.</param>
public sealed record MatchCriterion(MatchCriterionName Name, bool Passed, bool MayPassOver, Text Because)
{
    internal BrokenRule? Rule { get; init; }
}

/// <summary>What is asked of a facilitator.</summary>
public enum MatchCriterionName
{
    /// <summary>Trained in the method (uddannet) [V].</summary>
    Trained,

    /// <summary>Did not refer the family (ikke henviser).</summary>
    NotReferrer,

    /// <summary>Is not the family's caseworker (ikke sagsbehandler) [K, V].</summary>
    NotCaseworker,

    /// <summary>Has no authority over the family (uden myndighed) [H].</summary>
    NoAuthority,

    /// <summary>Was not involved with the family before (ikke involveret) [K, V].</summary>
    NotInvolved,

    /// <summary>Does not know the family or the case (kender ikke familien) [D].</summary>
    DoesNotKnowFamily,

    /// <summary>Did not take the initiative (ikke initiativtager) [D].</summary>
    NotInitiator,

    /// <summary>Speaks a language of the family's (sprog).</summary>
    Language,

    /// <summary>Leads no more series than the municipality allows (kapacitet).</summary>
    Capacity,

    /// <summary>Is there for the whole series (kontinuitet) [D].</summary>
    Continuity,
}

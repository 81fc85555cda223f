namespace Netvaerk.Referrals;

/// <summary>
/// Whether a facilitator is neutral towards a family: neither its caseworker, nor with authority over it, nor involved before, nor the one who took
/// the initiative, and without knowing the family or the case [H, K, V, D].
/// </summary>
internal static class Neutrality
{
    internal static readonly BrokenRule IsReferrer = new(
        "referrals.facilitator-is-referrer",
        "Mødelederen har selv henvist familien og er derfor ikke neutral.",
        "The facilitator referred the family and is therefore not neutral.");

    internal static readonly BrokenRule IsCaseworker = new(
        "referrals.facilitator-is-caseworker",
        "Mødelederen er familiens sagsbehandler og er derfor ikke neutral.",
        "The facilitator is the family's caseworker and is therefore not neutral.");

    internal static readonly BrokenRule HasAuthority = new(
        "referrals.facilitator-has-authority",
        "Mødelederen har myndighed over familien og er derfor ikke neutral.",
        "The facilitator has authority over the family and is therefore not neutral.");

    internal static readonly BrokenRule WasInvolved = new(
        "referrals.facilitator-was-involved",
        "Mødelederen har arbejdet med familien før og er derfor ikke neutral.",
        "The facilitator has worked with the family before and is therefore not neutral.");

    internal static readonly BrokenRule KnowsFamily = new(
        "referrals.facilitator-knows-family",
        "Mødelederen kender familien eller sagen og er derfor ikke neutral.",
        "The facilitator knows the family or the case and is therefore not neutral.");

    internal static readonly BrokenRule IsInitiator = new(
        "referrals.facilitator-is-initiator",
        "Mødelederen tog initiativet og er derfor ikke neutral.",
        "The facilitator took the initiative and is therefore not neutral.");
}

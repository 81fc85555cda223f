namespace Netvaerk.Meetings;

/// <summary>How a proposal stands (status for et forslag).</summary>
public enum ProposalStanding
{
    /// <summary>Not enough have said yes, and enough can still (afventer svar).</summary>
    Awaiting,

    /// <summary>Those whom the quorum demands can come (beslutningsdygtigt).</summary>
    QuorumMet,

    /// <summary>Even if all the others could, somebody whom the quorum demands would be missing (kan ikke blive beslutningsdygtigt).</summary>
    QuorumOutOfReach,

    /// <summary>Nobody can come (ingen kan).</summary>
    NobodyCan,
}

/// <summary>Whether those who can come are those whom a quorum demands.</summary>
internal static class Quorum
{
    /// <summary>How a proposal stands.</summary>
    /// <param name="demands">The demands of the quorum.</param>
    /// <param name="able">The groups of those who can.</param>
    /// <param name="open">The groups of those who have not answered; nobody once the poll is over.</param>
    internal static ProposalStanding Of(IReadOnlyList<QuorumDemand> demands, IReadOnlyCollection<QuorumGroup> able, IReadOnlyCollection<QuorumGroup> open) =>
        able.Count == 0 && open.Count == 0 ? ProposalStanding.NobodyCan
        : demands.All(one => IsMet(one, able)) ? ProposalStanding.QuorumMet
        : demands.All(one => IsMet(one, [.. able, .. open])) ? ProposalStanding.Awaiting
        : ProposalStanding.QuorumOutOfReach;

    /// <summary>The demands that those who can do not meet.</summary>
    internal static IReadOnlyList<QuorumDemand> Missing(IReadOnlyList<QuorumDemand> demands, IReadOnlyCollection<QuorumGroup> able) =>
        [.. demands.Where(one => !IsMet(one, able))];

    internal static bool IsMet(QuorumDemand demand, IReadOnlyCollection<QuorumGroup> able)
    {
        var those = able.Where(demand.Of.Contains);
        return (demand.Counted is QuorumCount.Groups ? those.Distinct().Count() : those.Count()) >= demand.AtLeast;
    }
}

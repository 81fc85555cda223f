using Netvaerk.Families;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>As what somebody counts for a quorum.</summary>
internal static class PollGroups
{
    /// <summary>Somebody of the network or the staff.</summary>
    internal static QuorumGroup Of(Sector sector) => sector is Sector.Family ? QuorumGroup.OtherFamily : Enum.Parse<QuorumGroup>(sector.ToString());

    /// <summary>
    /// Somebody of the family. Where only the representative of an unaccompanied minor holds custody, that person stands where a parent would.
    /// </summary>
    internal static QuorumGroup Of(Family family, MeetingSeries series, Guid memberId, DateOnly today, params string[] path) =>
        family.Member(memberId, path).Kinship is Kinship.Child ? QuorumGroup.Child
        : series.Children.Any(child => family.HoldersOf(child.MemberId, today).Contains(memberId)) ? QuorumGroup.Parent
        : QuorumGroup.OtherFamily;
}

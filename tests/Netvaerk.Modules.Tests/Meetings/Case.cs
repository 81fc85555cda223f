using Netvaerk.Meetings;

namespace Netvaerk.Tests.Meetings;

/// <summary>A family and what has come of it.</summary>
internal sealed record Case(Guid Family, Guid Child, Guid Holder, Guid Referral, Guid Teacher, Guid Series = default, Guid Meeting = default)
{
    /// <summary>A meeting at three in the afternoon with child, parent and teacher.</summary>
    public MeetingPlan Plan(DateOnly on) => new(on, new(15, 0), [Holder, Child], [Teacher], Venue: "Biblioteket, 1. sal");
}

namespace Netvaerk.Series;

/// <summary>A child that a series of meetings is about.</summary>
public sealed class SeriesChild : IOfFamily
{
    private SeriesChild()
    {
    }

    internal SeriesChild(Guid seriesId, Guid familyId, Guid memberId) => (SeriesId, FamilyId, MemberId) = (seriesId, familyId, memberId);

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid SeriesId { get; private set; }

    /// <summary>The family.</summary>
    public Guid FamilyId { get; private set; }

    /// <summary>The child, as a member of the family.</summary>
    public Guid MemberId { get; private set; }
}

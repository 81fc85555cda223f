using Netvaerk.Families;

namespace Netvaerk.Series;

/// <summary>Which series of meetings a caller may see: those of families in whose meetings the caller takes part.</summary>
public static class SeriesAccess
{
    private static readonly RelationKind[] OtherThanParents = [.. CaseAccess.Taking.Where(kind => kind is not RelationKind.Parent)];

    /// <summary>The series that the caller may see, as one predicate in SQL.</summary>
    public static IQueryable<MeetingSeries> SeriesOf(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        var series = db.Set<MeetingSeries>().Where(series => relations.Any(relation => relation.FamilyId == series.FamilyId));
        if (!caller.Is(Role.Parent))
        {
            return series;
        }

        // A parent follows the series of the children whom they are told of: brothers' and sisters' goes on being theirs when one of them turns 18.
        var (otherwise, children) = (db.RelationsOf(caller, OtherThanParents), db.ChildrenOf(caller));
        return series.Where(one => otherwise.Any(relation => relation.FamilyId == one.FamilyId)
            || db.Set<SeriesChild>().Any(child => child.SeriesId == one.Id && children.Contains(child.MemberId)));
    }

    /// <summary>The children whom the series that the caller may see are about.</summary>
    public static IQueryable<SeriesChild> SeriesChildren(this NetvaerkDb db, Caller caller) =>
        db.Set<SeriesChild>().Where(one => db.SeriesOf(caller).Any(series => series.Id == one.SeriesId));
}

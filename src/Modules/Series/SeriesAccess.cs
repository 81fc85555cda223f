using Netvaerk.Families;

namespace Netvaerk.Series;

/// <summary>Which series of meetings a caller may see: those of families in whose meetings the caller takes part.</summary>
public static class SeriesAccess
{
    /// <summary>The series that the caller may see, as one predicate in SQL.</summary>
    public static IQueryable<MeetingSeries> SeriesOf(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<MeetingSeries>().Where(series => relations.Any(relation => relation.FamilyId == series.FamilyId));
    }
}

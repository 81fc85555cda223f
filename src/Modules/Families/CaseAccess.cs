using System.Linq.Expressions;

namespace Netvaerk.Families;

/// <summary>Which families a caller stands in a relation to that counts: role and relation together, as one predicate in SQL.</summary>
public static class CaseAccess
{
    /// <summary>The roles of those whom a municipality employs.</summary>
    public static readonly Role[] Employed = [
        Role.Employee, Role.Facilitator, Role.Committee, Role.Chair, Role.DecisionMaker, Role.Caseworker, Role.MinuteTaker, Role.Supervisor,
        Role.Coordinator, Role.Manager, Role.Economist, Role.Professional];

    // A relation counts only together with a role that fits it: a caseworker who is also a mother does not read her family's case by that role.
    private static readonly (RelationKind Kind, Role[] Roles)[] Fits =
    [
        (RelationKind.Referrer, Employed),
        (RelationKind.Receiver, [Role.Facilitator]),
        (RelationKind.Facilitator, [Role.Facilitator]),
        (RelationKind.Caseworker, [Role.Caseworker]),
        (RelationKind.MinuteTaker, [Role.MinuteTaker]),
        (RelationKind.Professional, [Role.Professional, Role.Employee, Role.Caseworker]),
        (RelationKind.Parent, [Role.Parent]),
        (RelationKind.Child, [Role.Child, Role.YoungPerson]),
        (RelationKind.Network, [Role.Network]),
    ];

    /// <summary>Those who work with the whole case: they lead it or answer for it.</summary>
    public static readonly RelationKind[] Leading = [RelationKind.Facilitator, RelationKind.Caseworker];

    /// <summary>Everyone whom a series of meetings concerns.</summary>
    public static readonly RelationKind[] Taking = [
        RelationKind.Facilitator, RelationKind.Caseworker, RelationKind.MinuteTaker, RelationKind.Professional,
        RelationKind.Parent, RelationKind.Child, RelationKind.Network];

    /// <summary>The relations of those kinds that the caller stands in and has the role for.</summary>
    public static IQueryable<CaseRelation> RelationsOf(this NetvaerkDb db, Caller caller, params RelationKind[] kinds)
    {
        var counting = Counting(caller, kinds);
        var standing = db.Set<CaseRelation>()
            .Where(relation => relation.Subject == caller.Subject && (relation.Until == null || relation.Until > caller.Now) && counting.Contains(relation.Kind));
        return counting.Contains(RelationKind.Parent) ? standing.Where(ParentStill(db, caller)) : standing;
    }

    // A parent's relation lasts as long as the custody does. It ends on a child's 18th birthday, until the young person lets the parents in anew.
    private static Expression<Func<CaseRelation, bool>> ParentStill(NetvaerkDb db, Caller caller) => relation =>
        relation.Kind != RelationKind.Parent
        || db.Set<Custody>().Any(custody => custody.FamilyId == relation.FamilyId && custody.HolderId == relation.PersonId
            && custody.From <= caller.Today && (custody.Until == null || custody.Until >= caller.Today)
            && db.Set<FamilyMember>().Any(child => child.Id == custody.ChildId && (child.AdultFrom == null || child.AdultFrom > caller.Today)))
        || db.Set<FamilyMember>().Any(child => child.FamilyId == relation.FamilyId && child.AdultFrom <= caller.Today && child.LetsParentsIn);

    /// <summary>
    /// The children whom the caller is told of as a parent: those of whom the caller holds custody today, and the grown who have let the parents in. A brother
    /// or sister who has turned 18 is none of them, however the others' case goes on.
    /// </summary>
    public static IQueryable<Guid> ChildrenOf(this NetvaerkDb db, Caller caller)
    {
        var parents = db.RelationsOf(caller, RelationKind.Parent);
        return db.Set<FamilyMember>().Where(child => child.Kinship == Kinship.Child && parents.Any(relation => relation.FamilyId == child.FamilyId
            && (child.AdultFrom != null && child.AdultFrom <= caller.Today
                ? child.LetsParentsIn
                : db.Set<Custody>().Any(custody => custody.ChildId == child.Id && custody.HolderId == relation.PersonId
                    && custody.From <= caller.Today && (custody.Until == null || custody.Until >= caller.Today)))))
            .Select(child => child.Id);
    }

    /// <summary>The kinds among those given that the caller has a role for.</summary>
    public static RelationKind[] Counting(Caller caller, params ReadOnlySpan<RelationKind> kinds)
    {
        var counting = new List<RelationKind>();
        foreach (var (kind, roles) in Fits)
        {
            if (kinds.Contains(kind) && caller.IsAny(roles))
            {
                counting.Add(kind);
            }
        }

        return [.. counting];
    }
}

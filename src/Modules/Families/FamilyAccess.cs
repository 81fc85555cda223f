namespace Netvaerk.Families;

/// <summary>What a caller may see of families.</summary>
public static class FamilyAccess
{
    /// <summary>The families that the caller stands in any relation to that counts.</summary>
    public static IQueryable<Family> Families(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, Enum.GetValues<RelationKind>());
        return db.Set<Family>().Where(family => relations.Any(relation => relation.FamilyId == family.Id));
    }

    // A family's consents are read by those who lead the case, and by the family; where consent comes first the referrer needs them to send.
    internal static IQueryable<Consent> Consents(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child, RelationKind.Referrer]);
        return db.Set<Consent>().Where(consent => relations.Any(relation =>
            relation.FamilyId == consent.FamilyId && (relation.Kind != RelationKind.Referrer || consent.RecordedBy == caller.Subject)));
    }

    internal static IQueryable<NetworkMember> Networks(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        var hidden = db.HiddenFrom(caller);
        return db.Set<NetworkMember>().Where(member => relations.Any(relation => relation.FamilyId == member.FamilyId) && !hidden.Contains(member.Id));
    }

    // Confidential: whoever leads the case, and nobody else.
    internal static IQueryable<SafetyAssessment> SafetyAssessments(this NetvaerkDb db, Caller caller)
    {
        var leading = db.RelationsOf(caller, CaseAccess.Leading);
        return db.Set<SafetyAssessment>().Where(one => leading.Any(relation => relation.FamilyId == one.FamilyId));
    }

    /// <summary>
    /// Those whom the caller must not see on any list, and who must not be seen by the caller: no-contact wins over every other right. Who leads a case
    /// sees them all, not being one of the two.
    /// </summary>
    public static IQueryable<Guid> HiddenFrom(this NetvaerkDb db, Caller caller)
    {
        var own = db.Set<CaseRelation>().Where(relation => relation.Subject == caller.Subject && relation.PersonId != null);
        var apart = db.Set<SafetyAssessment>().Where(one => one.ReplacedAt == null && one.Seating == Seating.NoContact);
        return apart.Where(one => own.Any(relation => relation.PersonId == one.OneId)).Select(one => one.OtherId)
            .Concat(apart.Where(one => own.Any(relation => relation.PersonId == one.OtherId)).Select(one => one.OneId));
    }

    // Sealed still: who may open them, and how far, is decided where they are opened.
    internal static IQueryable<Identity> Identities(this NetvaerkDb db, Caller caller)
    {
        var hidden = db.HiddenFrom(caller);
        return db.Set<Identity>().Where(identity => db.Families(caller).Any(family => family.Id == identity.FamilyId) && !hidden.Contains(identity.MemberId));
    }
}

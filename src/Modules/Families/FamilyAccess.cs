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
        return db.Set<NetworkMember>().Where(member => relations.Any(relation => relation.FamilyId == member.FamilyId));
    }

    // Sealed still: who may open them, and how far, is decided where they are opened.
    internal static IQueryable<Identity> Identities(this NetvaerkDb db, Caller caller) =>
        db.Set<Identity>().Where(identity => db.Families(caller).Any(family => family.Id == identity.FamilyId));
}

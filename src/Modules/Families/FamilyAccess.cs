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
        var children = db.ChildrenOf(caller);
        return db.Set<Consent>().Where(consent => relations.Any(relation =>
            relation.FamilyId == consent.FamilyId && (relation.Kind != RelationKind.Referrer || consent.RecordedBy == caller.Subject)
            // What a young person answers from 18 on is not the parents' to read until they are let in.
            && (relation.Kind != RelationKind.Parent || consent.GivenById == relation.PersonId || children.Contains(consent.ChildId))));
    }

    internal static IQueryable<NetworkMember> Networks(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        var (hidden, own) = (db.HiddenFrom(caller), db.RelationsOf(caller, RelationKind.Referrer));
        // A referrer sees whom they proposed themselves, and no other.
        return db.Set<NetworkMember>().Where(member => !hidden.Contains(member.Id) && (relations.Any(relation => relation.FamilyId == member.FamilyId)
            || (member.ProposedBySubject == caller.Subject && own.Any(relation => relation.FamilyId == member.FamilyId))));
    }

    // Who stands in which relation to a case is for those who lead it.
    internal static IQueryable<CaseRelation> CaseRelations(this NetvaerkDb db, Caller caller)
    {
        var leading = db.RelationsOf(caller, CaseAccess.Leading);
        return db.Set<CaseRelation>().Where(one => leading.Any(relation => relation.FamilyId == one.FamilyId));
    }

    // What decides and what is said of it concern those who lead the case and the family.
    internal static IQueryable<LegalGround> LegalGrounds(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child]);
        var children = db.ChildrenOf(caller);
        return db.Set<LegalGround>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId
            && (relation.Kind != RelationKind.Parent || children.Contains(one.ChildId))));
    }

    internal static IQueryable<ProcessingBasis> ProcessingBases(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child]);
        return db.Set<ProcessingBasis>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<Genogram> Genograms(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child]);
        return db.Set<Genogram>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<ChildPreparation> Preparations(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child]);
        var children = db.ChildrenOf(caller);
        return db.Set<ChildPreparation>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId
            && (relation.Kind != RelationKind.Child || relation.PersonId == one.ChildId)
            && (relation.Kind != RelationKind.Parent || children.Contains(one.ChildId))));
    }

    // The child its own, those who lead the case all, the parents what was said for them to read too.
    internal static IQueryable<ChildsVoice> Voices(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child]);
        var children = db.ChildrenOf(caller);
        return db.Set<ChildsVoice>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId
            && (relation.Kind != RelationKind.Child || relation.PersonId == one.ChildId)
            && (relation.Kind != RelationKind.Parent || (one.Given == VoiceGiven.WithParents && children.Contains(one.ChildId)))));
    }

    internal static IQueryable<TrustMeeting> TrustMeetings(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child, RelationKind.Referrer]);
        return db.Set<TrustMeeting>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId
            && (relation.Kind != RelationKind.Referrer || one.RecordedBy == caller.Subject)));
    }

    // Looked up to decide whether a name may be shown, not to be shown: of every family that the caller may know of.
    internal static IQueryable<Consent> ConsentsToDecide(this NetvaerkDb db, Caller caller) =>
        db.Set<Consent>().Where(one => db.Families(caller).Any(family => family.Id == one.FamilyId));

    internal static IQueryable<LegalGround> GroundsToDecide(this NetvaerkDb db, Caller caller) =>
        db.Set<LegalGround>().Where(one => db.Families(caller).Any(family => family.Id == one.FamilyId));

    internal static IQueryable<ParticipantAnswer> ParticipantAnswers(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child]);
        return db.Set<ParticipantAnswer>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    // Confidential: whoever leads the case, and nobody else.
    internal static IQueryable<SafetyAssessment> SafetyAssessments(this NetvaerkDb db, Caller caller)
    {
        var leading = db.RelationsOf(caller, CaseAccess.Leading);
        return db.Set<SafetyAssessment>().Where(one => leading.Any(relation => relation.FamilyId == one.FamilyId));
    }

    // Looked up to warn those who lead a case, and by them alone.
    internal static IQueryable<FamilyMember> MembersLed(this NetvaerkDb db, Caller caller)
    {
        var leading = db.RelationsOf(caller, CaseAccess.Leading);
        return db.Set<FamilyMember>().Where(one => leading.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<FamilyMember> MembersTold(this NetvaerkDb db, Caller caller)
    {
        var children = db.ChildrenOf(caller);
        return db.Set<FamilyMember>().Where(one => children.Contains(one.Id));
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

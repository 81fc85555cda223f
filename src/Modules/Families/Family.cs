namespace Netvaerk.Families;

/// <summary>A family (familie) around one or more children: the case that everything else belongs to.</summary>
[Node]
public sealed class Family : Aggregate, IOfFamily
{
    private readonly List<FamilyMember> members = [];
    private readonly List<Custody> custody = [];

    Guid IOfFamily.FamilyId => Id;

    /// <summary>The members, children first.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<FamilyMember> Members => members;

    /// <summary>Who holds custody of whom.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<Custody> Custodies => custody;

    /// <summary>Adds a child, known by nothing but being one.</summary>
    public FamilyMember AddChild()
    {
        var child = new FamilyMember(Id, Kinship.Child, members.Count(member => member.Kinship is Kinship.Child) + 1);
        members.Add(child);
        return child;
    }

    /// <summary>Adds an adult of the family by kinship.</summary>
    public FamilyMember AddAdult(Kinship kinship)
    {
        Rule.Expect(kinship is not Kinship.Child, FamilyRules.AdultNotChild, "input", "adults");
        var adult = new FamilyMember(Id, kinship, members.Count(member => member.Kinship == kinship) + 1);
        members.Add(adult);
        return adult;
    }

    /// <summary>Records that an adult holds custody of a child from a date on.</summary>
    public void HoldsCustody(FamilyMember adult, FamilyMember child, CustodyKind kind, DateOnly from)
    {
        Rule.Expect(adult.Kinship is not Kinship.Child, FamilyRules.AdultNotChild, "input", "adults");
        custody.Add(new(Id, child.Id, adult.Id, kind, from));
    }

    /// <summary>Takes out a child that was described by mistake.</summary>
    public void Remove(Guid childId)
    {
        custody.RemoveAll(one => one.ChildId == childId);
        members.RemoveAll(one => one.Id == childId);
    }

    /// <summary>The child of that id.</summary>
    /// <exception cref="NotFound">The family has no such child.</exception>
    public FamilyMember Child(Guid id, params string[] path) =>
        members.Find(member => member.Id == id && member.Kinship is Kinship.Child) ?? throw new NotFound(path);

    /// <summary>The member of that id.</summary>
    /// <exception cref="NotFound">The family has no such member.</exception>
    public FamilyMember Member(Guid id, params string[] path) => members.Find(member => member.Id == id) ?? throw new NotFound(path);

    /// <summary>
    /// Who answers for a child on a day: those who hold custody of it, and from the 18th birthday on the young person alone. Members and custody must
    /// have been read along.
    /// </summary>
    public IReadOnlyList<Guid> HoldersOf(Guid childId, DateOnly on) =>
        members.Find(member => member.Id == childId)?.AdultFrom <= on
            ? [childId]
            : [.. custody.Where(one => one.ChildId == childId && one.Covers(on)).Select(one => one.HolderId).Distinct()];

    /// <summary>Changes who holds custody of a child from a day on; what held until the day before stays in the history.</summary>
    internal void ChangeCustody(Guid childId, IReadOnlyList<Guid> holders, DateOnly from)
    {
        foreach (var standing in custody.Where(one => one.ChildId == childId && (one.Until is null || one.Until >= from)).ToList())
        {
            if (!standing.EndBefore(from))
            {
                custody.Remove(standing);
            }
        }

        var kind = holders.Count == 1 ? CustodyKind.Sole : CustodyKind.Joint;
        custody.AddRange(holders.Select(holder => new Custody(Id, childId, holder, kind, from)));
    }

    /// <summary>Whether no address of somebody is kept: their own is protected, or that of an adult who has had custody of the child.</summary>
    internal bool IsAddressProtected(Guid memberId) => Member(memberId).AddressProtected
        || custody.Any(one => one.ChildId == memberId && Member(one.HolderId).AddressProtected);

    /// <summary>
    /// The parents who must be able to take part where a child is concerned. None where only a guardian holds custody, as the representative of an
    /// unaccompanied minor does, and none from the 18th birthday on: then "parents take part" does not apply, which is not the same as zero.
    /// </summary>
    public IReadOnlyList<Guid> ParentsOf(Guid childId, DateOnly on) =>
        [.. HoldersOf(childId, on).Where(holder => holder != childId && Member(holder).Kinship is not Kinship.Guardian)];
}

namespace Netvaerk.Families;

/// <summary>Custody (forældremyndighed) of one child by one adult, dated.</summary>
public sealed class Custody : IOfFamily
{
    private Custody()
    {
    }

    internal Custody(Guid familyId, Guid childId, Guid holderId, CustodyKind kind, DateOnly from) =>
        (FamilyId, ChildId, HolderId, Kind, From) = (familyId, childId, holderId, kind, from);

    internal Guid Id { get; private set; } = Ids.Next();

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The child.</summary>
    [ID<FamilyMember>]
    public Guid ChildId { get; private set; }

    /// <summary>Who holds it.</summary>
    [ID<FamilyMember>]
    public Guid HolderId { get; private set; }

    /// <summary>Joint or sole (fælles eller alene).</summary>
    public CustodyKind Kind { get; private set; }

    /// <summary>The first day it holds.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day it holds; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    // False where it would end before it began: then it never held.
    internal bool EndBefore(DateOnly day)
    {
        Until = day > From ? day.AddDays(-1) : Until;
        return day > From;
    }

    internal bool Covers(DateOnly day) => day >= From && (Until is null || day <= Until);
}

/// <summary>How custody is held.</summary>
public enum CustodyKind
{
    /// <summary>Joint (fælles).</summary>
    Joint,

    /// <summary>Sole (alene).</summary>
    Sole,
}

namespace Netvaerk.Families;

/// <summary>A member of a family (familiemedlem), anonymous until an identity is recorded.</summary>
[Node]
public sealed class FamilyMember : IOfFamily
{
    // Majority by Danish law (myndighedsalderen).
    private const int YearsToMajority = 18;

    private FamilyMember()
    {
    }

    internal FamilyMember(Guid familyId, Kinship kinship, int number) => (FamilyId, Kinship, Number) = (familyId, kinship, number);

    /// <summary>The member's id.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    /// <summary>What the member is to the family (slægtskab).</summary>
    public Kinship Kinship { get; private set; }

    /// <summary>Counts those of the same kinship, from 1: the second child is number 2.</summary>
    public int Number { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>
    /// The 18th birthday (myndighed), from which on a child answers for itself; null for adults, and where the birth date is not known. Rules need it
    /// in the clear: a right that ends on a day is looked up by that day.
    /// </summary>
    [GraphQLIgnore]
    public DateOnly? AdultFrom { get; private set; }

    /// <summary>Whether the young person, once 18, has let the parents follow the case.</summary>
    internal bool LetsParentsIn { get; private set; }

    /// <summary>Whether the person's address is protected (adressebeskyttelse), so that none is kept.</summary>
    internal bool AddressProtected { get; private set; }

    internal void ProtectAddress(bool isProtected) => AddressProtected = isProtected;

    /// <summary>A child's age in completed years; null where the birth date is not known.</summary>
    internal int? AgeOn(DateOnly day) => AdultFrom is { } adult ? YearsToMajority - (adult.Year - day.Year) - (day < adult.AddYears(day.Year - adult.Year) ? 1 : 0) : null;

    internal void WasBorn(DateOnly on) => AdultFrom = Kinship is Kinship.Child ? Birthdays.In(on, on.Year + YearsToMajority) : null;

    internal void LetParentsIn(ConsentAnswer answer) => LetsParentsIn = answer is ConsentAnswer.Given;

    /// <summary>Whether a child has turned 18.</summary>
    internal bool IsAdult(DateOnly on) => AdultFrom <= on;
}

/// <summary>What somebody is to the children of a family (slægtskab).</summary>
public enum Kinship
{
    /// <summary>A child (barn) that the case is about.</summary>
    Child,

    /// <summary>The mother (mor).</summary>
    Mother,

    /// <summary>The father (far).</summary>
    Father,

    /// <summary>A co-parent (medforælder).</summary>
    CoParent,

    /// <summary>A step-parent (stedforælder), without custody by that alone.</summary>
    StepParent,

    /// <summary>A guardian or the representative of an unaccompanied minor (værge, personlig repræsentant).</summary>
    Guardian,

    /// <summary>An adult brother or sister (voksen søskende).</summary>
    AdultSibling,

    /// <summary>Another adult of the household (anden voksen).</summary>
    OtherAdult,
}

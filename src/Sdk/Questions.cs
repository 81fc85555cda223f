namespace Netvaerk.Sdk;

/// <summary>A question on the referral form (spørgsmål) whose answer a rule may turn on.</summary>
/// <param name="Code">Stable code, the same as the fact's name in the API.</param>
/// <param name="Words">The question as it is asked.</param>
/// <param name="Category">How the answer must be guarded.</param>
public sealed record Question(string Code, Text Words, ReasonCategory Category = ReasonCategory.Confidential);

/// <summary>The questions behind <see cref="ChildFacts"/>, in the order of the form.</summary>
public static class Questions
{
    /// <summary>Behind <see cref="ChildFacts.Age"/>.</summary>
    public static Question Age { get; } = new("age", new("Hvor gammelt er barnet?", "How old is the child?"), ReasonCategory.Ordinary);

    /// <summary>Behind <see cref="ChildFacts.ChildTraits"/>.</summary>
    public static Question ChildTraits { get; } = new("childTraits",
        new("Hvad kendetegner barnet eller den unge?", "What characterises the child or young person?"), ReasonCategory.SpecialCategory);

    /// <summary>Behind <see cref="ChildFacts.FamilyTraits"/>.</summary>
    public static Question FamilyTraits { get; } = new("familyTraits",
        new("Hvad kendetegner familien?", "What characterises the family?"), ReasonCategory.SpecialCategory);

    /// <summary>Behind <see cref="ChildFacts.Complexity"/>.</summary>
    public static Question Complexity { get; } = new("complexity",
        new("Har familien flere problemer, der griber ind i hinanden?", "Does the family have several problems that feed each other?"));

    /// <summary>Behind <see cref="ChildFacts.Cooperation"/>.</summary>
    public static Question Cooperation { get; } = new("cooperation",
        new("Er samarbejdet mellem familien og myndighederne svært?", "Is the cooperation between the family and the authorities difficult?"));

    /// <summary>Behind <see cref="ChildFacts.RiskOfCrime"/>.</summary>
    public static Question RiskOfCrime { get; } = new("riskOfCrime",
        new("Er barnet på vej mod kriminalitet?", "Is the child heading towards crime?"), ReasonCategory.CriminalOffence);

    /// <summary>Behind <see cref="ChildFacts.Professionals"/>.</summary>
    public static Question Professionals { get; } = new("professionals",
        new("Hvor mange fagpersoner er der omkring familien?", "How many professionals are around the family?"));

    /// <summary>Behind <see cref="ChildFacts.Communication"/>.</summary>
    public static Question Communication { get; } = new("communication",
        new("Kræver sagen megen kommunikation mellem dem, der hjælper?", "Does the case take much communication between those who help?"));

    /// <summary>Behind <see cref="ChildFacts.Conflict"/>.</summary>
    public static Question Conflict { get; } = new("conflict",
        new("Er der mange konflikter i familien?", "Is there much conflict in the family?"));

    /// <summary>Behind <see cref="ChildFacts.Coordination"/>.</summary>
    public static Question Coordination { get; } = new("coordination",
        new("Vurderer fagpersonerne, at indsatsen har et særligt behov for at blive koordineret?",
            "Do the professionals judge that the help has a special need of being coordinated?"));

    /// <summary>Behind <see cref="ChildFacts.CaseType"/>.</summary>
    public static Question CaseType { get; } = new("caseType", new("Hvilken type sag er det?", "What kind of case is it?"));

    /// <summary>Behind <see cref="ChildFacts.OpenCase"/>.</summary>
    public static Question OpenCase { get; } = new("openCase",
        new("Har familieafdelingen en åben sag?", "Does the family department have an open case?"));

    /// <summary>Behind <see cref="ChildFacts.Placement"/>.</summary>
    public static Question Placement { get; } = new("placement",
        new("Er barnet anbragt uden for hjemmet, eller overvejes det?", "Is the child placed outside the home, or is that being considered?"));

    /// <summary>Behind <see cref="ChildFacts.Siblings"/>.</summary>
    public static Question Siblings { get; } = new("siblings",
        new("Hvor mange søskende er med i henvisningen?", "How many siblings are in the referral?"), ReasonCategory.Ordinary);

    /// <summary>Behind <see cref="ChildFacts.Interpreter"/>.</summary>
    public static Question Interpreter { get; } = new("interpreter",
        new("Har familien brug for tolk?", "Does the family need an interpreter?"), ReasonCategory.Ordinary);

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        Age, ChildTraits, FamilyTraits, Complexity, Cooperation, RiskOfCrime, Professionals, Communication, Conflict,
        Coordination, CaseType, OpenCase, Placement, Siblings, Interpreter,
    ];
}

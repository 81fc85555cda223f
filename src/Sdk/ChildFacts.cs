namespace Netvaerk.Sdk;

/// <summary>What a target group is judged on, for one child (oplysninger om barnet). Holds no name, number, address or date.</summary>
public sealed record ChildFacts
{
    /// <summary>Age in completed years on the day the referral is sent.</summary>
    public Known<int> Age { get; init; }

    /// <summary>Traits of the child, from the municipality's list.</summary>
    public Known<Traits> ChildTraits { get; init; }

    /// <summary>Traits of the family, from the municipality's list.</summary>
    public Known<Traits> FamilyTraits { get; init; }

    /// <summary>How complex the family's problems are.</summary>
    public Known<Complexity> Complexity { get; init; }

    /// <summary>How family and authorities work together.</summary>
    public Known<Cooperation> Cooperation { get; init; }

    /// <summary>Whether the child is at risk of crime.</summary>
    public Known<CrimeRisk> RiskOfCrime { get; init; }

    /// <summary>How many professionals are around the family.</summary>
    public Known<int> Professionals { get; init; }

    /// <summary>How much communication the case takes.</summary>
    public Known<Communication> Communication { get; init; }

    /// <summary>The level of conflict in the family.</summary>
    public Known<ConflictLevel> Conflict { get; init; }

    /// <summary>Whether professionals see a special need of coordination.</summary>
    public Known<CoordinationNeed> Coordination { get; init; }

    /// <summary>The kind of case, as a code from the municipality's list.</summary>
    public Known<string> CaseType { get; init; }

    /// <summary>Whether the family department has an open case.</summary>
    public Known<CaseStatus> OpenCase { get; init; }

    /// <summary>Whether the child is placed outside the home.</summary>
    public Known<Placement> Placement { get; init; }

    /// <summary>How many brothers and sisters are in the same referral.</summary>
    public Known<int> Siblings { get; init; }

    /// <summary>Whether the family needs an interpreter.</summary>
    public Known<Interpretation> Interpreter { get; init; }

    /// <summary>The same facts without the words they were judged on: all that a rule sees.</summary>
    public ChildFacts WithoutGrounds() => new()
    {
        Age = Age.WithoutGrounds(),
        ChildTraits = ChildTraits.WithoutGrounds(),
        FamilyTraits = FamilyTraits.WithoutGrounds(),
        Complexity = Complexity.WithoutGrounds(),
        Cooperation = Cooperation.WithoutGrounds(),
        RiskOfCrime = RiskOfCrime.WithoutGrounds(),
        Professionals = Professionals.WithoutGrounds(),
        Communication = Communication.WithoutGrounds(),
        Conflict = Conflict.WithoutGrounds(),
        Coordination = Coordination.WithoutGrounds(),
        CaseType = CaseType.WithoutGrounds(),
        OpenCase = OpenCase.WithoutGrounds(),
        Placement = Placement.WithoutGrounds(),
        Siblings = Siblings.WithoutGrounds(),
        Interpreter = Interpreter.WithoutGrounds(),
    };
}

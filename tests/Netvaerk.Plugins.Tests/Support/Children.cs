namespace Netvaerk.Plugins.Tests;

/// <summary>Invented children.</summary>
internal static class Children
{
    /// <summary>A boy of 15 who plays truant; the mother is mentally ill; much goes on around the family.</summary>
    public static ChildFacts Fifteen { get; } = new()
    {
        Age = 15,
        ChildTraits = Traits.Of("truancy"),
        FamilyTraits = Traits.Of("mental-illness"),
        Complexity = Complexity.Complex,
        Cooperation = Cooperation.Difficult,
        Professionals = 9,
        Communication = Communication.Much,
        Conflict = ConflictLevel.High,
        OpenCase = CaseStatus.Open,
    };

    /// <summary>A boy of 13 who plays truant, and nothing more.</summary>
    public static ChildFacts Thirteen { get; } = new()
    {
        Age = 13,
        ChildTraits = Traits.Of("truancy"),
        FamilyTraits = Traits.None,
        Complexity = Complexity.Simple,
        Cooperation = Cooperation.Good,
        Professionals = 2,
        Communication = Communication.Ordinary,
        Conflict = ConflictLevel.Low,
        OpenCase = CaseStatus.NoOpenCase,
    };

    /// <summary>A child whom the original method was made for.</summary>
    public static ChildFacts Ten { get; } = new() { Age = 10, Complexity = Complexity.Complex, Cooperation = Cooperation.Difficult };
}

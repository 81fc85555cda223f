using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>
/// What is known of one child, without identity. What is left out has not been asked; what was asked and nobody knows stands in
/// <paramref name="Unknown"/>.
/// </summary>
/// <param name="MemberId">The child, if it is already in the referral; otherwise it is added.</param>
/// <param name="BirthDate">The birth date: the age is derived from it, and the date itself is not kept.</param>
/// <param name="ChildTraits">Traits of the child, as codes of the municipality's list.</param>
/// <param name="FamilyTraits">Traits of the family, as codes of the municipality's list.</param>
/// <param name="Complexity">How complex the problems are judged to be.</param>
/// <param name="Cooperation">How the cooperation with the authorities is judged to be.</param>
/// <param name="RiskOfCrime">Whether the child is judged to be at risk of crime.</param>
/// <param name="Professionals">How many professionals are around the family; 0 or more.</param>
/// <param name="Communication">How much communication the case takes.</param>
/// <param name="Conflict">The level of conflict in the family.</param>
/// <param name="Coordination">Whether professionals see a special need of coordination.</param>
/// <param name="CaseType">The kind of case, as a code of the municipality's list.</param>
/// <param name="OpenCase">Whether the family department has an open case.</param>
/// <param name="Placement">Whether the child is placed outside the home.</param>
/// <param name="Interpreter">Whether the family needs an interpreter.</param>
/// <param name="Unknown">The codes of questions that were asked and that nobody can answer.</param>
/// <param name="Grounds">What the judgements of complexity, cooperation and risk rest on; each of them needs one.</param>
/// <param name="CprNumber">The CPR number, where the municipality has decided to be warned of children referred before: it is turned into a fingerprint at once and not kept.</param>
public sealed record ChildDescription(
    [property: ID<FamilyMember>] Guid? MemberId = null, DateOnly? BirthDate = null,
    IReadOnlyList<string>? ChildTraits = null, IReadOnlyList<string>? FamilyTraits = null,
    Complexity? Complexity = null, Cooperation? Cooperation = null, CrimeRisk? RiskOfCrime = null,
    int? Professionals = null, Communication? Communication = null, ConflictLevel? Conflict = null, CoordinationNeed? Coordination = null,
    string? CaseType = null, CaseStatus? OpenCase = null, Placement? Placement = null, Interpretation? Interpreter = null,
    IReadOnlyList<string>? Unknown = null, IReadOnlyList<JudgementGrounds>? Grounds = null, string? CprNumber = null)
{
    internal string? GroundsFor(string question) => Grounds?.FirstOrDefault(one => one.Question == question)?.Words;

    internal bool IsUnknown(string question) => Unknown?.Contains(question) ?? false;
}

/// <summary>What a judgement rests on.</summary>
/// <param name="Question">The code of the question, for example <c>complexity</c>.</param>
/// <param name="Words">The grounds, without identity.</param>
public sealed record JudgementGrounds(string Question, string Words);

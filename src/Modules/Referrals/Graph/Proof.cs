using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>How the rules came to their verdict (bevis): every rule with what it looked at, its outcome, its sentences, their source and layer.</summary>
/// <param name="Verdict">What they advise for the child.</param>
/// <param name="Rules">Every rule that holds, in the order in which they were asked.</param>
/// <param name="Dropped">Why rules of a layer beneath do not hold in this municipality.</param>
/// <param name="Remarks">Contra-indications, warnings and signs; they stand whatever the verdict is.</param>
/// <param name="RuleStamp">The rules it was made by.</param>
internal sealed record Proof(
    Verdict Verdict, IReadOnlyList<ProvenRule> Rules, IReadOnlyList<Reason> Dropped, IReadOnlyList<Remark> Remarks, RuleStamp RuleStamp)
{
    public static Proof Of(Assessment assessment, ChildDescription child, int? age)
    {
        var answers = AnsweredQuestion.All(child, age).ToDictionary(one => one.Question.Code);
        return new(
            assessment.Verdict,
            [.. assessment.Criteria.Select(one => new ProvenRule(
                one.Name, one.Demand, [.. one.Inputs.Select(input => answers.GetValueOrDefault(input.Code)).OfType<AnsweredQuestion>()], one.Answer.Value, one.Answer.Because))],
            assessment.Dropped, assessment.Remarks, assessment.Rules);
    }
}

/// <summary>One rule in a proof (led i beviset).</summary>
/// <param name="Name">The rule's name, for example <c>age</c>.</param>
/// <param name="Demand">What it demands of every child.</param>
/// <param name="Inputs">The questions it looked at, each with its answer.</param>
/// <param name="Outcome">Whether this child meets it.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
internal sealed record ProvenRule(string Name, Reason Demand, IReadOnlyList<AnsweredQuestion> Inputs, Fulfilment Outcome, IReadOnlyList<Reason> Because);

/// <summary>What the rules would advise of a child as it is described (prøvevurdering). Nothing is kept.</summary>
/// <param name="Proof">How they come to their verdict.</param>
internal sealed record TrialAssessment(Proof Proof)
{
    internal required ChildFacts Facts { get; init; }
}

[ObjectType<TrialAssessment>]
internal static class TrialAssessmentFields
{
    /// <summary>The smallest change of the description with which the rules would advise otherwise (nærmeste ændring).</summary>
    /// <param name="to">Only a change that leads to this verdict.</param>
    [Cost(50)]
    public static NearestChange? NearestChange([Parent] TrialAssessment trial, Rulebook rules, TimeProvider clock, Verdict? to = null) =>
        rules.NearestChange(trial.Facts, clock.Today(), to);
}

namespace Netvaerk.Municipalities;

/// <summary>What the referral form (henvisningsskema) of a municipality asks and offers.</summary>
/// <param name="ChildTraits">The traits of a child (karakteristika) that can be chosen.</param>
/// <param name="FamilyTraits">The traits of a family (karakteristika) that can be chosen.</param>
/// <param name="CaseTypes">The kinds of cases (sagstyper) in which management has decided to use the method.</param>
/// <param name="Questions">The questions, in the order of the form.</param>
internal sealed record Forms(
    IReadOnlyList<Listed> ChildTraits, IReadOnlyList<Listed> FamilyTraits, IReadOnlyList<Listed> CaseTypes, IReadOnlyList<FormQuestion> Questions)
{
    public static Forms Of(RuleSettings settings) => new(
        settings.TargetGroup?.ChildTraits ?? [],
        settings.TargetGroup?.FamilyTraits ?? [],
        settings.TargetGroup?.CaseTypes ?? [],
        [.. Sdk.Questions.All.Select(one => new FormQuestion(one.Code, one.Words, one.Category, FormOptions.Of(one)))]);
}

/// <summary>A question (spørgsmål) of the form. It may always be left open, or answered with "not known".</summary>
/// <param name="Code">The fact's name.</param>
/// <param name="Words">The question as it is asked.</param>
/// <param name="Category">How the answer must be guarded.</param>
/// <param name="Options">What can be chosen; empty where a number or entries of a list are given.</param>
internal sealed record FormQuestion(string Code, Text Words, ReasonCategory Category, IReadOnlyList<FormOption> Options);

/// <summary>One possible answer (svarmulighed).</summary>
/// <param name="Value">The value as the API spells it.</param>
/// <param name="Words">The answer as people read it.</param>
internal sealed record FormOption(string Value, Text Words);

/// <summary>The words of the answers that can be chosen.</summary>
internal static class FormOptions
{
    private static readonly Text Yes = new("Ja", "Yes");
    private static readonly Text No = new("Nej", "No");

    private static readonly Dictionary<Question, FormOption[]> ByQuestion = new()
    {
        [Questions.Complexity] = [new("COMPLEX", Yes), new("SIMPLE", No)],
        [Questions.Cooperation] = [new("DIFFICULT", Yes), new("GOOD", No)],
        [Questions.RiskOfCrime] = [new("AT_RISK", Yes), new("NOT_SEEN", No)],
        [Questions.Communication] = [new("MUCH", Yes), new("ORDINARY", No)],
        [Questions.Conflict] = [new("HIGH", Yes), new("LOW", No)],
        [Questions.Coordination] = [new("SPECIAL", Yes), new("ORDINARY", No)],
        [Questions.OpenCase] = [new("OPEN", Yes), new("NO_OPEN_CASE", No)],
        [Questions.Interpreter] = [new("NEEDED", Yes), new("NOT_NEEDED", No)],
        [Questions.Placement] =
        [
            new("AT_HOME", new("Bor hjemme", "Lives at home")),
            new("CONSIDERED", new("Anbringelse overvejes", "A placement is being considered")),
            new("PLACED", new("Anbragt uden for hjemmet", "Placed outside the home")),
        ],
    };

    public static IReadOnlyList<FormOption> Of(Question question) => ByQuestion.GetValueOrDefault(question) ?? [];
}

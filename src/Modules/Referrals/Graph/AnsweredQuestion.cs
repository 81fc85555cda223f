namespace Netvaerk.Referrals;

/// <summary>A question of the form and its answer for one child.</summary>
/// <param name="Question">The question.</param>
/// <param name="Knowledge">Whether the answer is known, unknown, or was never asked for.</param>
/// <param name="Values">The answer, as codes or numbers; empty where it is not known, or where nothing was seen.</param>
/// <param name="Grounds">What a judgement rests on.</param>
public sealed record AnsweredQuestion(Question Question, Knowledge Knowledge, IReadOnlyList<string> Values, string? Grounds)
{
    internal static IReadOnlyList<AnsweredQuestion> All(ChildDescription child, int? age) =>
    [
        One(child, Questions.Age, age),
        Many(child, Questions.ChildTraits, child.ChildTraits),
        Many(child, Questions.FamilyTraits, child.FamilyTraits),
        One(child, Questions.Complexity, child.Complexity),
        One(child, Questions.Cooperation, child.Cooperation),
        One(child, Questions.RiskOfCrime, child.RiskOfCrime),
        One(child, Questions.Professionals, child.Professionals),
        One(child, Questions.Communication, child.Communication),
        One(child, Questions.Conflict, child.Conflict),
        One(child, Questions.Coordination, child.Coordination),
        One(child, Questions.CaseType, child.CaseType),
        One(child, Questions.OpenCase, child.OpenCase),
        One(child, Questions.Placement, child.Placement),
        One(child, Questions.Interpreter, child.Interpreter),
    ];

    private static AnsweredQuestion One(ChildDescription child, Question question, object? value) =>
        Many(child, question, value is null ? null : [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}")]);

    private static AnsweredQuestion Many(ChildDescription child, Question question, IReadOnlyList<string>? values)
    {
        var knowledge = values is not null ? Knowledge.Known : child.IsUnknown(question.Code) ? Knowledge.Unknown : Knowledge.NotAsked;
        return new(question, knowledge, values ?? [], child.GroundsFor(question.Code));
    }
}

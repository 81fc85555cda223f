
namespace Netvaerk.Referrals;

/// <summary>From what a referrer wrote to the facts that rules look at.</summary>
internal static class ChildFactsOf
{
    /// <summary>Refuses what cannot be understood: unknown codes, a number below zero, a judgement without grounds.</summary>
    internal static void Check(ChildDescription child, RuleSettings settings, DateOnly today, params string[] path)
    {
        var lists = settings.TargetGroup;
        Rule.Expect(child.BirthDate is not { } born || (born <= today && born > today.AddYears(-40)), ReferralRules.BirthDate, [.. path, "birthDate"]);
        Rule.Expect(child.Professionals is null or (>= 0 and <= 200), ReferralRules.Professionals, [.. path, "professionals"]);
        Known(child.ChildTraits, lists?.ChildTraits, [.. path, "childTraits"]);
        Known(child.FamilyTraits, lists?.FamilyTraits, [.. path, "familyTraits"]);
        Known(child.CaseType is null ? null : [child.CaseType], lists?.CaseTypes, [.. path, "caseType"]);
        var codes = Questions.All.Select(question => question.Code).ToHashSet();
        Rule.Expect(child.Unknown?.All(codes.Contains) ?? true, ReferralRules.UnknownQuestion, [.. path, "unknown"]);
        Rule.Expect(child.Grounds?.All(one => codes.Contains(one.Question)) ?? true, ReferralRules.UnknownQuestion, [.. path, "grounds"]);
        Judged(child.Complexity is not null, child, Questions.Complexity, path);
        Judged(child.Cooperation is not null, child, Questions.Cooperation, path);
        Judged(child.RiskOfCrime is not null, child, Questions.RiskOfCrime, path);
    }

    /// <summary>The facts of one child.</summary>
    /// <param name="child">What was written.</param>
    /// <param name="age">Age in completed years, if known.</param>
    /// <param name="siblings">How many others are in the same referral.</param>
    internal static ChildFacts Read(ChildDescription child, int? age, int siblings) => new()
    {
        Age = Fact(child, Questions.Age, age),
        ChildTraits = List(child, Questions.ChildTraits, child.ChildTraits),
        FamilyTraits = List(child, Questions.FamilyTraits, child.FamilyTraits),
        Complexity = Fact(child, Questions.Complexity, child.Complexity),
        Cooperation = Fact(child, Questions.Cooperation, child.Cooperation),
        RiskOfCrime = Fact(child, Questions.RiskOfCrime, child.RiskOfCrime),
        Professionals = Fact(child, Questions.Professionals, child.Professionals),
        Communication = Fact(child, Questions.Communication, child.Communication),
        Conflict = Fact(child, Questions.Conflict, child.Conflict),
        Coordination = Fact(child, Questions.Coordination, child.Coordination),
        CaseType = child.CaseType is { } type ? type : Missing<string>(child, Questions.CaseType),
        OpenCase = Fact(child, Questions.OpenCase, child.OpenCase),
        Placement = Fact(child, Questions.Placement, child.Placement),
        Siblings = siblings,
        Interpreter = Fact(child, Questions.Interpreter, child.Interpreter),
    };

    private static Known<T> Fact<T>(ChildDescription child, Question question, T? value)
        where T : struct => value is { } known ? Sdk.Known<T>.Judged(known, child.GroundsFor(question.Code)) : Missing<T>(child, question);

    private static Known<Traits> List(ChildDescription child, Question question, IReadOnlyList<string>? codes) =>
        codes is null ? Missing<Traits>(child, question) : Traits.Of([.. codes]);

    private static Known<T> Missing<T>(ChildDescription child, Question question)
        where T : notnull => child.IsUnknown(question.Code) ? Sdk.Known<T>.Unknown : Sdk.Known<T>.NotAsked;

    private static void Known(IReadOnlyList<string>? codes, IReadOnlyList<Listed>? list, string[] path) =>
        Rule.Expect(codes?.All(code => list?.Any(one => one.Code == code) ?? false) ?? true, ReferralRules.CodeNotListed, path);

    private static void Judged(bool given, ChildDescription child, Question question, string[] path) =>
        Rule.Expect(!given || !string.IsNullOrWhiteSpace(child.GroundsFor(question.Code)), ReferralRules.GroundsMissing, [.. path, question.Code]);
}

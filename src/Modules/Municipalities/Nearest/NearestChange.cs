namespace Netvaerk.Municipalities;

/// <summary>
/// The smallest change of what is known of a child with which the rules would advise otherwise (nærmeste ændring): fewest facts first, then the fewest
/// steps. It is found by asking the rules, whatever they are; nobody has written it down.
/// </summary>
/// <param name="Verdict">What the rules would advise then.</param>
/// <param name="Changes">What would have to be otherwise, in the order of the form.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Because">The reasons that would carry that verdict.</param>
public sealed record NearestChange(Verdict Verdict, IReadOnlyList<ChangedFact> Changes, Text Sentence, IReadOnlyList<Reason> Because);

/// <summary>One fact that would have to be otherwise.</summary>
/// <param name="Question">The question.</param>
/// <param name="From">The answer as it is; empty where it is not known, or where nothing was seen.</param>
/// <param name="To">The answer as it would have to be; empty where nothing would have to be seen.</param>
public sealed record ChangedFact(Question Question, IReadOnlyList<string> From, IReadOnlyList<string> To);

/// <summary>Nearest changes in words.</summary>
internal static class NearestInWords
{
    public static Text Say(IReadOnlyList<ChangedFact> changes, Verdict verdict, RuleSettings settings)
    {
        var (da, en) = Name(verdict);
        return new(
            $"Hvis {Municipalities.Say.List(changes.Select(one => $"svaret på »{one.Question.Words.Da}« var {Answer(one, settings).Da}"), "og")}, ville reglerne sige: {da}.",
            $"If {Municipalities.Say.List(changes.Select(one => $"the answer to \"{one.Question.Words.En}\" were {Answer(one, settings).En}"), "and")}, the rules would say: {en}.");
    }

    private static Text Answer(ChangedFact change, RuleSettings settings)
    {
        if (change.To.Count == 0)
        {
            return new("»ingen af dem«", "\"none of them\"");
        }

        var words = change.To.Select(value => Word(change.Question, value, settings)).ToList();
        return new($"»{Municipalities.Say.List(words.Select(one => one.Da), "og")}«", $"\"{Municipalities.Say.List(words.Select(one => one.En), "and")}\"");
    }

    private static Text Word(Question question, string value, RuleSettings settings) =>
        FormOptions.Of(question).FirstOrDefault(one => one.Value.Replace("_", "", StringComparison.Ordinal).Equals(value, StringComparison.OrdinalIgnoreCase))?.Words
        ?? (question == Questions.ChildTraits ? Listed(settings.TargetGroup?.ChildTraits, value)
            : question == Questions.FamilyTraits ? Listed(settings.TargetGroup?.FamilyTraits, value)
            : question == Questions.CaseType ? Listed(settings.TargetGroup?.CaseTypes, value) : null)
        ?? new(value, value);

    private static Text? Listed(IReadOnlyList<Listed>? list, string code) => list?.FirstOrDefault(one => one.Code == code) is { } found ? new(found.Da, found.En) : null;

    private static Text Name(Verdict verdict) => verdict switch
    {
        Verdict.Inside => new("inden for målgruppen", "inside the target group"),
        Verdict.Outside => new("uden for målgruppen", "outside the target group"),
        _ => new("det må vurderes", "people must judge"),
    };
}

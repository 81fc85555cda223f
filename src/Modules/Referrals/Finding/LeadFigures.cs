namespace Netvaerk.Referrals;

/// <summary>What came of the leads of one sector (opsporing i tal). A figure below five is null.</summary>
/// <param name="Sector">Where people looked.</param>
/// <param name="Noticed">How many leads there are.</param>
/// <param name="Referred">How many became referrals.</param>
/// <param name="ChildrenInside">How many children of those the rules found inside the target group.</param>
/// <param name="ChildrenOutside">How many children of those the rules found outside.</param>
/// <param name="ChildrenToJudge">How many children of those the rules left to judgement.</param>
public sealed record LeadFigures(Sector Sector, int? Noticed, int? Referred, int? ChildrenInside, int? ChildrenOutside, int? ChildrenToJudge)
{
    internal static IReadOnlyList<LeadFigures> Of(IReadOnlyList<LeadOutcome> outcomes) =>
    [
        .. outcomes.GroupBy(one => one.Sector).OrderBy(group => group.Key).Select(sector =>
        {
            var verdicts = sector.SelectMany(one => one.Verdicts).OfType<Verdict>().ToList();
            var referred = SmallCells.Parts([sector.Count(one => one.Status is LeadStatus.Referred), sector.Count(one => one.Status is not LeadStatus.Referred)])[0];

            // Where the number of referrals is not shown, what the rules said of their children would give it away.
            IReadOnlyList<int?> judged = referred is null
                ? [null, null, null]
                : SmallCells.Parts([.. Enum.GetValues<Verdict>().Select(verdict => verdicts.Count(one => one == verdict))]);
            return new LeadFigures(
                sector.Key, SmallCells.Shown(sector.Count()), referred, judged[(int)Verdict.Inside], judged[(int)Verdict.Outside], judged[(int)Verdict.NeedsJudgement]);
        }),
    ];
}

/// <summary>Figures small enough to point at somebody.</summary>
internal static class SmallCells
{
    /// <summary>The smallest figure that is shown.</summary>
    internal const int Smallest = 5;

    /// <summary>The figure, or nothing where it is small.</summary>
    internal static int? Shown(int figure) => figure >= Smallest ? figure : null;

    /// <summary>
    /// Figures that add up to one that is shown beside them: where one is small, the smallest of the others is left out too, or else it could be found by subtraction.
    /// </summary>
    internal static IReadOnlyList<int?> Parts(IReadOnlyList<int> figures)
    {
        var hidden = figures.Select(figure => figure is > 0 and < Smallest).ToArray();
        if (hidden.Count(one => one) == 1)
        {
            var another = Enumerable.Range(0, figures.Count).Where(at => !hidden[at] && figures[at] > 0).OrderBy(at => figures[at]).Cast<int?>().FirstOrDefault();
            if (another is { } at)
            {
                hidden[at] = true;
            }
        }

        return [.. figures.Select((figure, at) => hidden[at] ? (int?)null : figure)];
    }
}

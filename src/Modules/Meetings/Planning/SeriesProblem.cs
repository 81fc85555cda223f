namespace Netvaerk.Meetings;

/// <summary>A time at which one of the meetings could be.</summary>
/// <param name="Day">The day, counted from the first of the problem.</param>
/// <param name="StartsAt">When it would begin.</param>
/// <param name="Broken">The rules that it breaks by itself, as bits of <see cref="PlanningRules.Bit"/>; the interval is never among them.</param>
/// <param name="Cost">What speaks against it beside the rules: more is worse.</param>
/// <param name="VenueId">The venue that is free then.</param>
/// <param name="InterpreterId">The interpreter who is free then.</param>
internal readonly record struct Candidate(int Day, TimeOnly StartsAt, int Broken, int Cost, Guid? VenueId = null, Guid? InterpreterId = null);

/// <summary>When the meeting after one of a day may be, counted in days from the first of the problem.</summary>
/// <param name="Earliest">The first day within the rule.</param>
/// <param name="Latest">The last day within the rule; null where the rule names none.</param>
/// <param name="Proposed">The day that the rule proposes; null where it names none.</param>
internal readonly record struct Gap(int Earliest, int? Latest, int? Proposed);

/// <summary>Several meetings to be placed at once.</summary>
/// <param name="Meetings">How many.</param>
/// <param name="Days">How many days there are to choose from.</param>
/// <param name="First">When the first may be, after the latest meeting that was held; null where none has been.</param>
/// <param name="After">When the one after a day may be.</param>
/// <param name="Candidates">The times at which one could be.</param>
internal sealed record SeriesProblem(int Meetings, int Days, Gap? First, Func<int, Gap> After, IReadOnlyList<Candidate> Candidates);

/// <summary>A plan of the whole series.</summary>
/// <param name="Meetings">One time for each meeting, earliest first.</param>
/// <param name="Cost">Days away from what the rule proposes, and what speaks against each time: less is better.</param>
internal sealed record SeriesPlan(IReadOnlyList<Candidate> Meetings, int Cost);

/// <summary>What came of it.</summary>
/// <param name="Plans">The plans found, best first; none where it is impossible.</param>
/// <param name="Conflict">A smallest set of rules that cannot be kept together; empty where there are plans, or where there is no day at all.</param>
internal sealed record SeriesSolution(IReadOnlyList<SeriesPlan> Plans, IReadOnlyList<PlanningRule> Conflict);

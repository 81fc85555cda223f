namespace Netvaerk.Sdk.Testing.Facts;

/// <summary>
/// Facts to ask about. They gather where a rule may turn: at the ages, thresholds, codes and hours that the municipality's own settings name,
/// each with its neighbours, and at days that calendars trip over.
/// </summary>
internal sealed class FactsFor(SettingsUnderTest settings, int count)
{
    private const ulong Seed = 20130101;

    // Leap day, ends of months and years, the days around Easter, the change of clocks.
    private static readonly DateOnly[] TrickyDays =
    [
        new(2024, 2, 29), new(2025, 2, 28), new(2026, 12, 31), new(2027, 1, 1), new(2026, 1, 31), new(2027, 3, 25), new(2027, 3, 28),
        new(2026, 10, 25), new(2026, 4, 2), new(2026, 5, 14), new(2000, 2, 29), new(2099, 12, 31),
    ];

    private readonly Draws draws = new(Seed);

    private RuleSettings Merged => settings.Merged;

    /// <summary>Children: nothing known, everything unknown, one thing missing at a time, and then at random.</summary>
    public IReadOnlyList<ChildFacts> Children() => [.. new[] { new ChildFacts(), Unknown }.Concat(OneMissing()).Concat(Many(Child)).Take(count)];

    public IReadOnlyList<MeetingFacts> Meetings() => [.. TrickyDays.Select(day => Meeting() with { HeldOn = day }).Concat(Many(Meeting)).Take(count)];

    public IReadOnlyList<CompensationFacts> Attendances() => [.. Many(Attendance).Take(count)];

    /// <summary>Venues of every kind and size, by day and in the evening; sometimes nobody has said what it is.</summary>
    public IReadOnlyList<VenueFacts> Venues() => [.. Many(Venue).Take(count)];

    private VenueFacts Venue() => new()
    {
        Kind = draws.Below(8) == 0 ? null : draws.Of<VenueKind>(),
        Seats = draws.Below(8) == 0 ? null : draws.Below(40),
        Evening = draws.Of<EveningAccess>(),
        People = draws.Below(40),
        StartsAt = draws.Of(Hours),
        Until = draws.Of(Hours),
    };

    private IEnumerable<T> Many<T>(Func<T> draw) => Enumerable.Range(0, count).Select(_ => draw());

    private static ChildFacts Unknown { get; } = new()
    {
        Age = Known<int>.Unknown,
        ChildTraits = Known<Traits>.Unknown,
        FamilyTraits = Known<Traits>.Unknown,
        Complexity = Known<Complexity>.Unknown,
        Cooperation = Known<Cooperation>.Unknown,
        RiskOfCrime = Known<CrimeRisk>.Unknown,
        Professionals = Known<int>.Unknown,
        Communication = Known<Communication>.Unknown,
        Conflict = Known<ConflictLevel>.Unknown,
        Coordination = Known<CoordinationNeed>.Unknown,
        CaseType = Known<string>.Unknown,
        OpenCase = Known<CaseStatus>.Unknown,
        Placement = Known<Placement>.Unknown,
        Siblings = Known<int>.Unknown,
        Interpreter = Known<Interpretation>.Unknown,
    };

    private IEnumerable<ChildFacts> OneMissing()
    {
        var full = Child(Always);
        return
        [
            full, full with { Age = default }, full with { ChildTraits = default }, full with { FamilyTraits = default }, full with { Complexity = default },
            full with { Cooperation = default }, full with { RiskOfCrime = default }, full with { Professionals = default }, full with { Communication = default },
            full with { Conflict = default }, full with { Coordination = default }, full with { CaseType = default }, full with { OpenCase = default },
            full with { Placement = default }, full with { Siblings = default }, full with { Interpreter = default },
        ];
    }

    private ChildFacts Child() => Child(draws.Below(4) == 0 ? Always : Sometimes);

    private ChildFacts Child(Knowing known) => new()
    {
        Age = known.Of(draws, () => draws.Of(Ages)),
        ChildTraits = known.Of(draws, () => Traits.Of([.. draws.Some(ChildTraits)])),
        FamilyTraits = known.Of(draws, () => Traits.Of([.. draws.Some(FamilyTraits)])),
        Complexity = known.Of(draws, draws.Of<Complexity>),
        Cooperation = known.Of(draws, draws.Of<Cooperation>),
        RiskOfCrime = known.Of(draws, draws.Of<CrimeRisk>),
        Professionals = known.Of(draws, () => draws.Of(Counts)),
        Communication = known.Of(draws, draws.Of<Communication>),
        Conflict = known.Of(draws, draws.Of<ConflictLevel>),
        Coordination = known.Of(draws, draws.Of<CoordinationNeed>),
        CaseType = known.Of(draws, () => draws.Of(CaseTypes)),
        OpenCase = known.Of(draws, draws.Of<CaseStatus>),
        Placement = known.Of(draws, draws.Of<Placement>),
        Siblings = known.Of(draws, () => draws.Below(6)),
        Interpreter = known.Of(draws, draws.Of<Interpretation>),
    };

    private MeetingFacts Meeting() => new()
    {
        Kind = draws.Of<MeetingKind>(),
        Interpreter = draws.Of<Interpretation>(),
        HeldOn = Day(),
        StartsAt = draws.Below(4) == 0 ? null : draws.Of(Hours),
        Until = draws.Below(4) == 0 ? null : draws.Of(Hours),
        Professionals = draws.Of(Counts),
        FamilyAndNetwork = draws.Of(Counts),
    };

    private CompensationFacts Attendance() => new()
    {
        Sector = draws.Of<Sector>(),
        EmploymentGroup = draws.Of(Groups),
        On = Day(),
        From = draws.Of(Hours),
        Until = draws.Of(Hours),
    };

    private DateOnly Day() => draws.Below(10) == 0 ? draws.Of(TrickyDays) : settings.ValidFrom.AddDays(draws.Below(20 * 366));

    private IReadOnlyList<int> Ages { get; } =
    [
        .. Enumerable.Range(0, 26),
        .. Around([settings.Merged.TargetGroup?.Ages?.From, settings.Merged.TargetGroup?.Ages?.To, .. OwnNumbers(settings.Merged)]),
        .. Around((settings.Merged.Decision?.Forums ?? []).SelectMany(one => new int?[] { one.From, one.To })),
    ];

    private IReadOnlyList<int> Counts { get; } =
        [.. Enumerable.Range(0, 13), .. Around([settings.Merged.TargetGroup?.Many?.From, .. OwnNumbers(settings.Merged)])];

    private IReadOnlyList<string> ChildTraits => Codes(Merged.TargetGroup?.ChildTraits);

    private IReadOnlyList<string> FamilyTraits => Codes(Merged.TargetGroup?.FamilyTraits);

    private IReadOnlyList<string> CaseTypes => Codes(Merged.TargetGroup?.CaseTypes);

    private IReadOnlyList<string?> Groups => [null, "no-such-group", .. (Merged.Compensation?.Agreements ?? []).Select(one => one.Group)];

    private IReadOnlyList<TimeOnly> Hours { get; } =
    [
        .. Enumerable.Range(0, 48).Select(half => new TimeOnly(half / 2, half % 2 * 30)),
        .. (settings.Merged.Compensation?.Agreements ?? []).SelectMany(one => new[] { one.EveningFrom.AddMinutes(-1), one.EveningFrom, one.EveningFrom.AddMinutes(1) }),
    ];

    // A list may have lost an entry since a fact was noted: a code that nobody lists is a fact as well.
    private static IReadOnlyList<string> Codes(IReadOnlyList<Listed>? list) => ["no-such-code", .. (list ?? []).Select(one => one.Code)];

    private static IEnumerable<int?> OwnNumbers(RuleSettings merged) => merged.Own.Numbers.Select(one => (int?)one);

    // Often enough that a rule which turns there is met.
    private static IEnumerable<int> Around(IEnumerable<int?> figures) => figures.OfType<int>().Where(one => one is >= 0 and < 1000)
        .SelectMany(one => new[] { one - 1, one, one, one + 1 }).Where(one => one >= 0);

    private static Knowing Always { get; } = new(Surely: true);

    private static Knowing Sometimes { get; } = new(Surely: false);

    private sealed record Knowing(bool Surely)
    {
        public Known<T> Of<T>(Draws draws, Func<T> draw)
            where T : notnull => Surely ? draw() : draws.Maybe(draw);
    }
}

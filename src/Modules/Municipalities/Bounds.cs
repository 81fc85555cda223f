namespace Netvaerk.Municipalities;

/// <summary>
/// What every answer must satisfy, whoever gives it. Each says null of a sound answer, and otherwise what is demanded. The host fails an
/// operation whose answer is out of bounds; the conformance kit finds it before.
/// </summary>
internal static class Bounds
{
    public static Text? Length(TimeSpan length) => Demand(length > TimeSpan.Zero && length < TimeSpan.FromDays(1),
        "Et møde varer mere end 0 timer og mindre end et døgn.", "A meeting lasts more than 0 hours and less than a day.");

    public static Text? Window(MeetingWindow window, DateOnly heldOn) =>
        Demand(window.Earliest > heldOn, "Det næste møde ligger efter det seneste.", "The next meeting comes after the last one.")
        ?? Demand(window.Latest is null || window.Latest >= window.Earliest, "Den sidste dag ligger ikke før den første.", "The last day is not before the first.")
        ?? Demand(window.Proposed is not { } day || window.Includes(day), "Den foreslåede dag ligger inden for vinduet.", "The day proposed is within the window.");

    public static Text? Maker(DecisionMaker maker) => Named(maker.Body);

    public static Text? Rhythm(DecisionRhythm rhythm) => Demand(rhythm is not ({ EveryWeeks: < 1 } or { AnswerWithinMonths: < 1 }),
        "Frister er mindst 1.", "Time limits are at least 1.");

    public static Text? Compensation(Compensation given) => Demand(given.Hours >= TimeSpan.Zero,
        "Kompensation er ikke mindre end ingenting.", "Compensation is not less than nothing.");

    public static Text? Servings(IReadOnlyList<Serving> served) => Demand(served.All(one => one is { Code.Length: > 0, Da.Length: > 0, En.Length: > 0 }),
        "Alt, der serveres, har en kode og ord på dansk og engelsk.", "Whatever is served has a code and words in Danish and English.");

    public static Text? Remarks(Remarks above, Remarks beneath) => Demand(beneath.All.All(above.All.Contains),
        "Ingen kan fjerne en bemærkning, som et lag under har givet.", "Nobody can take away a remark that a layer beneath has made.");

    public static Text? Named<T>(T value)
        where T : struct, Enum => Demand(Enum.IsDefined(value), "Svaret er et af dem, der har et navn.", "The answer is one of those that have a name.");

    private static Text? Demand(bool holds, string da, string en) => holds ? null : new(da, en);
}

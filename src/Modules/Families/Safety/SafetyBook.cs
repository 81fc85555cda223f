namespace Netvaerk.Families;

/// <summary>
/// Who may meet whom: the one rule that planning, polls and lists ask. A person is a member of the family, of its network or of the staff, by id.
/// No-contact wins over consent, over a wish and over a veto.
/// </summary>
/// <param name="assessments">The family's assessments that count.</param>
/// <param name="assessedFirst">Those of whom every two must have been assessed before they are planned into one meeting.</param>
/// <param name="staffOf">Who of the network a member of staff is.</param>
public sealed class SafetyBook(
    IReadOnlyCollection<SafetyAssessment> assessments, IReadOnlySet<Guid> assessedFirst, IReadOnlyDictionary<Guid, Guid> staffOf)
{
    /// <summary>How two people may attend a meeting.</summary>
    public Seating SeatingOf(Guid one, Guid other)
    {
        var (first, second) = (Person(one), Person(other));
        return assessments.FirstOrDefault(assessment => assessment.Concerns(first, second))?.Seating
            ?? (first != second && assessedFirst.Contains(first) && assessedFirst.Contains(second) ? Seating.NotAssessed : Seating.Together);
    }

    /// <summary>Whether two people may sit in the same room, and stand on the same list.</summary>
    public bool MayMeet(Guid one, Guid other) => SeatingOf(one, other) is Seating.Together;

    /// <summary>Whether all of them may sit in the same room.</summary>
    public bool MayMeet(IReadOnlyCollection<Guid> people) => Pairs(people).All(pair => MayMeet(pair.One, pair.Other));

    /// <summary>Whether one of them may see the other's name on a list: a poll, participants, an export.</summary>
    public bool MaySee(Guid reader, Guid person) => SeatingOf(reader, person) is not Seating.NoContact;

    /// <summary>
    /// The fewest sessions found in which everyone may attend one meeting, each person in one of them, in the order given; empty where it has not been assessed
    /// whether two of them can meet.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Guid>> Sessions(IReadOnlyCollection<Guid> people)
    {
        if (Pairs(people).Any(pair => SeatingOf(pair.One, pair.Other) is Seating.NotAssessed))
        {
            return [];
        }

        var sessions = new List<List<Guid>>();
        foreach (var person in people)
        {
            if (sessions.Find(session => session.TrueForAll(other => MayMeet(person, other))) is { } fits)
            {
                fits.Add(person);
            }
            else
            {
                sessions.Add([person]);
            }
        }

        return sessions;
    }

    /// <summary>Refuses people in one room who may not meet.</summary>
    /// <param name="people">Everyone who would be in the room.</param>
    /// <param name="path">Where they stand in the input.</param>
    /// <exception cref="RuleBroken">Two of them may not, or nobody has assessed whether they may.</exception>
    public void RequireOneRoom(IReadOnlyCollection<Guid> people, params string[] path)
    {
        RequireAssessed(people, path);
        Rule.Require(Pairs(people).All(pair => MaySee(pair.One, pair.Other)), FamilyRules.NoContact, path);
        Rule.Require(MayMeet(people), FamilyRules.SeparateSessions, path);
    }

    /// <summary>Refuses people at one meeting, in whichever part of it, of whom nobody has assessed whether they can meet.</summary>
    /// <param name="people">Everyone who would attend.</param>
    /// <param name="path">Where they stand in the input.</param>
    /// <exception cref="RuleBroken">Two of them have not been assessed.</exception>
    public void RequireAssessed(IReadOnlyCollection<Guid> people, params string[] path) =>
        Rule.Require(Pairs(people).All(pair => SeatingOf(pair.One, pair.Other) is not Seating.NotAssessed), FamilyRules.SafetyNotAssessed, path);

    private Guid Person(Guid id) => staffOf.GetValueOrDefault(id, id);

    private static IEnumerable<(Guid One, Guid Other)> Pairs(IReadOnlyCollection<Guid> people) =>
        people.SelectMany((one, at) => people.Skip(at + 1).Select(other => (one, other)));
}

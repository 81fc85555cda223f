using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Families;

namespace Netvaerk.Tests.Families;

public sealed class SafetyBookTests
{
    private static readonly Guid[] People = [.. Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void Two_parents_are_assessed_before_they_are_seated()
    {
        var book = Book([]);
        Assert.Equal(Seating.NotAssessed, book.SeatingOf(People[0], People[1]));
        Assert.Equal(Seating.Together, book.SeatingOf(People[0], People[2]));
        Assert.Throws<Netvaerk.Kernel.RuleBroken>(() => book.RequireAssessed([People[0], People[1]]));
    }

    [Fact]
    public void A_pair_is_the_same_in_any_order_and_through_the_directory_of_staff()
    {
        var staff = Guid.CreateVersion7();
        var book = new SafetyBook([Assessed(People[3], People[1], Seating.NoContact)], new HashSet<Guid>(), new Dictionary<Guid, Guid> { [staff] = People[3] });
        Assert.All([(People[1], People[3]), (People[3], People[1]), (staff, People[1]), (People[1], staff)], pair =>
            Assert.Equal((Seating.NoContact, false), (book.SeatingOf(pair.Item1, pair.Item2), book.MaySee(pair.Item1, pair.Item2))));
    }

    [Fact]
    public void Sessions_seat_everybody_once_and_nobody_with_whom_they_may_not_meet()
    {
        var pairs = Gen.Elements(People).Two().Where(pair => pair.Item1 != pair.Item2);
        var seatings = Gen.Frequency((6, Gen.Constant(Seating.SeparateSessions)), (6, Gen.Constant(Seating.Together)), (1, Gen.Constant(Seating.NoContact)));
        var assessments = Gen.Choose(0, 12).SelectMany(many => Gen.ListOf(pairs.SelectMany(pair => seatings.Select(seating => (pair, seating))), many));
        var together = 0;
        Prop.ForAll(assessments.ToArbitrary(), all =>
        {
            var book = Book([.. all.DistinctBy(one => (Min(one.pair), Max(one.pair))).Select(one => Assessed(one.pair.Item1, one.pair.Item2, one.seating))]);
            var some = People.Skip(1).ToArray();
            var sessions = book.Sessions(some);
            together += sessions.Count;
            return sessions.SelectMany(session => session).Order().SequenceEqual(some.Order()) && sessions.All(book.MayMeet);
        }).QuickCheckThrowOnFailure();
        Assert.True(together > 100);
    }

    private static Guid Min((Guid One, Guid Other) pair) => pair.One.CompareTo(pair.Other) < 0 ? pair.One : pair.Other;

    private static Guid Max((Guid One, Guid Other) pair) => pair.One.CompareTo(pair.Other) < 0 ? pair.Other : pair.One;

    private static SafetyBook Book(IReadOnlyCollection<SafetyAssessment> assessments) => new(assessments, People.Take(2).ToHashSet(), new Dictionary<Guid, Guid>());

    private static SafetyAssessment Assessed(Guid one, Guid other, Seating seating) => new(Guid.Empty, one, other, seating, "mette", DateTimeOffset.UnixEpoch);
}

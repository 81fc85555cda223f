using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class ArrangementTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    private static readonly VenueDescription Library = new("Biblioteket, sal 1", "Torvet 2", VenueKind.Library, 20, EveningAccess.Open);

    private static readonly InterpreterDescription Leyla = new("Leyla", ["ar", "so"], new(1990, 5, 1), new(2026, 1, 5));

    [Theory, EveryEngine]
    public async Task A_room_holds_one_meeting_at_a_time_and_the_next_begins_when_the_first_ends(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var venue = await Register(casework, Library);
        var (first, second) = (await casework.Opened(), await casework.Opened());
        await casework.Plan(first, At(first, venue));
        await Refused.By(MeetingRules.VenueTaken, () => casework.Plan(second, At(second, venue) with { StartsAt = new(16, 59) }), "input", "plan", "venueId");
        var after = await casework.Plan(second, At(second, venue) with { StartsAt = new(17, 0) });
        await Refused.By(
            MeetingRules.VenueTaken,
            () => casework.Do<MoveMeeting, MoveMeetingInput>(new(Guid.CreateVersion7(), after, 1, Tuesday, new(16, 0), "Tidligere.")), "input", "venueId");
    }

    [Theory, EveryEngine]
    public async Task A_retired_room_takes_no_more_meetings_and_only_those_who_arrange_keep_the_register(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var venue = await Register(casework, Library);
        var edit = new EditVenueInput(Guid.CreateVersion7(), venue, 1, Library with { Status = VenueStatus.Retired });
        await Refused.By<NotAllowed>(MeetingRules.OnlyArrangers, () => casework.Do<EditVenue, EditVenueInput>(edit, "karl", Role.Caseworker));
        await casework.Do<EditVenue, EditVenueInput>(edit with { IdempotencyKey = Guid.CreateVersion7() }, "nanna", Role.Coordinator);
        var family = await casework.Opened();
        await Refused.By(MeetingRules.VenueRetired, () => casework.Plan(family, At(family, venue)), "input", "plan", "venueId");
        await Refused.By<InvalidInput>(
            MeetingRules.HomeNotRegistered, () => Register(casework, Library with { Kind = VenueKind.Home }), "input", "venue", "kind");
    }

    [Theory]
    [InlineData("testrup", true)] // the other method's rule warns
    [InlineData("broendby", false)] // the original method has none
    public async Task A_town_hall_is_a_warning_where_the_rule_says_so(string town, bool warned)
    {
        await using var casework = await Casework.Start(Engine.Sqlite, town);
        var venue = await Register(casework, Library with { Name = "Rådhuset", Kind = VenueKind.TownHall });
        var family = await casework.Opened();
        var meeting = await casework.Meeting(await casework.Plan(family, At(family, venue)));
        Assert.Equal(warned, meeting.Applied.Warnings.Any(one => one.Reason.Rule == "venue.not-neutral"));
    }

    [Fact]
    public async Task Where_the_municipality_refuses_a_home_no_meeting_is_planned_there()
    {
        await using var casework = await Casework.Start(Engine.Sqlite, "strengby");
        var family = await casework.Opened();
        var atHome = family.Plan(Tuesday) with { Venue = "Hos mormor", VenueKind = VenueKind.Home };
        await Refused.By(MeetingRules.VenueRefused, () => casework.Plan(family, atHome), "input", "plan", "venueKind");
        await casework.Plan(family, atHome with { Venue = "Sognegården", VenueKind = VenueKind.Association });
    }

    [Theory]
    [InlineData(17, "coffee,dinner")]
    [InlineData(14, "coffee,cake")]
    public async Task An_evening_meeting_means_dinner_for_everyone_and_the_list_names_nobody(int hour, string servings)
    {
        await using var casework = await Casework.Start(Engine.Sqlite, "testrup");
        var venue = await Register(casework, Library);
        var family = await casework.Opened();
        // Three hours by the rule of this method; the meeting at two ends when dinner begins.
        await casework.Plan(family, At(family, venue) with { StartsAt = new(hour, 0) });
        await using var desk = await Desk.Open(casework, "testrup");
        const string Orders = """
            { cateringOrders(from: "2026-03-01", until: "2026-03-31", first: 5) { totalCount nodes { on startsAt endsAt people venue { name } servings { code } } } }
            """;
        var order = Assert.Single((await desk.Ask(Orders, "nanna", "coordinator")).GetProperty("cateringOrders").GetProperty("nodes").EnumerateArray());
        Assert.Equal(5, order.GetProperty("people").GetInt32()); // child, parent, teacher, facilitator, minute taker
        Assert.Equal("Biblioteket, sal 1", order.GetProperty("venue").GetProperty("name").GetString());
        Assert.Equal(servings, string.Join(',', order.GetProperty("servings").EnumerateArray().Select(one => one.GetProperty("code").GetString())));
        Assert.Equal(0, (await desk.Ask(Orders, "tove", "professional")).GetProperty("cateringOrders").GetProperty("totalCount").GetInt32());
    }

    [Theory, EveryEngine]
    public async Task Ten_professionals_at_the_table_are_a_warning_and_no_refusal(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var staff = await HireProfessionals(casework, 10);
        var family = await casework.Opened();
        var crowded = await casework.Meeting(await casework.Plan(family, family.Plan(Tuesday) with { NetworkMembers = [], Staff = staff }));
        Assert.Equal("balance.many-professionals", Assert.Single(crowded.Applied.Warnings).Reason.Rule);
        var other = await casework.Opened();
        var calm = await casework.Meeting(await casework.Plan(other, other.Plan(Tuesday) with { NetworkMembers = [], Staff = staff[1..] }));
        Assert.Empty(calm.Applied.Warnings);
    }

    [Theory, EveryEngine]
    public async Task An_interpreter_is_accepted_old_enough_sworn_and_no_relative(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned(plan => plan with { WithInterpreter = true });
        var leyla = await Register(casework, Leyla);
        var young = await Register(casework, Leyla with { Name = "Ung", BornOn = new(2008, 3, 11) }); // 18 the day after the meeting
        var unsworn = await Register(casework, Leyla with { ConfidentialitySignedOn = null });
        var booking = new BookInterpreterInput(Guid.CreateVersion7(), family.Meeting, leyla, "AR", FamilyTie.None, family.Holder, new(2026, 3, 1));
        await Refused.By(MeetingRules.InterpreterRelative, () => Book(casework, booking with { Tie = FamilyTie.Relative }), "input", "tie");
        await Refused.By(MeetingRules.InterpreterTooYoung, () => Book(casework, booking with { InterpreterId = young }), "input", "interpreterId");
        await Refused.By(MeetingRules.ConfidentialityMissing, () => Book(casework, booking with { InterpreterId = unsworn }), "input", "interpreterId");
        await Refused.By(MeetingRules.LanguageNotSpoken, () => Book(casework, booking with { Language = "tr" }), "input", "language");
        await Refused.By(MeetingRules.AcceptedByAdult, () => Book(casework, booking with { AcceptedById = family.Child }), "input", "acceptedById");
        await Refused.By<InvalidInput>(MeetingRules.AcceptedInFuture, () => Book(casework, booking with { AcceptedOn = new(2026, 3, 3) }), "input", "acceptedOn");
        await Refused.By<NotAllowed>(
            SeriesRules.OnlyFacilitator, () => casework.Do<BookInterpreter, BookInterpreterInput>(booking with { IdempotencyKey = Guid.CreateVersion7() }, "karl", Role.Caseworker));
        Assert.NotNull(await Missing(casework, family));
        await Book(casework, booking);
        Assert.Null(await Missing(casework, family));
        await Refused.By(MeetingRules.InterpreterBookedAlready, () => Book(casework, booking), "input", "meetingId");
    }

    [Theory, EveryEngine]
    public async Task An_interpreter_is_in_one_place_at_a_time_until_the_booking_is_cancelled(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (first, second) = (await casework.Planned(plan => plan with { WithInterpreter = true }), await casework.Planned(plan => plan with { WithInterpreter = true }));
        var leyla = await Register(casework, Leyla);
        var booked = await Book(casework, new(Guid.CreateVersion7(), first.Meeting, leyla, "ar", FamilyTie.None, first.Holder, new(2026, 3, 1)));
        var other = new BookInterpreterInput(Guid.CreateVersion7(), second.Meeting, leyla, "ar", FamilyTie.None, second.Holder, new(2026, 3, 1));
        await Refused.By(MeetingRules.InterpreterBusy, () => Book(casework, other), "input", "interpreterId");
        await casework.Do<CancelInterpreter, CancelInterpreterInput>(new(Guid.CreateVersion7(), booked, 1));
        await Refused.By(MeetingRules.BookingCancelled, () => casework.Do<CancelInterpreter, CancelInterpreterInput>(new(Guid.CreateVersion7(), booked, 2)));
        await Book(casework, other);
    }

    [Theory, EveryEngine]
    public async Task A_pre_meeting_is_about_roles_and_the_family_has_been_told(Engine engine)
    {
        await using var casework = await Casework.Start(engine, "roskilde");
        var family = await casework.Planned();
        var meeting = await casework.Meeting(family.Meeting);
        var (teacher, parent) = (meeting.Participants.Single(one => one.IsProfessional), meeting.Participants.First(one => !one.IsProfessional));
        Assert.NotNull(ToArrange.PreMeetingFor(meeting, []));
        var plan = new PlanPreMeetingInput(
            Guid.CreateVersion7(), family.Meeting, new(2026, 3, 9), new(13, 0), ["roles"], [new(teacher.Id, "Fortæller om skolens tilbud.")], new(2026, 3, 2), InformedBy.Talk);
        await Refused.By(MeetingRules.PreMeetingNotAnnounced, () => Before(casework, plan with { AnnouncedOn = new(2026, 3, 3) }), "input", "announcedOn");
        await Refused.By(MeetingRules.PreMeetingTooLate, () => Before(casework, plan with { On = Tuesday, StartsAt = new(15, 0) }), "input", "on");
        await Refused.By(MeetingRules.RolesOnly, () => Before(casework, plan with { Topics = ["roles", "the-child"] }), "input", "topics", "1");
        await Refused.By(
            MeetingRules.RolesOnly, () => Before(casework, plan with { Roles = [new(teacher.Id, "Fortæller om drengens fravær.")] }), "input", "roles", "0", "role");
        await Refused.By(
            MeetingRules.OnlyProfessionalsHaveRoles, () => Before(casework, plan with { Roles = [new(parent.Id, "Lytter.")] }), "input", "roles", "0", "participantId");
        await Before(casework, plan);
        var before = await casework.Read(db => db.Set<ProfessionalsMeeting>().Include(one => one.Roles).SingleAsync());
        Assert.Equal((new DateOnly(2026, 3, 9), 1), (before.On, before.Roles.Count));
        Assert.Null(ToArrange.PreMeetingFor(meeting, [before]));
    }

    [Theory]
    [InlineData("Familierådgiver, styrer tiden")]
    [InlineData("Fra børnehaven: siger til, hvis noget skal tages på et andet møde")]
    [InlineData("PPR-psykolog, hjælper med at samle op")]
    public void A_professionals_own_words_are_let_through(string role) => Assert.False(AboutTheChild.Is(role));

    private static MeetingPlan At(Case family, Guid venue) => family.Plan(Tuesday) with { Venue = null, VenueId = venue };

    private static Task<Guid> Register(Casework casework, VenueDescription venue) =>
        casework.Do<RegisterVenue, RegisterVenueInput>(new(Guid.CreateVersion7(), venue));

    private static Task<Guid> Register(Casework casework, InterpreterDescription interpreter) =>
        casework.Do<RegisterInterpreter, RegisterInterpreterInput>(new(Guid.CreateVersion7(), interpreter));

    private static Task<Guid> Book(Casework casework, BookInterpreterInput booking) =>
        casework.Do<BookInterpreter, BookInterpreterInput>(booking with { IdempotencyKey = Guid.CreateVersion7() });

    private static Task<Guid> Before(Casework casework, PlanPreMeetingInput plan) =>
        casework.Do<PlanPreMeeting, PlanPreMeetingInput>(plan with { IdempotencyKey = Guid.CreateVersion7() });

    private static async Task<Remark?> Missing(Casework casework, Case family) => ToArrange.InterpreterFor(
        await casework.Meeting(family.Meeting), await casework.Read(db => db.Set<InterpreterBooking>().Where(one => one.MeetingId == family.Meeting).ToListAsync()));

    private static async Task<List<Guid>> HireProfessionals(Casework casework, int count)
    {
        var ids = new List<Guid>();
        for (var at = 0; at < count; at++)
        {
            ids.Add(await casework.Do<Staff.RegisterStaffMember, Staff.RegisterStaffMemberInput>(
                new(Guid.CreateVersion7(), $"fagperson-{at}", $"Fagperson {at}", "pædagog", Sector.Institution), "nanna", Role.Coordinator));
        }

        return ids;
    }
}

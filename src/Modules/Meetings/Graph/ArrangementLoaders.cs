namespace Netvaerk.Meetings;

internal sealed class VenueById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Venue>(reading, scheduler, options)
{
    protected override string Group => "venues";

    protected override IQueryable<Venue> Visible(NetvaerkDb db, Caller caller) => db.Venues(caller);

    protected override Guid Key(Venue row) => row.Id;
}

internal sealed class InterpreterById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Interpreter>(reading, scheduler, options)
{
    protected override string Group => "interpreters";

    protected override IQueryable<Interpreter> Visible(NetvaerkDb db, Caller caller) => db.Interpreters(caller);

    protected override Guid Key(Interpreter row) => row.Id;
}

internal sealed class BookingById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<InterpreterBooking>(reading, scheduler, options)
{
    protected override string Group => "interpreters";

    protected override IQueryable<InterpreterBooking> Visible(NetvaerkDb db, Caller caller) => db.Bookings(caller);

    protected override Guid Key(InterpreterBooking row) => row.Id;
}

internal sealed class BookingsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<InterpreterBooking>(nameof(InterpreterBooking.MeetingId), reading, scheduler, options)
{
    protected override string Group => "interpreters";

    protected override IQueryable<InterpreterBooking> Visible(NetvaerkDb db, Caller caller) => db.Bookings(caller);

    protected override Guid Parent(InterpreterBooking row) => row.MeetingId;
}

internal sealed class PreMeetingById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ById<ProfessionalsMeeting>(reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<ProfessionalsMeeting> Visible(NetvaerkDb db, Caller caller) => db.PreMeetings(caller);

    protected override Guid Key(ProfessionalsMeeting row) => row.Id;
}

internal sealed class PreMeetingsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ProfessionalsMeeting>(nameof(ProfessionalsMeeting.MeetingId), reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<ProfessionalsMeeting> Visible(NetvaerkDb db, Caller caller) => db.PreMeetings(caller);

    protected override Guid Parent(ProfessionalsMeeting row) => row.MeetingId;
}

internal sealed class RolesByPreMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ProfessionalRole>(nameof(ProfessionalRole.PreMeetingId), reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<ProfessionalRole> Visible(NetvaerkDb db, Caller caller) => db.Roles(caller);

    protected override Guid Parent(ProfessionalRole row) => row.PreMeetingId;
}

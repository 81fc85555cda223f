using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Who is to interpret at a meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting; planned, and with an interpreter.</param>
/// <param name="InterpreterId">The interpreter.</param>
/// <param name="Language">Into which language, as a BCP 47 tag; one of the interpreter's.</param>
/// <param name="Tie">Whether interpreter and family belong together, as the facilitator has asked both. A relative is refused.</param>
/// <param name="AcceptedById">The adult of the family who has accepted the person.</param>
/// <param name="AcceptedOn">The day of that; not in the future.</param>
public sealed record BookInterpreterInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, [property: ID<Interpreter>] Guid InterpreterId, string Language, FamilyTie Tie,
    [property: ID<FamilyMember>] Guid AcceptedById, DateOnly AcceptedOn) : IInput;

/// <summary>
/// Books an interpreter: somebody whom the family has accepted, who has promised confidentiality, is old enough by the law of the day of the meeting, is free,
/// and is no relative.
/// </summary>
internal sealed class BookInterpreter(Work work) : IUseCase<BookInterpreterInput>
{
    public async Task<Guid> Do(BookInterpreterInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        Require(meeting is { Status: MeetingStatus.Planned, WithInterpreter: true }, MeetingRules.NoInterpreterPlanned, "input", "meetingId");
        var interpreter = await work.Db.Set<Interpreter>().FirstOrDefaultAsync(one => one.Id == input.InterpreterId, ct) ?? throw new NotFound("input", "interpreterId");
        Check(input, meeting, interpreter);
        var acceptedBy = (await work.Family(meeting.FamilyId, ct)).Member(input.AcceptedById, "input", "acceptedById");
        Require(acceptedBy.Kinship is not Kinship.Child, MeetingRules.AcceptedByAdult, "input", "acceptedById");
        Expect(input.AcceptedOn <= work.Today, MeetingRules.AcceptedInFuture, "input", "acceptedOn");
        await RequireFree(meeting, interpreter, input.Language, ct);

        var booking = new InterpreterBooking(meeting, interpreter, input.Language, acceptedBy, input.AcceptedOn);
        work.Db.Add(booking);
        work.Publish("meetings.interpreter-booked", booking.Id);
        return booking.Id;
    }

    private static void Check(BookInterpreterInput input, Meeting meeting, Interpreter interpreter)
    {
        Require(input.Tie is FamilyTie.None, MeetingRules.InterpreterRelative, "input", "tie");
        Require(interpreter.Has(Rulebook.YoungestInterpreter(meeting.On).Value, meeting.On), MeetingRules.InterpreterTooYoung, "input", "interpreterId");
        Require(interpreter.ConfidentialitySignedOn is not null, MeetingRules.ConfidentialityMissing, "input", "interpreterId");
        Require(interpreter.Languages.Contains(input.Language.ToLowerInvariant()), MeetingRules.LanguageNotSpoken, "input", "language");
    }

    private async Task RequireFree(Meeting meeting, Interpreter interpreter, string language, CancellationToken ct)
    {
        var taken = await work.Db.Set<InterpreterBooking>()
            .AnyAsync(one => one.MeetingId == meeting.Id && one.Status == BookingStatus.Booked && one.Language == language.ToLower(), ct);
        Require(!taken, MeetingRules.InterpreterBookedAlready, "input", "meetingId");
        Require(!await work.IsInterpreterBusy(interpreter.Id, meeting.Time, meeting.Id, ct), MeetingRules.InterpreterBusy, "input", "interpreterId");
    }
}

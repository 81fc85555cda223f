using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Which booking no longer stands.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="BookingId">The booking.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
public sealed record CancelInterpreterInput(Guid IdempotencyKey, [property: ID<InterpreterBooking>] Guid BookingId, long Version) : IInput;

/// <summary>Cancels an interpreter's booking, be it that the family has taken its yes back.</summary>
internal sealed class CancelInterpreter(Work work) : IUseCase<CancelInterpreterInput>
{
    public async Task<Guid> Do(CancelInterpreterInput input, CancellationToken ct)
    {
        var booking = await work.Get<InterpreterBooking>(
            input.BookingId, input.Version, ct, query => query.Where(one => work.Db.Bookings(work.Caller).Any(seen => seen.Id == one.Id)));
        await work.OnlyFacilitator(booking.FamilyId, ct);
        booking.Cancel();
        work.Publish("meetings.interpreter-cancelled", booking.Id);
        return booking.Id;
    }
}

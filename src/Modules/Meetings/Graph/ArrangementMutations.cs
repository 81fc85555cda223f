namespace Netvaerk.Meetings;

[MutationType]
internal static class ArrangementMutations
{
    /// <summary>Adds a place (lokale) to the municipality's register. For those who arrange meetings.</summary>
    public static async Task<Venue?> RegisterVenue(RegisterVenueInput input, RegisterVenue useCase, UseCases run, VenueById venues, CancellationToken ct) =>
        await venues.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Corrects a place (lokale) of the register, or retires it. For those who arrange meetings.</summary>
    public static async Task<Venue?> EditVenue(EditVenueInput input, EditVenue useCase, UseCases run, VenueById venues, CancellationToken ct) =>
        await venues.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Adds an interpreter (tolk) to the municipality's register. For those who arrange meetings.</summary>
    public static async Task<Interpreter?> RegisterInterpreter(
        RegisterInterpreterInput input, RegisterInterpreter useCase, UseCases run, InterpreterById interpreters, CancellationToken ct) =>
        await interpreters.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Corrects an interpreter (tolk) of the register. For those who arrange meetings.</summary>
    public static async Task<Interpreter?> EditInterpreter(
        EditInterpreterInput input, EditInterpreter useCase, UseCases run, InterpreterById interpreters, CancellationToken ct) =>
        await interpreters.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Books an interpreter (tolk) whom the family has accepted. For the facilitator; never a relative, and nobody too young by law.</summary>
    public static async Task<InterpreterBooking?> BookInterpreter(
        BookInterpreterInput input, BookInterpreter useCase, UseCases run, BookingById bookings, CancellationToken ct) =>
        await bookings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Cancels an interpreter's booking (afbestilling). For the facilitator.</summary>
    public static async Task<InterpreterBooking?> CancelInterpreter(
        CancelInterpreterInput input, CancelInterpreter useCase, UseCases run, BookingById bookings, CancellationToken ct) =>
        await bookings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Plans the professionals' pre-meeting (formøde): roles only, and the family has been told of it. For the facilitator.</summary>
    public static async Task<ProfessionalsMeeting?> PlanPreMeeting(
        PlanPreMeetingInput input, PlanPreMeeting useCase, UseCases run, PreMeetingById preMeetings, CancellationToken ct) =>
        await preMeetings.LoadAsync(await run.Run(useCase, input, ct), ct);
}

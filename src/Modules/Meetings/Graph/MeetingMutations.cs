namespace Netvaerk.Meetings;

[MutationType]
internal static class MeetingMutations
{
    /// <summary>Plans a series' first meeting, or its next one. For its facilitator; the rules advise, and a departure from them takes a reason.</summary>
    public static async Task<Meeting?> PlanMeeting(PlanMeetingInput input, PlanMeeting useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records that a meeting was held, who attended, and what follows: the next meeting or the end of the series.</summary>
    public static async Task<Meeting?> HoldMeeting(HoldMeetingInput input, HoldMeeting useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records that a meeting was broken off, who attended, and what follows. What was agreed stands.</summary>
    public static async Task<Meeting?> BreakOffMeeting(
        BreakOffMeetingInput input, BreakOffMeeting useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Cancels a planned meeting with a reason, and says what follows.</summary>
    public static async Task<Meeting?> CancelMeeting(
        CancelMeetingInput input, CancelMeeting useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Moves a planned meeting to another date or hour with a reason. Those invited stay invited, and are told.</summary>
    public static async Task<Meeting?> MoveMeeting(MoveMeetingInput input, MoveMeeting useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Appoints a meeting's minute taker (referent), where the municipality's rule wants one.</summary>
    public static async Task<Meeting?> AppointMinuteTaker(
        AppointMinuteTakerInput input, AppointMinuteTaker useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Writes a meeting's minutes (referat). For whom the municipality's rule names.</summary>
    public static async Task<Minutes?> WriteMinutes(WriteMinutesInput input, WriteMinutes useCase, UseCases run, MinutesById minutes, CancellationToken ct) =>
        await minutes.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records an agreement (aftale): who does what by when, and why.</summary>
    public static async Task<Agreement?> RecordAgreement(
        RecordAgreementInput input, RecordAgreement useCase, UseCases run, AgreementById agreements, CancellationToken ct) =>
        await agreements.LoadAsync(await run.Run(useCase, input, ct), ct);
}

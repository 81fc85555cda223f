namespace Netvaerk.Meetings;

/// <summary>What is to stand about a place from now on.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="VenueId">The place.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Venue">All that is known of it: it replaces what stood there.</param>
public sealed record EditVenueInput(Guid IdempotencyKey, [ID<Venue>] Guid VenueId, long Version, VenueDescription Venue) : IInput;

/// <summary>Corrects a place of the register, or retires it. Meetings that are planned there stay.</summary>
internal sealed class EditVenue(Work work) : IUseCase<EditVenueInput>
{
    public async Task<Guid> Do(EditVenueInput input, CancellationToken ct)
    {
        work.OnlyArrangers();
        var venue = await work.Get<Venue>(input.VenueId, input.Version, ct);
        venue.Describe(input.Venue);
        return venue.Id;
    }
}

namespace Netvaerk.Meetings;

/// <summary>A place for meetings.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Venue">What is known of it.</param>
public sealed record RegisterVenueInput(Guid IdempotencyKey, VenueDescription Venue) : IInput;

/// <summary>Adds a place to the municipality's register. Its coordinator, managers and facilitators may.</summary>
internal sealed class RegisterVenue(Work work) : IUseCase<RegisterVenueInput>
{
    public Task<Guid> Do(RegisterVenueInput input, CancellationToken ct)
    {
        work.OnlyArrangers();
        var venue = new Venue(input.Venue);
        work.Db.Add(venue);
        return Task.FromResult(venue.Id);
    }
}

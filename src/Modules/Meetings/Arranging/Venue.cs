using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>A place in the municipality's register where meetings can be held (lokale). Nobody's home stands here.</summary>
[Node]
public sealed class Venue : Aggregate
{
    private const int MostSeats = 1_000;

    private Venue()
    {
    }

    internal Venue(VenueDescription description) => Describe(description);

    /// <summary>Its name (navn).</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where it is (adresse).</summary>
    public string Address { get; private set; } = "";

    /// <summary>What kind of place it is (slags sted).</summary>
    public VenueKind Kind { get; private set; }

    /// <summary>How many it holds (pladser).</summary>
    public int Seats { get; private set; }

    /// <summary>Whether one can get in in the evening (adgang om aftenen).</summary>
    public EveningAccess Evening { get; private set; }

    /// <summary>Whether meetings can still be planned there.</summary>
    public VenueStatus Status { get; private set; }

    internal void Describe(VenueDescription description)
    {
        Expect(!string.IsNullOrWhiteSpace(description.Name), MeetingRules.VenueNameMissing, "input", "venue", "name");
        Expect(!string.IsNullOrWhiteSpace(description.Address), MeetingRules.VenueAddressMissing, "input", "venue", "address");
        Expect(description.Seats is > 0 and <= MostSeats, MeetingRules.VenueSeats, "input", "venue", "seats");
        Expect(description.Kind is not VenueKind.Home, MeetingRules.HomeNotRegistered, "input", "venue", "kind");
        (Name, Address, Kind) = (description.Name.Trim(), description.Address.Trim(), description.Kind);
        (Seats, Evening, Status) = (description.Seats, description.Evening, description.Status);
    }

    internal VenueFacts Facts(MeetingTime time, int people) =>
        new() { Kind = Kind, Seats = Seats, Evening = Evening, People = people, StartsAt = time.StartsAt, Until = time.EndsAt };
}

/// <summary>What is known of a place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Kind">What kind of place it is; never a home, whose address would stand open to all.</param>
/// <param name="Seats">How many it holds, from 1.</param>
/// <param name="Evening">Whether one can get in in the evening.</param>
/// <param name="Status">Whether meetings can be planned there.</param>
public sealed record VenueDescription(
    string Name, string Address, VenueKind Kind, int Seats, EveningAccess Evening = EveningAccess.Unknown, VenueStatus Status = VenueStatus.InUse);

/// <summary>Whether a venue is still used.</summary>
public enum VenueStatus
{
    /// <summary>Meetings can be planned there (i brug).</summary>
    InUse,

    /// <summary>No more meetings are planned there (udgået).</summary>
    Retired,
}

namespace Netvaerk.Municipalities.Method;

/// <summary>What settings on the table say: who sits at it, where it stands and what is on it.</summary>
internal static class TableAnswers
{
    public static Answer<TableBalance> Balance(BalanceSettings balance, MeetingFacts meeting)
    {
        var many = meeting.Professionals >= balance.Professionals;
        var outnumbered = balance.PerPrivatePerson is { } most && meeting.Professionals > most * meeting.FamilyAndNetwork;
        return !many && !outnumbered
            ? new(TableBalance.Balanced, new Reason("balance.balanced", $"Der er færre end {balance.Professionals} fagpersoner om bordet.",
                $"There are fewer than {balance.Professionals} professionals at the table.", balance.Cited()))
            : new(TableBalance.ManyProfessionals, new Reason("balance.many-professionals",
                $"{meeting.Professionals} fagpersoner over for {meeting.FamilyAndNetwork} fra familien og dens netværk kan føles som et overfald. Overvej, hvem der behøver at komme.",
                $"{meeting.Professionals} professionals facing {meeting.FamilyAndNetwork} of the family and its network can feel like an assault. Consider who needs to come.",
                balance.Cited()));
    }

    public static Answer<VenueFit> Venue(VenueSettings? settings, VenueFacts venue)
    {
        if (settings is null)
        {
            return new(VenueFit.Fits, new Reason("venue.no-rule", "Kommunen har ingen regel om steder.", "The municipality has no rule about venues.", "Metoden"));
        }

        (VenueFit Fit, Reason Reason)?[] found = [Neutral(settings, venue), Room(settings, venue), Many(settings, venue), Evening(settings, venue)];
        var against = found.OfType<(VenueFit Fit, Reason Reason)>().OrderBy(one => one.Fit).ToList();
        return against.Count == 0
            ? new(VenueFit.Fits, new Reason("venue.fits", "Stedet er neutralt, stort nok og åbent.", "The venue is neutral, large enough and open.", settings.Cited()))
            : new(against[^1].Fit, [.. against.Select(one => one.Reason)]);
    }

    public static Answer<IReadOnlyList<Serving>> Servings(CateringSettings? catering, MeetingFacts meeting)
    {
        if (catering is null)
        {
            return new([], new Reason("catering.no-rule", "Metoden siger ikke noget om forplejning.", "The method says nothing about catering.", "Metoden"));
        }

        if (meeting is not { StartsAt: { } from, Until: { } until })
        {
            return new([], new Reason("catering.no-time", "Tidspunktet er ikke aftalt.", "The hour is not settled.", catering.Cited()));
        }

        IReadOnlyList<Serving> served = [.. catering.Servings.Where(one => Overlap(one, from, until))];
        return served.Count == 0
            ? new(served, new Reason("catering.none", "Der serveres ikke noget på det tidspunkt.", "Nothing is served at that hour.", catering.Cited()))
            : new(served, [.. served.Select(one => new Reason($"catering.{one.Code}",
                $"Mødet holdes mellem {one.From:HH\\:mm} og {one.Until:HH\\:mm}, så der er {one.Da} til alle.",
                $"The meeting is between {one.From:HH\\:mm} and {one.Until:HH\\:mm}, so there is {one.En} for all.", one.Cited()))]);
    }

    private static (VenueFit Fit, Reason Reason)? Neutral(VenueSettings settings, VenueFacts venue)
    {
        if (venue.Kind is not { } kind)
        {
            return (VenueFit.Warn, new("venue.kind-unknown", "Ingen har skrevet, hvad det er for et sted, så det kan ikke vurderes, om det er neutralt.",
                "Nobody has said what kind of place it is, so whether it is neutral cannot be judged.", settings.Cited()));
        }

        if (!settings.NotNeutralKinds.Contains(kind))
        {
            return null;
        }

        var place = Said(kind);
        return (settings.NotNeutral is VenueSeverity.Refuse ? VenueFit.Refused : VenueFit.Warn, new("venue.not-neutral",
            $"Mødet holdes et neutralt sted. {place.Da} er det ikke: familien kommer der til andet og kan forbinde det med noget svært.",
            $"The meeting is held in a neutral place. {place.En} is none: the family goes there for other things and may tie it to something hard.", settings.Cited()));
    }

    private static (VenueFit Fit, Reason Reason)? Room(VenueSettings settings, VenueFacts venue)
    {
        var needed = Math.Max(venue.People, settings.PeopleFrom);
        return venue.Seats is not { } seats || seats >= needed ? null : (VenueFit.Warn, new("venue.too-small",
            $"Lokalet har plads til {seats}, og der er brug for plads til {needed}.", $"The venue holds {seats}, and room for {needed} is needed.", settings.Cited()));
    }

    private static (VenueFit Fit, Reason Reason)? Many(VenueSettings settings, VenueFacts venue) =>
        venue.People <= settings.PeopleTo ? null : (VenueFit.Warn, new("venue.many-people",
            $"Der kommer {venue.People}, og reglen regner med højst {settings.PeopleTo}.", $"{venue.People} are coming, and the rule reckons with {settings.PeopleTo} at most.",
            settings.Cited()));

    private static (VenueFit Fit, Reason Reason)? Evening(VenueSettings settings, VenueFacts venue) =>
        venue.Evening is not EveningAccess.Closed || !IsEvening(settings, venue) ? null : (VenueFit.Refused, new("venue.closed-in-the-evening",
            $"Mødet varer til klokken {venue.Until:HH\\:mm}, og der er ikke adgang til lokalet om aftenen.",
            $"The meeting lasts until {venue.Until:HH\\:mm}, and the venue cannot be entered in the evening.", settings.Cited()));

    private static bool IsEvening(VenueSettings settings, VenueFacts venue) =>
        venue.Until > settings.EveningFrom || venue.Until < venue.StartsAt || venue.StartsAt >= settings.EveningFrom;

    private static bool Overlap(Serving serving, TimeOnly from, TimeOnly until) =>
        from < serving.Until && (until > serving.From || until < from);

    private static Text Said(VenueKind kind) => kind switch
    {
        VenueKind.TownHall => new("Rådhuset", "The town hall"),
        VenueKind.School => new("En skole", "A school"),
        VenueKind.Institution => new("En institution", "An institution"),
        VenueKind.Home => new("Et hjem hos familien eller en fra netværket", "The home of the family or of somebody in its network"),
        _ => new("Stedet", "The place"),
    };
}

namespace Netvaerk.Meetings;

/// <summary>What the rules about meetings say when they are broken.</summary>
internal static class MeetingRules
{
    internal static readonly BrokenRule AlreadyPlanned = new(
        "meetings.already-planned",
        "Der er allerede planlagt et møde i forløbet. Afhold eller aflys det først.",
        "A meeting of the series is planned already. Hold it or cancel it first.");

    internal static readonly BrokenRule StillPlanned = new(
        "meetings.still-planned",
        "Der er planlagt et møde i forløbet. Aflys det, og begrund afslutningen i samme trin.",
        "A meeting of the series is planned. Cancel it, and give the reason for closing in the same step.");

    internal static readonly BrokenRule InPast = new(
        "meetings.in-past", "Et møde planlægges til i dag eller senere.", "A meeting is planned for today or later.");

    internal static readonly BrokenRule LengthBounds = new(
        "meetings.length-bounds",
        "Et møde varer hele minutter, mindst ét og mindre end et døgn.",
        "A meeting lasts whole minutes, one at least and less than a day.");

    internal static readonly BrokenRule LengthReasonMissing = new(
        "meetings.length-reason-missing",
        "Mødet varer kortere eller længere, end reglen siger. Skriv hvorfor.",
        "The meeting is shorter or longer than the rule says. Say why.");

    internal static readonly BrokenRule DateReasonMissing = new(
        "meetings.date-reason-missing",
        "Datoen ligger uden for det, reglen anbefaler, eller er ikke en arbejdsdag. Skriv hvorfor.",
        "The date is outside what the rule advises, or not a working day. Say why.");

    internal static readonly BrokenRule NoDeparture = new(
        "meetings.no-departure", "Mødet følger reglen, så der er intet at begrunde.", "The meeting follows the rule, so there is nothing to explain.");

    internal static readonly BrokenRule KindDoesNotFit = new(
        "meetings.kind-does-not-fit",
        "Det første møde er et opstartsmøde, og de næste er det ikke.",
        "The first meeting is a start meeting, and those that follow are not.");

    internal static readonly BrokenRule ConsentMissing = new(
        "meetings.consent-missing",
        "Mødet kan ikke planlægges: ikke alle med forældremyndighed har sagt ja til at deltage.",
        "The meeting cannot be planned: not everyone with custody has agreed to take part.");

    internal static readonly BrokenRule ParentMissing = new(
        "meetings.parent-missing",
        "Forældrene er med til alle møder. Inviter mindst én forælder med forældremyndighed.",
        "Parents take part in every meeting. Invite at least one parent with custody.");

    internal static readonly BrokenRule InvitedTwice = new(
        "meetings.invited-twice", "Den samme person er inviteret to gange.", "The same person is invited twice.");

    internal static readonly BrokenRule DeclinedByParents = new(
        "meetings.declined-by-parents",
        "Forældrene har sagt nej til, at den person kommer med.",
        "The parents have said no to this person taking part.");

    internal static readonly BrokenRule NotPlanned = new(
        "meetings.not-planned", "Kun et planlagt møde kan afholdes, afbrydes eller aflyses.", "Only a planned meeting can be held, broken off or cancelled.");

    internal static readonly BrokenRule OnlyPlannedMoves = new(
        "meetings.only-planned-moves", "Kun et planlagt møde kan flyttes.", "Only a planned meeting can be moved.");

    internal static readonly BrokenRule NotMoved = new(
        "meetings.not-moved", "Mødet ligger der allerede. Vælg en anden dato eller et andet klokkeslæt.", "The meeting is there already. Choose another date or hour.");

    internal static readonly BrokenRule MoveReasonMissing = new(
        "meetings.move-reason-missing", "Skriv, hvorfor mødet flyttes.", "Say why the meeting is moved.");

    internal static readonly BrokenRule NotBegun = new(
        "meetings.not-begun", "Mødet er ikke begyndt endnu.", "The meeting has not begun yet.");

    internal static readonly BrokenRule Cancelled = new(
        "meetings.cancelled", "Mødet er aflyst.", "The meeting has been cancelled.");

    internal static readonly BrokenRule EndedInFuture = new(
        "meetings.ended-in-future", "Skriv, hvornår mødet sluttede: efter det begyndte og før nu.", "Say when the meeting ended: after it began and before now.");

    internal static readonly BrokenRule EndingReasonMissing = new(
        "meetings.ending-reason-missing", "Skriv, hvorfor mødet blev afbrudt eller aflyst.", "Say why the meeting was broken off or cancelled.");

    internal static readonly BrokenRule NextStepMissing = new(
        "meetings.next-step-missing",
        "Et forløb er altid en møderække: aftal næste møde, eller begrund, at forløbet slutter.",
        "A series is always a series: agree on the next meeting, or say why the series ends.");

    internal static readonly BrokenRule AttendanceMissing = new(
        "meetings.attendance-missing", "Skriv for hver deltager, om personen var til stede.", "Say of every participant whether they were there.");

    internal static readonly BrokenRule AttendanceTwice = new(
        "meetings.attendance-twice", "Den samme deltager står to gange.", "The same participant stands there twice.");

    internal static readonly BrokenRule AbsentHasNoTimes = new(
        "meetings.absent-has-no-times", "Den, der ikke kom, har ingen tider.", "Whoever did not come has no times.");

    internal static readonly BrokenRule LateSaysFrom = new(
        "meetings.late-says-from",
        "Skriv, hvornår den forsinkede kom. Den, der var der fra begyndelsen, skal ikke have det tidspunkt.",
        "Say when whoever was late came. Whoever was there from the beginning has no such time.");

    internal static readonly BrokenRule TimesOutside = new(
        "meetings.times-outside", "Tiderne skal ligge inden for mødet, og man går efter, at man er kommet.", "The times lie within the meeting, and one leaves after one has come.");

    internal static readonly BrokenRule GroupNotListed = new(
        "meetings.group-not-listed", "Faggruppen står ikke på kommunens liste.", "The employment group is not on the municipality's list.");

    internal static readonly BrokenRule FacilitatorWrites = new(
        "meetings.facilitator-writes", "Her skriver mødelederen selv referatet, så der udpeges ingen referent.", "Here the facilitator writes the minutes, so no minute taker is appointed.");

    internal static readonly BrokenRule FacilitatorCannotWrite = new(
        "meetings.facilitator-cannot-write",
        "Mødelederen kan ikke også være referent: en anden skriver, så mødelederen kan følge samtalen.",
        "The facilitator cannot be the minute taker too: somebody else writes, so that the facilitator can follow the talk.");

    internal static readonly BrokenRule NotYoursToWrite = new(
        "meetings.not-yours-to-write",
        "Referatet skrives af den, som kommunens regel peger på: mødets referent eller mødelederen.",
        "The minutes are written by whom the municipality's rule names: the meeting's minute taker or the facilitator.");

    internal static readonly BrokenRule MinutesEmpty = new(
        "meetings.minutes-empty", "Skriv referatet.", "Write the minutes.");

    internal static readonly BrokenRule MinutesExist = new(
        "meetings.minutes-exist", "Der er allerede skrevet et referat. Hent det, og ret i det.", "There are minutes already. Read them, and edit them.");

    internal static readonly BrokenRule OnlyFacilitatorOrMinuteTaker = new(
        "meetings.only-facilitator-or-minute-taker",
        "Kun mødelederen og referenten kan skrive aftaler ind.",
        "Only the facilitator and the minute taker can record agreements.");

    internal static readonly BrokenRule AgreementEmpty = new(
        "meetings.agreement-empty", "Skriv, hvad der er aftalt, og hvorfor.", "Say what has been agreed, and why.");

    internal static readonly BrokenRule AgreementBeforeMeeting = new(
        "meetings.agreement-before-meeting",
        "Det aftalte kan tidligst være gjort samme dag som mødet.",
        "What is agreed can be done on the day of the meeting at the earliest.");
}

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

    internal static readonly BrokenRule SessionCount = new(
        "meetings.session-count", "Del mødet i 2 til 6 dele.", "Divide the meeting into 2 to 6 sessions.");

    internal static readonly BrokenRule SessionsGiveTimes = new(
        "meetings.sessions-give-times",
        "Et møde i adskilte dele begynder med den første del og slutter med den sidste. Skriv kun delenes tider, og flyt dem samlet.",
        "A meeting in separate sessions begins with the first and ends with the last. Give the times of the sessions only, and move them together.");

    internal static readonly BrokenRule SessionsInOrder = new(
        "meetings.sessions-in-order", "En del begynder, når den forrige er slut, eller senere.", "A session begins when the one before it has ended, or later.");

    internal static readonly BrokenRule SessionForNobody = new(
        "meetings.session-for-nobody", "Skriv, hvem delen er for. Den, der ikke nævnes i nogen del, er med i dem alle.", "Say whom the session is for. Whoever is named in no session attends all of them.");

    internal static readonly BrokenRule SessionWithoutInvitation = new(
        "meetings.session-without-invitation", "En af dem, delen er for, er ikke inviteret til mødet.", "One of those whom the session is for is not invited to the meeting.");

    internal static readonly BrokenRule BreakBetweenSessions = new(
        "meetings.break-between-sessions",
        "Der er for kort tid mellem delene for to, der ikke må mødes. Læg den pause ind, som kommunen har fastsat, så de heller ikke mødes i døren.",
        "There is too little time between the sessions of two who must not meet. Leave the pause that the municipality has set, so that they do not meet in the doorway either.");

    internal static readonly BrokenRule SeriesNeedsSessions = new(
        "meetings.series-needs-sessions",
        "To af dem, der skal med, må ikke være i samme rum. Skriv, hvor længe hver del af mødet skal vare, så bliver der også plads til pausen.",
        "Two of those who are to take part may not be in one room. Say how long each session is to last; then there is room for the pause, too.");

    internal static readonly BrokenRule InvitedTwice = new(
        "meetings.invited-twice", "Den samme person er inviteret to gange.", "The same person is invited twice.");

    internal static readonly BrokenRule DeclinedByParents = new(
        "meetings.declined-by-parents",
        "Forældrene har sagt nej til, at den person kommer med.",
        "The parents have said no to this person taking part.");

    internal static readonly BrokenRule OnlyArrangers = new(
        "meetings.only-arrangers", "Kun mødeledere, tovholderen og ledere kan gøre det.", "Only facilitators, the coordinator and managers can do this.");

    internal static readonly BrokenRule VenueNameMissing = new("meetings.venue-name-missing", "Skriv lokalets navn.", "Write the venue's name.");

    internal static readonly BrokenRule VenueAddressMissing = new("meetings.venue-address-missing", "Skriv lokalets adresse.", "Write the venue's address.");

    internal static readonly BrokenRule VenueSeats = new(
        "meetings.venue-seats", "Skriv, hvor mange der er plads til: fra 1 til 1000.", "Say how many it holds: from 1 to 1000.");

    internal static readonly BrokenRule HomeNotRegistered = new(
        "meetings.home-not-registered",
        "Et hjem står ikke i kommunens register. Skriv stedet på mødet i stedet.",
        "A home does not stand in the municipality's register. Write the place on the meeting instead.");

    internal static readonly BrokenRule TwoVenues = new(
        "meetings.two-venues", "Vælg et lokale fra registret, eller skriv stedet, men ikke begge dele.", "Choose a venue of the register or write the place, not both.");

    internal static readonly BrokenRule KindWithoutVenue = new(
        "meetings.kind-without-venue", "Skriv stedet, når du skriver, hvad det er for et sted.", "Write the place when you say what kind of place it is.");

    internal static readonly BrokenRule VenueRefused = new(
        "meetings.venue-refused",
        "Kommunens regel tillader ikke mødet det sted. Lokalets egnethed fortæller hvorfor.",
        "The municipality's rule does not allow the meeting in that place. The venue's fit tells why.");

    internal static readonly BrokenRule VenueTaken = new(
        "meetings.venue-taken", "Lokalet er optaget af et andet møde på det tidspunkt.", "The venue is taken by another meeting at that time.");

    internal static readonly BrokenRule VenueRetired = new("meetings.venue-retired", "Lokalet bruges ikke mere.", "The venue is no longer used.");

    internal static readonly BrokenRule InterpreterNameMissing = new("meetings.interpreter-name-missing", "Skriv tolkens navn.", "Write the interpreter's name.");

    internal static readonly BrokenRule LanguageUnreadable = new(
        "meetings.language-unreadable", "Skriv mindst ét sprog som en kode, for eksempel ar eller so.", "Write one language at least as a tag, for example ar or so.");

    internal static readonly BrokenRule BornInFuture = new("meetings.born-in-future", "Fødselsdatoen ligger i fremtiden eller for langt tilbage.", "The birth date lies in the future or too long ago.");

    internal static readonly BrokenRule SignedInFuture = new(
        "meetings.signed-in-future", "Skriv den dag, tolken skrev under på sin tavshedspligt: efter tolkens fødselsdag og senest i dag.",
        "Give the day on which the interpreter signed the statement of confidentiality: after the interpreter's birth, and today at the latest.");

    internal static readonly BrokenRule NoInterpreterPlanned = new(
        "meetings.no-interpreter-planned", "Mødet er ikke planlagt med tolk, eller det er ikke længere planlagt.", "The meeting is not planned with an interpreter, or is no longer planned.");

    internal static readonly BrokenRule InterpreterRelative = new(
        "meetings.interpreter-relative", "En slægtning eller nærtstående tolker ikke for familien.", "A relative or somebody close does not interpret for the family.");

    internal static readonly BrokenRule InterpreterTooYoung = new(
        "meetings.interpreter-too-young", "Tolken er for ung efter den lov, der gælder på mødets dag.", "The interpreter is too young by the law of the day of the meeting.");

    internal static readonly BrokenRule ConfidentialityMissing = new(
        "meetings.confidentiality-missing", "Tolken har ikke underskrevet en tavshedserklæring.", "The interpreter has not signed a statement of confidentiality.");

    internal static readonly BrokenRule LanguageNotSpoken = new(
        "meetings.language-not-spoken", "Tolken tolker ikke på det sprog.", "The interpreter does not interpret in that language.");

    internal static readonly BrokenRule AcceptedByAdult = new(
        "meetings.accepted-by-adult", "En voksen i familien skal have sagt ja til tolken.", "An adult of the family must have accepted the interpreter.");

    internal static readonly BrokenRule AcceptedInFuture = new(
        "meetings.accepted-in-future", "Familien kan ikke have sagt ja i fremtiden.", "The family cannot have accepted in the future.");

    internal static readonly BrokenRule InterpreterBusy = new(
        "meetings.interpreter-busy", "Tolken er bestilt til et andet møde på det tidspunkt.", "The interpreter is booked for another meeting at that time.");

    internal static readonly BrokenRule InterpreterBookedAlready = new(
        "meetings.interpreter-booked-already", "Der er allerede bestilt en tolk på det sprog. Afbestil den først.", "An interpreter in that language is booked already. Cancel that booking first.");

    internal static readonly BrokenRule BookingCancelled = new("meetings.booking-cancelled", "Tolken er allerede afbestilt.", "The interpreter has been cancelled already.");

    internal static readonly BrokenRule PreMeetingTooLate = new(
        "meetings.pre-meeting-too-late", "Formødet ligger før mødet.", "The pre-meeting is before the meeting.");

    internal static readonly BrokenRule PreMeetingNotAnnounced = new(
        "meetings.pre-meeting-not-announced",
        "Familien får besked om formødet, før det holdes. Skriv, hvornår og hvordan den fik det.",
        "The family is told of the pre-meeting before it is held. Say when and how it was told.");

    internal static readonly BrokenRule TopicMissing = new("meetings.topic-missing", "Skriv, hvad formødet handler om.", "Say what the pre-meeting is about.");

    internal static readonly BrokenRule RolesOnly = new(
        "meetings.roles-only",
        "Et formøde handler om fagpersonernes egne roller, aldrig om barnet eller familien.",
        "A pre-meeting is about the professionals' own roles, never about the child or the family.");

    internal static readonly BrokenRule OnlyProfessionalsHaveRoles = new(
        "meetings.only-professionals-have-roles", "Kun fagpersoner får roller på formødet.", "Only professionals get roles at the pre-meeting.");

    internal static readonly BrokenRule RoleTwice = new("meetings.role-twice", "Den samme fagperson har to roller.", "The same professional has two roles.");

    internal static readonly BrokenRule RoleMissing = new("meetings.role-missing", "Skriv, hvilken rolle fagpersonen har.", "Say which role the professional has.");

    internal static readonly BrokenRule SeriesClosed = new("meetings.series-closed", "Forløbet er afsluttet.", "The series is closed.");

    internal static readonly BrokenRule PollOpenAlready = new(
        "meetings.poll-open-already", "Der spørges allerede til datoer i forløbet. Vælg en af dem, eller træk forslagene tilbage.",
        "Dates of the series are being asked about already. Choose one of them, or withdraw the poll.");

    internal static readonly BrokenRule ProposalCount = new("meetings.proposal-count", "Foreslå fra 1 til 20 tidspunkter.", "Propose from 1 to 20 times.");

    internal static readonly BrokenRule ProposedTwice = new("meetings.proposed-twice", "Det samme tidspunkt er foreslået to gange.", "The same time is proposed twice.");

    internal static readonly BrokenRule DeadlineTooLate = new(
        "meetings.deadline-too-late", "Svarfristen ligger i dag eller senere, og før det første tidspunkt, der foreslås.",
        "The last day to answer is today or later, and before the first time that is proposed.");

    internal static readonly BrokenRule QuorumImpossible = new(
        "meetings.quorum-impossible", "Kravet kan ikke opfyldes: mindst én, og ikke flere grupper end der er nævnt.",
        "The demand cannot be met: one at least, and no more groups than are named.");

    internal static readonly BrokenRule PollNotOpen = new("meetings.poll-not-open", "Datoen er valgt, eller forslagene er trukket tilbage.", "The date has been chosen, or the poll withdrawn.");

    internal static readonly BrokenRule DeadlinePassed = new("meetings.deadline-passed", "Svarfristen er udløbet.", "The last day to answer has passed.");

    internal static readonly BrokenRule AnsweredTwice = new(
        "meetings.answered-twice", "Svar mindst ét sted, og kun én gang for hvert tidspunkt.", "Answer once at least, and only once for each time.");

    internal static readonly BrokenRule AnswerUnreadable = new("meetings.answer-unreadable", "Svaret kan ikke læses.", "The answer cannot be read.");

    internal static readonly BrokenRule NotAsked = new("meetings.not-asked", "Du er ikke blandt dem, der er spurgt.", "You are not among those who are asked.");

    internal static readonly BrokenRule QuorumReasonMissing = new(
        "meetings.quorum-reason-missing", "Ikke alle, der skal kunne komme, kan. Skriv, hvorfor tidspunktet alligevel er valgt.",
        "Not everyone who must be able to come can. Say why the time is chosen all the same.");

    internal static readonly BrokenRule OnlyItsFacilitator = new(
        "meetings.only-its-facilitator", "Kun forløbets mødeleder kan gøre det.", "Only the facilitator of the series can do this.");

    internal static readonly BrokenRule MeetingCount = new("meetings.meeting-count", "Planlæg fra 1 til 12 møder ad gangen.", "Plan from 1 to 12 meetings at a time.");

    internal static readonly BrokenRule PlanPeriod = new(
        "meetings.plan-period", "Perioden begynder tidligst i morgen og varer højst tre år.", "The period begins tomorrow at the earliest and lasts three years at most.");

    internal static readonly BrokenRule NotInOrder = new(
        "meetings.not-in-order", "Møderne står i den rækkefølge, de holdes i.", "The meetings stand in the order in which they are held.");

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

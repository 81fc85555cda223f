namespace Netvaerk.Referrals;

/// <summary>What the rules about referrals say when they are broken.</summary>
internal static class ReferralRules
{
    internal static readonly BrokenRule OnlyEmployees = new(
        "referrals.only-employees", "Kun de ansatte, som kommunen har udpeget, kan henvise en familie.", "Only the employees whom the municipality has named can refer a family.");

    internal static readonly BrokenRule NotificationInFuture = new(
        "referrals.notification-in-future", "En underretning kan ikke være sendt i fremtiden.", "A notification cannot have been sent in the future.");

    internal static readonly BrokenRule OnlyReferrer = new(
        "referrals.only-referrer", "Kun henviseren selv kan ændre og sende henvisningen.", "Only the referrer can change and send the referral.");

    internal static readonly BrokenRule OnlyReceiver = new(
        "referrals.only-receiver",
        "Kun den mødeleder, der har modtaget henvisningen, kan gøre det.",
        "Only the facilitator who received the referral can do that.");

    internal static readonly BrokenRule NotYoursToDecide = new(
        "referrals.not-yours-to-decide",
        "Denne henvisning afgøres af andre i kommunen.",
        "This referral is decided by others in the municipality.");

    internal static readonly BrokenRule NotEditable = new(
        "referrals.not-editable",
        "Henvisningen er sendt og kan kun ændres, hvis mødelederen sender den tilbage med et spørgsmål.",
        "The referral has been sent and can be changed only if the facilitator returns it with a question.");

    internal static readonly BrokenRule NotSent = new(
        "referrals.not-sent", "Henvisningen ligger ikke hos en mødeleder.", "The referral is not with a facilitator.");

    internal static readonly BrokenRule NotReadyForDecision = new(
        "referrals.not-ready-for-decision",
        "Henvisningen er ikke klar til afgørelse, eller den er allerede afgjort.",
        "The referral is not ready for a decision, or it has been decided already.");

    internal static readonly BrokenRule NotAllocated = new(
        "referrals.not-allocated", "Der er ikke tildelt en mødeleder.", "No facilitator has been allocated.");

    internal static readonly BrokenRule NoticeNotConfirmed = new(
        "referrals.notice-not-confirmed",
        "Bekræft, at henvisningen ikke træder i stedet for en underretning.",
        "Confirm that the referral does not replace a notification of concern.");

    internal static readonly BrokenRule ContactMissing = new(
        "referrals.contact-missing", "Skriv, hvem du er, og hvordan du kan kontaktes.", "Say who you are and how you are reached.");

    internal static readonly BrokenRule ChildProblemMissing = new(
        "referrals.child-problem-missing", "Beskriv problemet omkring barnet.", "Describe the problem around the child.");

    internal static readonly BrokenRule FamilyProblemMissing = new(
        "referrals.family-problem-missing", "Beskriv problemet omkring familien.", "Describe the problem around the family.");

    internal static readonly BrokenRule MeasuresMissing = new(
        "referrals.measures-missing",
        "Skriv, hvad der allerede er sat i gang. Er intet sat i gang, så skriv det.",
        "Say what has been started already. If nothing has, say so.");

    internal static readonly BrokenRule ChildrenMissing = new(
        "referrals.children-missing", "En henvisning gælder mindst ét barn.", "A referral is about at least one child.");

    internal static readonly BrokenRule ReceiverMissing = new(
        "referrals.receiver-missing", "Vælg den mødeleder, der skal modtage henvisningen.", "Choose the facilitator who is to receive the referral.");

    internal static readonly BrokenRule ReceiverNotFacilitator = new(
        "referrals.receiver-not-facilitator", "En henvisning sendes til en mødeleder.", "A referral is sent to a facilitator.");

    internal static readonly BrokenRule PartTooLong = new(
        "referrals.part-too-long", "Teksten må højst fylde 10.000 tegn.", "The text may be at most 10,000 characters long.");

    internal static readonly BrokenRule PartUnreadable = new(
        "referrals.part-unreadable", "Teksten indeholder et tegn, der ikke kan gemmes.", "The text holds a character that cannot be stored.");

    internal static readonly BrokenRule IdentityInText = new(
        "referrals.identity-in-text",
        "Familien er anonym, men teksten røber, hvem nogen er. Skriv det om, eller frigiv ordene med en begrundelse, hvis de ikke handler om nogen.",
        "The family is anonymous, but the text tells who somebody is. Word it otherwise, or release the words with a reason if they are about nobody.");

    internal static readonly BrokenRule CprNeverReleased = new(
        "referrals.cpr-never-released",
        "Et CPR-nummer kan ikke frigives. Skriv teksten uden nummeret.",
        "A CPR number cannot be released. Write the text without the number.");

    internal static readonly BrokenRule ReleasedWordsMissing = new(
        "referrals.released-words-missing",
        "Skriv de ord, der skal frigives, præcis som de står i teksten. Højst 200 tegn.",
        "Write the words to be released exactly as they stand in the text. At most 200 characters.");

    internal static readonly BrokenRule ReleaseReasonMissing = new(
        "referrals.release-reason-missing",
        "Skriv, hvorfor ordene ikke røber, hvem nogen er.",
        "Say why the words do not tell who somebody is.");

    internal static readonly BrokenRule DuplicateDetectionOff = new(
        "referrals.duplicate-detection-off",
        "Kommunen har ikke besluttet at advare om børn, der er henvist før. Udelad CPR-nummeret.",
        "The municipality has not decided to warn of children referred before. Leave the CPR number out.");

    internal static readonly BrokenRule CprForm = new(
        "referrals.cpr-form", "Et CPR-nummer har en dato på seks cifre og fire cifre efter.", "A CPR number has a date of six digits and four digits after it.");

    internal static readonly BrokenRule OnlyCoordinator = new(
        "referrals.only-coordinator", "Kun tovholderen eller en leder kan gøre det.", "Only the coordinator or a manager can do that.");

    internal static readonly BrokenRule PlaceMissing = new(
        "referrals.place-missing", "Skriv stedet med højst 200 tegn.", "Write the place in at most 200 characters.");

    internal static readonly BrokenRule DayTooFar = new(
        "referrals.day-too-far", "Dagen ligger for langt væk, eller dagene står i forkert orden.", "The day is too far away, or the days are in the wrong order.");

    internal static readonly BrokenRule LeadWordsMissing = new(
        "referrals.lead-words-missing", "Skriv, hvad du har set, med højst 10.000 tegn.", "Write what you have seen in at most 10,000 characters.");

    internal static readonly BrokenRule LeadReasonMissing = new(
        "referrals.lead-reason-missing", "Skriv, hvorfor sporet opgives, med højst 2.000 tegn.", "Write why the lead is dropped in at most 2,000 characters.");

    internal static readonly BrokenRule LeadClosed = new(
        "referrals.lead-closed", "Sporet er allerede henvist eller opgivet.", "The lead has been referred or dropped already.");

    internal static readonly BrokenRule OnlyChair = new(
        "referrals.only-chair", "Kun udvalgets formand eller tovholderen kan gøre det.", "Only the committee's chair or the coordinator can do that.");

    internal static readonly BrokenRule NoCommittee = new(
        "referrals.no-committee",
        "I denne kommune mødes der ikke et visitationsudvalg efter en fast rytme.",
        "In this municipality no committee meets by a fixed rhythm.");

    internal static readonly BrokenRule SessionsUntil = new(
        "referrals.sessions-until",
        "Vælg en dag inden for to år, som ligger efter udvalgets næste møde.",
        "Choose a day within two years that comes after the committee's next session.");

    internal static readonly BrokenRule SessionNotPlanned = new(
        "referrals.session-not-planned", "Mødet er allerede holdt.", "The session has been held already.");

    internal static readonly BrokenRule SessionTooEarly = new(
        "referrals.session-too-early", "Mødet kan ikke være holdt før sin dag.", "A session cannot have been held before its day.");

    internal static readonly BrokenRule SessionDay = new(
        "referrals.session-day",
        "Vælg en arbejdsdag efter i dag, som ikke ligger i en uge, hvor kommunen holder lukket.",
        "Choose a working day after today that is not in a week in which the municipality is closed.");

    internal static readonly BrokenRule SessionDayTaken = new(
        "referrals.session-day-taken", "Udvalget mødes allerede den dag.", "The committee meets on that day already.");

    internal static readonly BrokenRule RecusalReasonMissing = new(
        "referrals.recusal-reason-missing", "Skriv, hvorfor medlemmet er inhabilt, med højst 2.000 tegn.", "Write why the member is recused in at most 2,000 characters.");

    internal static readonly BrokenRule AnswerWordsMissing = new(
        "referrals.answer-words-missing", "Skriv svaret til henviseren med højst 10.000 tegn.", "Write the answer to the referrer in at most 10,000 characters.");

    internal static readonly BrokenRule NotDecided = new(
        "referrals.not-decided", "Henvisningen er ikke afgjort endnu.", "The referral has not been decided yet.");

    internal static readonly BrokenRule AnsweredAlready = new(
        "referrals.answered-already", "Henviseren har allerede fået svar.", "The referrer has been answered already.");

    internal static readonly BrokenRule OnlyAllocated = new(
        "referrals.only-allocated-facilitator", "Kun den mødeleder, som familien har fået tildelt, kan gøre det.", "Only the facilitator whom the family has been allocated can do that.");

    internal static readonly BrokenRule IdentityNotOpen = new(
        "referrals.identity-not-open",
        "Familien er stadig anonym. Erklær dig neutral, når den har sagt ja og du ved, hvem den er.",
        "The family is still anonymous. Declare yourself neutral once it has said yes and you know who it is.");

    internal static readonly BrokenRule NeutralityNotDeclared = new(
        "referrals.neutrality-not-declared",
        "Familien var anonym, da du fik den. Erklær først, at du er neutral, nu hvor du ved, hvem den er.",
        "The family was anonymous when you were allocated. Declare first that you are neutral, now that you know who it is.");

    internal static readonly BrokenRule OverrideReasonMissing = new(
        "referrals.override-reason-missing",
        "Mødelederen opfylder ikke alle krav. Skriv, hvorfor familien alligevel skal have netop denne.",
        "The facilitator does not meet every demand. Say why the family is to have this one all the same.");

    internal static readonly BrokenRule MatchNotOverridable = new(
        "referrals.match-not-overridable",
        "Mødelederen opfylder ikke et krav, som kommunen ikke lader nogen se bort fra.",
        "The facilitator does not meet a demand that the municipality lets nobody pass over.");

    internal static readonly BrokenRule LanguageUnreadable = new(
        "referrals.language-unreadable", "Skriv højst ti sprog som koder, for eksempel ar eller so.", "Write at most ten languages as tags, for example ar or so.");

    internal static readonly BrokenRule BirthDate = new(
        "referrals.birth-date", "Fødselsdatoen ligger i fremtiden eller for langt tilbage.", "The birth date is in the future or too long ago.");

    internal static readonly BrokenRule BirthDateMissing = new(
        "referrals.birth-date-missing",
        "Skriv fødselsdatoen for hvert barn, eller svar, at alderen ikke er kendt. Datoen gemmes ikke.",
        "Give each child's birth date, or answer that the age is not known. The date is not kept.");

    internal static readonly BrokenRule Professionals = new(
        "referrals.professionals", "Antallet af fagpersoner er et tal fra 0 til 200.", "The number of professionals is from 0 to 200.");

    internal static readonly BrokenRule CodeNotListed = new(
        "referrals.code-not-listed", "Koden står ikke på kommunens liste.", "The code is not on the municipality's list.");

    internal static readonly BrokenRule UnknownQuestion = new(
        "referrals.unknown-question", "Der er intet spørgsmål med den kode.", "There is no question of that code.");

    internal static readonly BrokenRule GroundsMissing = new(
        "referrals.grounds-missing", "Skriv, hvad vurderingen bygger på.", "Say what the judgement rests on.");

    internal static readonly BrokenRule ConsentFirst = new(
        "referrals.consent-first",
        "I denne kommune spørges familien, før den henvises. Registrér samtykke til kontakt fra alle med forældremyndighed.",
        "In this municipality the family is asked before it is referred. Record consent to contact from everyone with custody.");

    internal static readonly BrokenRule ForumMissing = new(
        "referrals.forum-missing", "Vælg, hvilket forum der skal afgøre henvisningen.", "Choose which forum is to decide the referral.");

    internal static readonly BrokenRule QuestionMissing = new(
        "referrals.question-missing", "Skriv, hvad der mangler.", "Say what is missing.");

    internal static readonly BrokenRule AnswerMissing = new(
        "referrals.answer-missing", "Svar på mødelederens spørgsmål, før henvisningen sendes igen.", "Answer the facilitator's question before sending again.");

    internal static readonly BrokenRule DecisionGroundsMissing = new(
        "referrals.decision-grounds-missing", "Skriv en begrundelse for afgørelsen.", "Give the grounds of the decision.");

    internal static readonly BrokenRule InsteadMissing = new(
        "referrals.instead-missing", "Skriv, hvad der skal ske i stedet.", "Say what should happen instead.");

    internal static readonly BrokenRule PostponedToMissing = new(
        "referrals.postponed-to-missing", "Vælg en dag efter i dag og inden for et år, som afgørelsen udsættes til.", "Choose a day after today and within a year to which it is postponed.");

    internal static readonly BrokenRule FacilitatorMissing = new(
        "referrals.facilitator-missing", "Vælg den mødeleder, der skal tildeles.", "Choose the facilitator to be allocated.");

    internal static readonly BrokenRule NotFacilitator = new(
        "referrals.not-facilitator", "Den valgte medarbejder er ikke uddannet mødeleder.", "The member of staff chosen is not a trained facilitator.");

    internal static readonly BrokenRule DeviationReasonMissing = new(
        "referrals.deviation-reason-missing",
        "Afgørelsen er en anden, end reglerne peger på. Skriv hvorfor.",
        "The decision is another than the rules advise. Say why.");

    internal static readonly BrokenRule MayNotDeviate = new(
        "referrals.may-not-deviate",
        "I denne kommune må du ikke afgøre en henvisning anderledes, end reglerne peger på.",
        "In this municipality you may not decide a referral otherwise than the rules advise.");

    internal static readonly BrokenRule FieldDoesNotBelong = new(
        "referrals.field-does-not-belong", "Feltet hører ikke til denne afgørelse.", "The field does not belong to this decision.");

    internal static readonly BrokenRule CompositionFixed = new(
        "referrals.composition-fixed",
        "Barnet kan ikke fjernes, når der er registreret samtykke for det.",
        "The child cannot be removed once a consent has been recorded for it.");
}

namespace Netvaerk.Families;

/// <summary>What the rules about families say when they are broken.</summary>
internal static class FamilyRules
{
    internal static readonly BrokenRule AdultNotChild = new(
        "families.adult-not-child", "Et barn kan ikke stå som voksen i familien.", "A child cannot stand as an adult of the family.");

    internal static readonly BrokenRule NotYourFamily = new(
        "families.not-yours",
        "Kun familiens mødeleder og sagsbehandler kan skrive det, og hvor samtykket kommer først også henviseren.",
        "Only the family's facilitator and caseworker can record this, and where consent comes first the referrer too.");

    internal static readonly BrokenRule ConsentTooEarly = new(
        "families.consent-before-allocation",
        "Familien er anonym, indtil der er tildelt en mødeleder. Først derefter spørges den om samtykke.",
        "The family is anonymous until a facilitator has been allocated. Only then is it asked for consent.");

    internal static readonly BrokenRule ConsentInFuture = new(
        "families.consent-in-future", "Et samtykke kan ikke være givet i fremtiden.", "A consent cannot have been given in the future.");

    internal static readonly BrokenRule NotHolder = new(
        "families.not-custody-holder",
        "Kun den, der har forældremyndigheden den dag, kan svare på barnets vegne.",
        "Only somebody who holds custody on that day can answer for the child.");

    internal static readonly BrokenRule SharingNeedsRecipient = new(
        "families.sharing-needs-recipient",
        "Et samtykke til at dele oplysninger siger, hvem de deles med, og hvad de handler om.",
        "A consent to share says with whom, and about what.");

    internal static readonly BrokenRule OnlySharingHasRecipient = new(
        "families.only-sharing-has-recipient",
        "Modtager og emne hører kun til samtykke om at dele oplysninger.",
        "Recipient and topic belong to a consent to share only.");

    internal static readonly BrokenRule NothingToWithdraw = new(
        "families.nothing-to-withdraw", "Der er intet samtykke at trække tilbage.", "There is no consent to withdraw.");

    internal static readonly BrokenRule IdentityNeedsConsent = new(
        "families.identity-needs-consent",
        "Navn og oplysninger må først skrives, når personen selv, eller for et barn alle med forældremyndighed, har givet samtykke.",
        "Name and details may be recorded only once the person, or for a child everyone with custody, has consented.");

    internal static readonly BrokenRule CprForm = new(
        "families.cpr-form",
        "CPR-nummeret skrives som ddmmåå-xxxx og begynder med en dato, der findes.",
        "A CPR number is written ddmmyy-xxxx and begins with a date that exists.");

    internal static readonly BrokenRule CprBirthDate = new(
        "families.cpr-birth-date",
        "CPR-nummeret passer ikke til fødselsdatoen.",
        "The CPR number does not agree with the birth date.");

    internal static readonly BrokenRule NameMissing = new(
        "families.name-missing", "Skriv personens navn.", "Write the person's name.");

    internal static readonly BrokenRule SafetyNeedsTwo = new(
        "families.safety-needs-two", "Vælg to forskellige personer.", "Choose two different people.");

    internal static readonly BrokenRule SafetyMissing = new(
        "families.safety-missing",
        "Skriv, om de to kan være sammen, hver for sig eller slet ikke.",
        "Say whether the two can meet together, one after the other, or not at all.");

    internal static readonly BrokenRule SafetyGroundsMissing = new(
        "families.safety-grounds-missing", "Skriv, hvad vurderingen bygger på.", "Say what the assessment rests on.");

    internal static readonly BrokenRule SafetyNotAssessed = new(
        "families.safety-not-assessed",
        "Vurdér først, om forældrene kan mødes. Det gøres i fortrolighed, og før de inviteres til det samme møde.",
        "First assess whether the parents can meet. It is done in confidence, and before they are invited to the same meeting.");

    internal static readonly BrokenRule SeparateSessions = new(
        "families.separate-sessions",
        "To af de inviterede skal deltage hver for sig. Planlæg mødet i adskilte dele, så de ikke er i samme rum, eller invitér kun den ene.",
        "Two of those invited are to attend one after the other. Plan the meeting in separate sessions, so that they are not in one room, or invite only one of them.");

    internal static readonly BrokenRule NoContact = new(
        "families.no-contact",
        "To af de inviterede må ikke være i samme rum, uanset samtykke og ønsker. Planlæg mødet i adskilte dele med en pause imellem, eller invitér kun den ene.",
        "Two of those invited must not be in one room, whatever has been agreed to or wished for. Plan the meeting in separate sessions with a break between them, or invite only one of them.");

    internal static readonly BrokenRule ParentsAccessFromEighteen = new(
        "families.parents-access-from-eighteen",
        "Først når den unge er fyldt 18, er det den unge, der giver forældrene indsigt.",
        "Only once the young person is 18 is it theirs to let the parents in.");

    internal static readonly BrokenRule OnlyCaseworker = new(
        "families.only-caseworker",
        "Kun familiens sagsbehandler kan det: mødelederen har ingen myndighed over familien.",
        "Only the family's caseworker can do this: the facilitator has no authority over the family.");

    internal static readonly BrokenRule GroundUnknown = new(
        "families.ground-unknown",
        "Det grundlag står ikke på listen. Hent listen, og vælg et af dem.",
        "That ground is not on the list. Read the list, and choose one of them.");

    internal static readonly BrokenRule GroundDoesNotCover = new(
        "families.ground-does-not-cover",
        "Det grundlag gælder ikke for den modtager, det emne eller det formål.",
        "That ground does not cover that recipient, that topic or that use.");

    internal static readonly BrokenRule GroundNotConfirmed = new(
        "families.ground-not-confirmed",
        "Bekræft det, som grundlaget kræver.",
        "Confirm what the ground demands.");

    internal static readonly BrokenRule GroundPurposeMissing = new(
        "families.ground-purpose-missing",
        "Skriv, hvad formålet er.",
        "Say what the purpose is.");

    internal static readonly BrokenRule GroundDates = new(
        "families.ground-dates",
        "Datoerne passer ikke: et grundlag besluttes, før det bruges, og gælder højst et år ad gangen.",
        "The dates do not fit: a ground is decided before it is used, and holds for a year at most.");

    internal static readonly BrokenRule GroundMeetings = new(
        "families.ground-meetings",
        "Skriv, hvor mange møder det gælder, hvor grundlaget sætter et tal, og ellers ingenting.",
        "Say for how many meetings it holds where the ground names a number, and nothing otherwise.");

    internal static readonly BrokenRule GroundEnded = new(
        "families.ground-ended",
        "Det grundlag er allerede ophørt.",
        "That ground has ended already.");

    internal static readonly BrokenRule BasisUnknown = new(
        "families.basis-unknown",
        "Vælg et grundlag fra databeskyttelsesretten, som gælder den dag. Et samtykke er det ikke.",
        "Choose a basis of data-protection law that holds on that day. A consent is none.");

    internal static readonly BrokenRule BasisDate = new(
        "families.basis-date",
        "Dagen kan ikke ligge i fremtiden.",
        "The day cannot be in the future.");

    internal static readonly BrokenRule AddressProtected = new(
        "families.address-protected",
        "Adressen er beskyttet, og derfor gemmes den ikke her. Slå den op, hvor den hører til.",
        "The address is protected, so it is not kept here. Look it up where it belongs.");

    internal static readonly BrokenRule CustodyDate = new(
        "families.custody-date",
        "Skriv en dag inden for de sidste 18 år og højst et år frem.",
        "Give a day within the last 18 years and a year ahead at most.");

    internal static readonly BrokenRule CustodyHolders = new(
        "families.custody-holders",
        "Vælg en eller flere voksne i familien, hver én gang.",
        "Choose one or more adults of the family, each once.");

    internal static readonly BrokenRule ProposerDoesNotFit = new(
        "families.proposer-does-not-fit",
        "Du kan kun foreslå nogen på egne vegne.",
        "You can propose somebody on your own behalf only.");

    internal static readonly BrokenRule OnlyLeadersSignIn = new(
        "families.only-leaders-sign-in",
        "Kun mødelederen og sagsbehandleren kan give nogen adgang til sagen.",
        "Only the facilitator and the caseworker can give somebody access to the case.");

    internal static readonly BrokenRule CannotBeDeclined = new(
        "families.cannot-be-declined",
        "Den person kan ikke vælges fra: barnet, den, der har forældremyndighed, barnets bisidder og den ansvarlige sagsbehandler er altid med.",
        "This person cannot be declined: the child, those with custody, the child's lay representative and the responsible caseworker always take part.");

    internal static readonly BrokenRule NotYoursToAnswer = new(
        "families.not-yours-to-answer",
        "Kun en med forældremyndighed kan svare på, hvem der skal med.",
        "Only somebody with custody can answer who is to take part.");

    internal static readonly BrokenRule ParticipantAnswerMissing = new(
        "families.participant-answer-missing",
        "Skriv, om svaret er ja eller nej.",
        "Say whether the answer is yes or no.");

    internal static readonly BrokenRule RepresentativeTooYoung = new(
        "families.representative-too-young",
        "En bisidder for et barn skal være fyldt 15 år.",
        "A child's lay representative must be 15 or older.");

    internal static readonly BrokenRule RepresentativeIsProfessional = new(
        "families.representative-is-professional",
        "En bisidder er barnets egen ledsager og ingen af de fagpersoner, der arbejder med familien.",
        "A lay representative is the child's own companion and none of the professionals who work with the family.");

    internal static readonly BrokenRule NotARepresentative = new(
        "families.not-a-representative",
        "Den person er ikke bisidder.",
        "This person is no lay representative.");

    internal static readonly BrokenRule SetAsideReasonMissing = new(
        "families.set-aside-reason-missing",
        "Skriv, hvorfor bisidderen ikke kan være med.",
        "Say why the lay representative cannot take part.");

    internal static readonly BrokenRule FacilitatorStays = new(
        "families.facilitator-stays",
        "Mødelederens tilknytning slutter, når familien får en anden mødeleder, eller når personen holder op.",
        "The facilitator's relation ends when the family gets another facilitator, or when the person leaves.");

    internal static readonly BrokenRule RelationEnded = new(
        "families.relation-ended",
        "Den tilknytning er allerede ophørt.",
        "That relation has ended already.");

    internal static readonly BrokenRule OnlyCoordinator = new(
        "families.only-coordinator",
        "Kun tovholderen eller en leder kan det.",
        "Only the coordinator or a manager can do this.");

    internal static readonly BrokenRule ChildNotPrepared = new(
        "families.child-not-prepared",
        "Barnet skal være forberedt, før det inviteres: en samtale først, og nogen, der støtter før, under og efter.",
        "The child must be prepared before it is invited: a talk first, and somebody who supports before, during and after.");

    internal static readonly BrokenRule TalkDate = new(
        "families.talk-date",
        "Skriv en dag inden for det sidste år.",
        "Give a day within the last year.");

    internal static readonly BrokenRule VoiceEmpty = new(
        "families.voice-empty",
        "Skriv, hvad barnet selv siger.",
        "Write what the child says itself.");

    internal static readonly BrokenRule TrustMeetingMissing = new(
        "families.trust-meeting-missing",
        "Mød først familien ansigt til ansigt, med tolk hvor der er brug for det. En telefonsamtale er ikke nok.",
        "First meet the family face to face, with an interpreter where one is needed. A telephone call is not enough.");

    internal static readonly BrokenRule LanguageMissing = new(
        "families.language-missing", "Skriv, hvilket sprog familien er informeret på.", "Say in which language the family was informed.");
}

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
        "To af de inviterede skal deltage hver for sig: del mødet op, eller invitér den ene.",
        "Two of those invited are to attend one after the other: divide the meeting, or invite one of them.");

    internal static readonly BrokenRule NoContact = new(
        "families.no-contact",
        "To af de inviterede må ikke være med i det samme møde. Det gælder uanset samtykke og ønsker.",
        "Two of those invited must not take part in the same meeting. That holds whatever has been agreed to or wished for.");

    internal static readonly BrokenRule LanguageMissing = new(
        "families.language-missing", "Skriv, hvilket sprog familien er informeret på.", "Say in which language the family was informed.");
}

namespace Netvaerk.Invitations;

/// <summary>The rules about invitations that a request can break.</summary>
internal static class InvitationRules
{
    internal static readonly BrokenRule NotPlanned = new(
        "invitations.not-planned", "Kun et planlagt møde, der ikke er begyndt, kan der inviteres til.", "Only a planned meeting that has not begun can be invited to.");

    internal static readonly BrokenRule ConsentMissing = new(
        "invitations.consent-missing",
        "Der er ikke samtykke til at deltage for nogen af børnene. Få et samtykke, før I inviterer.",
        "There is no consent to take part for any of the children. Get consent before you invite.");

    internal static readonly BrokenRule PersonClosed = new(
        "invitations.person-closed",
        "Personen kan ikke inviteres: samtykket er ikke givet, eller forældrene har sagt nej til personen.",
        "The person cannot be invited: consent is not given, or the parents have said no to the person.");

    internal static readonly BrokenRule NobodyToInvite = new(
        "invitations.nobody-to-invite", "Alle er allerede inviteret.", "Everybody has been invited already.");

    internal static readonly BrokenRule InvitedTwice = new(
        "invitations.invited-twice", "Den samme person står to gange.", "The same person stands there twice.");

    internal static readonly BrokenRule LanguageUnknown = new(
        "invitations.language-unknown", "Der er ingen tekster på det sprog. Vælg et andet, eller skriv dem først.", "There are no texts in that language. Choose another, or write them first.");

    internal static readonly BrokenRule LanguageDraft = new(
        "invitations.language-draft",
        "Teksterne på det sprog er et udkast, som ingen har læst igennem. De bliver ikke sendt, før en, der kan sproget, har godkendt dem.",
        "The texts in that language are a draft that nobody has read through. They are not sent before somebody who knows the language has approved them.");

    internal static readonly BrokenRule EmailUnreadable = new(
        "invitations.email-unreadable", "Skriv en e-mailadresse, for eksempel navn@eksempel.dk.", "Write an e-mail address, for example name@example.org.");

    internal static readonly BrokenRule AnswerMissing = new(
        "invitations.answer-missing", "Vælg, om personen kommer, kommer måske eller ikke kommer.", "Choose whether the person comes, comes perhaps or does not come.");

    internal static readonly BrokenRule NoAnswersTaken = new(
        "invitations.no-answers-taken",
        "Der kan ikke svares længere: mødet er begyndt, overstået eller aflyst.",
        "No answer is taken any longer: the meeting has begun, is over or was cancelled.");

    internal static readonly BrokenRule NotInvited = new(
        "invitations.not-invited", "Kun den, der er inviteret, eller mødelederen kan svare.", "Only whoever is invited or the facilitator can answer.");

    internal static readonly BrokenRule OnlyCoordinator = new(
        "invitations.only-coordinator", "Kun tovholderen eller en leder kan ændre kommunens tekster og papirer.", "Only the coordinator or a manager can change the municipality's texts and papers.");

    internal static readonly BrokenRule TextMissing = new(
        "invitations.text-missing", "Skriv både emne og tekst.", "Write both subject and text.");

    internal static readonly BrokenRule TextTooLong = new(
        "invitations.text-too-long", "Emnet er højst 150 tegn og teksten højst 5.000. Forkort den.", "A subject has at most 150 characters and a text at most 5,000. Shorten it.");

    internal static readonly BrokenRule SubjectLines = new(
        "invitations.subject-lines", "Emnet er en enkelt linje.", "The subject is a single line.");

    internal static readonly BrokenRule NamesMethod = new(
        "invitations.names-method",
        "Teksten røber metoden eller sagen. Skriv kun »møde«, så den tåler, at andre ser den.",
        "The text gives the method or the case away. Write only \"meeting\", so that it can bear others seeing it.");

    internal static readonly BrokenRule AlreadySent = new(
        "invitations.already-sent", "Brevet ligger ikke blandt dem, der ikke kom frem.", "The letter is not among those that did not arrive.");

    internal static readonly BrokenRule OnlyThoseWhoSend = new(
        "invitations.only-those-who-send",
        "Kun mødelederen, tovholderen eller en leder kan sende et brev igen.",
        "Only the facilitator, the coordinator or a manager can send a letter again.");

    internal static readonly BrokenRule PaperTooLarge = new(
        "invitations.paper-too-large", "Dokumentet er for stort: højst 72 kB. Gør billederne mindre.", "The document is too large: at most 72 kB. Make the pictures smaller.");

    internal static readonly BrokenRule PaperUnreadable = new(
        "invitations.paper-unreadable", "Filen kan ikke læses som et Word-dokument. Gem den som .docx.", "The file cannot be read as a Word document. Save it as .docx.");

    internal static readonly BrokenRule PaperRuns = new(
        "invitations.paper-runs", "Dokumentet indeholder makroer eller indlejrede filer. Gem det uden.", "The document holds macros or embedded files. Save it without.");

    internal static readonly BrokenRule PaperFetches = new(
        "invitations.paper-fetches",
        "Dokumentet henter noget andre steder fra, for eksempel et billede, en skabelon eller en flettekilde. Indsæt det i dokumentet, eller fjern det.",
        "The document fetches something from elsewhere, such as a picture, a template or a source for mail merge. Put it into the document, or remove it.");

    internal static readonly BrokenRule PaperField = new(
        "invitations.paper-field", "Dokumentet indeholder et Word-felt, der ikke er et flettefelt eller et sidetal. Fjern det.", "The document holds a field of Word's that is neither a merge field nor a page number. Remove it.");

    internal static readonly BrokenRule PaperName = new(
        "invitations.paper-name", "Giv papiret et navn på højst 100 tegn.", "Give the paper a name of at most 100 characters.");
}

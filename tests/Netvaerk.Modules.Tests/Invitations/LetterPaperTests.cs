using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Invitations;

public sealed class LetterPaperTests
{
    [Theory, EveryEngine]
    public async Task A_letter_can_be_handed_over_on_paper_with_its_readers_name_and_without_an_address_that_is_protected(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var mothers = await casework.InvitationOf(family.Holder);
        var paper = (await Paper(casework, mothers))!;
        Assert.Empty(new OpenXmlValidator().Validate(paper).Select(one => one.Description));
        var words = paper.MainDocumentPart!.Document!.InnerText;
        Assert.All(["Brøndby Kommune", "mandag den 2. marts 2026", Inviting.Mother, "Rævehulegade 77", "tirsdag den 10. marts 2026 kl. 15.00-17.00"], word => Assert.Contains(word, words, StringComparison.Ordinal));
        Assert.All(["{{", "Lene", "netværk", "tolk"], word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
        Assert.Null(await Paper(casework, mothers, "fremmed"));

        await casework.Do<RecordIdentity, RecordIdentityInput>(new(Guid.CreateVersion7(), family.Family, family.Holder, Inviting.Mother, Email: Inviting.MothersMail, AddressProtected: true));
        Assert.DoesNotContain("Rævehulegade", (await Paper(casework, mothers))!.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        await casework.Do<CancelMeeting, CancelMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, 1, "Moren er syg.", new(Closing: new("Målet er nået."))));
        await casework.HandOn();
        Assert.Contains("aflyst", (await Paper(casework, mothers))!.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Without_consent_there_is_neither_paper_nor_calendar(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var invitations = await casework.Invitations();
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        foreach (var invitation in invitations)
        {
            Assert.Null(await Open(casework, invitation, LetterDocument.OnPaper, "mette"));
            Assert.Null(await Open(casework, invitation, LetterDocument.ForCalendar, "mette"));
        }
    }

    [Theory, EveryEngine]
    public async Task Where_an_interpreter_is_booked_the_paper_is_in_the_familys_language_and_says_so(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily(plan => plan with { WithInterpreter = true });
        var interpreter = await casework.Do<RegisterInterpreter, RegisterInterpreterInput>(new(Guid.CreateVersion7(), new("Leyla Ibrahim", ["ar"], new(1988, 4, 12), new(2026, 1, 5))));
        var booking = await casework.Do<BookInterpreter, BookInterpreterInput>(new(
            Guid.CreateVersion7(), family.Meeting, interpreter, "ar", FamilyTie.None, family.Holder, new(2026, 3, 2)));
        var shipped = ShippedTexts.In("ar")!;
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var text = shipped.Of(kind, RecipientKind.Parent);
            await casework.Do<SaveLetterTemplate, SaveLetterTemplateInput>(new(
                Guid.CreateVersion7(), kind, RecipientKind.Parent, "ar", 0, text.Subject, text.Body, "Leyla Ibrahim, translatør"), "tina", Role.Coordinator);
        }

        var mother = await casework.ParticipantOf(family, family.Holder);
        await casework.Do<InviteToMeeting, InviteToMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, [new(mother.Id, "ar")], [new(booking, "leyla@example.org")]));
        await casework.HandOn();
        var letters = casework.Messages().ToDictionary(one => one.To.Mailboxes.Single().Address, one => one.TextBody!);
        Assert.Contains(shipped.Interpreter, letters[Inviting.MothersMail], StringComparison.Ordinal);
        Assert.Contains("Vi bekræfter bestillingen af tolkning", letters["leyla@example.org"], StringComparison.Ordinal);
        Assert.DoesNotContain("Zarah", letters["leyla@example.org"], StringComparison.Ordinal);

        var paper = (await Paper(casework, await casework.InvitationOf(family.Holder)))!;
        Assert.Empty(new OpenXmlValidator().Validate(paper).Select(one => one.Description));
        var body = paper.MainDocumentPart!.Document!.Body!;
        Assert.Contains(shipped.Interpreter, body.InnerText, StringComparison.Ordinal);
        // The address is Danish, and its number stays in front.
        Assert.Contains("\u200eRævehulegade 77", body.InnerText, StringComparison.Ordinal);
        Assert.All(body.Elements<Paragraph>(), one => Assert.NotNull(one.ParagraphProperties!.BiDi));
        Assert.All(body.Descendants<Run>(), one => Assert.NotNull(one.RunProperties!.RightToLeftText));
    }

    [Theory, EveryEngine]
    public async Task A_draft_is_not_handed_over_on_paper_either(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        var mother = await casework.ParticipantOf(family, family.Holder);
        async Task Save(string? reviewedBy, long version)
        {
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                await casework.Do<SaveLetterTemplate, SaveLetterTemplateInput>(new(Guid.CreateVersion7(), kind, RecipientKind.Parent, "pl", version, "Spotkanie", "{{date}} {{place}}", reviewedBy), "tina", Role.Coordinator);
            }
        }

        await Save("Anna Nowak", 0);
        await casework.Invite(family, new GuestToInvite(mother.Id, "pl"));
        var mothers = await casework.InvitationOf(family.Holder);
        Assert.NotNull(await Paper(casework, mothers));
        await Save(null, 1);
        Assert.Null(await Paper(casework, mothers));
    }

    [Theory, EveryEngine]
    public async Task A_child_who_is_not_prepared_any_more_is_not_invited_where_children_are_prepared_first(Engine engine)
    {
        var town = Towns.Invent("klarby", "\"ruleSets\": [{ \"validFrom\": \"2020-01-01\" }], \"family\": { \"childPreparation\": \"before-invitation\" }");
        await using var casework = await Casework.Start(engine, town);
        var family = await casework.Opened();
        Task Prepare(long version, DateOnly? talkedOn) => casework.Do<PrepareChild, PrepareChildInput>(
            new(Guid.CreateVersion7(), family.Family, family.Child, version, talkedOn, family.Teacher, family.Teacher, family.Teacher));
        await Prepare(0, new(2026, 3, 1));
        family = family with { Meeting = await casework.Plan(family, family.Plan(new(2026, 3, 10))) };
        await Prepare(1, null);
        var child = await casework.ParticipantOf(family, family.Child);
        await Refused.By(FamilyRules.ChildNotPrepared, () => casework.Invite(family, new GuestToInvite(child.Id)), "input", "guests", "0");
        Assert.Empty(await casework.Invitations());
        await casework.Invite(family, new GuestToInvite((await casework.ParticipantOf(family, family.Holder)).Id));
        await Prepare(2, new(2026, 3, 2));
        await casework.Invite(family, new GuestToInvite(child.Id));
        Assert.Equal(RecipientKind.Child, (await casework.InvitationOf(family.Child)).Recipient);
    }

    private static async Task<WordprocessingDocument?> Paper(Casework casework, Invitation invitation, string subject = "mette") =>
        await Open(casework, invitation, LetterDocument.OnPaper, subject) is { } file ? WordprocessingDocument.Open(new MemoryStream(file.Content.ToArray()), isEditable: false) : null;

    private static async Task<Netvaerk.Kernel.Document?> Open(Casework casework, Invitation invitation, string variant, string subject)
    {
        await using var session = casework.As(subject);
        return await ActivatorUtilities.CreateInstance<LetterDocument>(session.Get<IServiceProvider>()).Open(invitation.Id, variant, TestContext.Current.CancellationToken);
    }
}

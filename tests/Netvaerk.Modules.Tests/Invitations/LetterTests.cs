using FsCheck;
using FsCheck.Fluent;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;
using Netvaerk.Tests.Outbox;

namespace Netvaerk.Tests.Invitations;

public class LetterTests
{
    [Theory, EveryEngine]
    public async Task A_moved_meeting_updates_the_same_calendar_entry_and_a_cancelled_one_takes_it_away(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        await casework.HandOn();
        var invitation = await casework.InvitationOf(family.Holder);
        await casework.Do<AnswerInvitation, AnswerInvitationInput>(new(Guid.CreateVersion7(), invitation.Id, InvitationAnswer.Accepted), "mor", Role.Parent);

        casework.Databases.Clock.Advance(TimeSpan.FromMinutes(5));
        await casework.Move(family, new(2026, 3, 30), new(16, 0));
        await casework.HandOn();
        // To have agreed to one day is not to have agreed to another.
        Assert.Equal(InvitationAnswer.NotAnswered, (await casework.InvitationOf(family.Holder)).Answer);

        casework.Databases.Clock.Advance(TimeSpan.FromMinutes(5));
        await casework.Do<CancelMeeting, CancelMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, 2, "Sygdom.", new(Closing: new("Familien er flyttet."))));
        await casework.HandOn();

        var messages = casework.Messages();
        Assert.Equal(
            ["Invitation til et møde tirsdag den 10. marts 2026", "Nyt tidspunkt for mødet: mandag den 30. marts 2026", "Mødet mandag den 30. marts 2026 er aflyst"],
            messages.Select(one => one.Subject));
        var entries = messages.Select(one => Calendar.Load(one.Calendar())!).ToList();
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], entries.Select(one => one.Method));
        Assert.Equal([0, 1, 2], entries.Select(one => one.Events[0]!.Sequence));
        Assert.Single(entries.Select(one => one.Events[0]!.Uid).Distinct());
        Assert.Equal(3, messages.Select(one => one.MessageId).Distinct().Count());
        // Winter time before the last Sunday of March, summer time after: the wall clock is what was planned.
        Assert.Contains("DTSTART;TZID=Europe/Copenhagen:20260310T150000", messages[0].Calendar(), StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Copenhagen:20260330T160000", messages[1].Calendar(), StringComparison.Ordinal);
        Assert.All(messages, one => Assert.Contains("BEGIN:VTIMEZONE", one.Calendar(), StringComparison.Ordinal));
        Assert.Equal(new DateTime(2026, 3, 30, 14, 0, 0), entries[1].Events[0]!.Start!.AsUtc);
        Assert.Equal(InvitationStatus.Cancelled, (await casework.InvitationOf(family.Holder)).Status);
    }

    [Theory, EveryEngine]
    public async Task Who_never_got_the_invitation_reads_of_a_meeting_and_not_of_a_change_and_of_none_where_it_is_off(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (moved, cancelled) = (await casework.PlannedFamily(), await casework.PlannedFamily());
        await casework.Invite(moved);
        await casework.Invite(cancelled);
        await casework.Move(moved, new(2026, 3, 12), new(16, 0));
        await casework.Do<CancelMeeting, CancelMeetingInput>(new(Guid.CreateVersion7(), cancelled.Meeting, 1, "Sygdom.", new(Closing: new("Familien er flyttet."))));
        // The news are told first, as when the host was down meanwhile.
        foreach (var message in await casework.Read(db => db.Set<OutboxMessage>().Where(one => MeetingNews.Topics.Contains(one.Topic)).ToListAsync()))
        {
            await using var session = casework.As("netvaerk:outbox");
            await session.Get<MeetingNews>().Deliver(new(message.Id, 1, message.Topic, message.Concerns, message.At, 1), TestContext.Current.CancellationToken);
        }

        await casework.HandOn();
        Assert.Equal("Invitation til et møde torsdag den 12. marts 2026", Assert.Single(casework.Messages()).Subject);
    }

    [Theory, EveryEngine]
    public async Task After_a_crash_the_same_message_goes_again_byte_for_byte_and_one_that_is_noted_never(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var letter = await casework.Read(db => db.Set<Letter>().SingleAsync());
        async Task<byte[]?> Written()
        {
            await using var session = casework.As("netvaerk:outbox");
            await using var db = await session.Lease();
            if (await session.Get<LetterWriter>().Write(db, letter.Id, TestContext.Current.CancellationToken) is not { } message)
            {
                return null;
            }

            // As far as the host came before it died: handed over, and not noted.
            await session.Get<IEnumerable<IMailChannel>>().Single(one => one.Kind is LetterChannel.Folder).Send(casework.Databases.Places[0].Slug, message, TestContext.Current.CancellationToken);
            using var stream = new MemoryStream();
            await message.WriteToAsync(stream);
            return stream.ToArray();
        }

        var first = await Written();
        casework.Databases.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(first, await Written());
        await casework.HandOn();
        Assert.Single(casework.Messages());
        Assert.NotNull((await casework.Read(db => db.Set<Letter>().SingleAsync())).SentAt);
        Assert.Null(await Written());
    }

    [Theory, EveryEngine]
    public async Task A_letter_that_cannot_be_sent_is_laid_aside_listed_and_sent_once_what_stood_in_the_way_is_gone(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        await casework.HandOn();
        Assert.Empty(casework.Messages());
        await using var desk = await Desk.Open(casework);
        const string Aside = "{ undeliveredLetters { letterId kind reason attempts } }";
        var listed = (await desk.Ask(Aside, "tina", "coordinator")).GetProperty("undeliveredLetters");
        Assert.Equal(("no-consent", 1), (listed[0].GetProperty("reason").GetString(), listed[0].GetProperty("attempts").GetInt32()));
        Assert.Equal(1, (await desk.Ask(Aside)).GetProperty("undeliveredLetters").GetArrayLength());
        foreach (var (subject, role) in new[] { ("mor", "parent"), ("fremmed", "facilitator"), ("tove", "professional") })
        {
            Assert.Equal(0, (await desk.Ask(Aside, subject, role)).GetProperty("undeliveredLetters").GetArrayLength());
        }

        var letter = await casework.Read(db => db.Set<Letter>().SingleAsync());
        var again = new SendLetterAgainInput(Guid.CreateVersion7(), letter.Id);
        await Assert.ThrowsAsync<NotFound>(() => casework.Do<SendLetterAgain, SendLetterAgainInput>(again, "fremmed"));
        await Refused.By<NotAllowed>(InvitationRules.OnlyThoseWhoSend, () => casework.Do<SendLetterAgain, SendLetterAgainInput>(again, "karl", Role.Caseworker));
        casework.Databases.Clock.Advance(TimeSpan.FromMinutes(1));
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Given);
        await casework.Do<SendLetterAgain, SendLetterAgainInput>(again, "tina", Role.Coordinator);
        await casework.HandOn();
        Assert.Single(casework.Messages());
        await Refused.By(InvitationRules.AlreadySent, () => casework.Do<SendLetterAgain, SendLetterAgainInput>(again with { IdempotencyKey = Guid.CreateVersion7() }));
    }

    [Theory, EveryEngine]
    public async Task A_language_that_nobody_has_read_through_is_refused_until_somebody_has(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        var mother = await casework.ParticipantOf(family, family.Holder);
        await Refused.By(InvitationRules.LanguageDraft, () => casework.Invite(family, new GuestToInvite(mother.Id, "ar")), "input", "guests", "0", "language");
        await Refused.By<InvalidInput>(InvitationRules.LanguageUnknown, () => casework.Invite(family, new GuestToInvite(mother.Id, "tlh")), "input", "guests", "0", "language");
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var shipped = ShippedTexts.In("ar")!.Of(kind, RecipientKind.Parent);
            await Refused.By(InvitationRules.LanguageDraft, () => casework.Invite(family, new GuestToInvite(mother.Id, "ar")), "input", "guests", "0", "language");
            await casework.Do<SaveLetterTemplate, SaveLetterTemplateInput>(new(
                Guid.CreateVersion7(), kind, RecipientKind.Parent, "ar", 0, shipped.Subject, shipped.Body, "Leyla Ibrahim, translatør"), "tina", Role.Coordinator);
        }

        await casework.Invite(family, new GuestToInvite(mother.Id, "ar"));
        await casework.HandOn();
        var message = Assert.Single(casework.Messages());
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", message.Page(), StringComparison.Ordinal);
        Assert.Contains("أنت مدعو إلى اجتماع", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Møde", message.Calendar(), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_unknown_merge_field_is_refused_by_name_and_a_text_that_gives_the_method_away_too(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var input = new SaveLetterTemplateInput(Guid.CreateVersion7(), LetterKind.Invitation, RecipientKind.Parent, "da", 0, "Møde", "Kom {{datto}}.");
        Task Save(SaveLetterTemplateInput one, Role role = Role.Coordinator) => casework.Do<SaveLetterTemplate, SaveLetterTemplateInput>(one with { IdempotencyKey = Guid.CreateVersion7() }, "tina", role);
        var error = await Assert.ThrowsAsync<UnknownMergeField>(() => Save(input));
        Assert.Equal(("datto", "dato"), (error.Field, error.Nearest));
        Assert.Contains("»datto«", error.Text.Da, StringComparison.Ordinal);
        Assert.Equal(["input", "body"], error.Path!);
        // The reader's name is for papers, which no preview shows.
        Assert.Equal("modtager", (await Assert.ThrowsAsync<UnknownMergeField>(() => Save(input with { Body = "Kære {{modtager}}" }))).Field);
        await Refused.By<InvalidInput>(InvitationRules.NamesMethod, () => Save(input with { Subject = "Netværksmøde", Body = "Kom." }), "input", "subject");
        await Refused.By<NotAllowed>(InvitationRules.OnlyCoordinator, () => Save(input with { Body = "Kom." }, Role.Facilitator));
        await Save(input with { Body = "Kom {{DATO}} til {{ municipality }}." });
        await Assert.ThrowsAsync<Conflict>(() => Save(input with { Body = "Kom." }));

        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        await casework.HandOn();
        Assert.Equal("Kom tirsdag den 10. marts 2026 til Brøndby Kommune.", Assert.Single(casework.Messages()).TextBody!.Trim());
    }

    [Theory, EveryEngine]
    public async Task A_meeting_over_the_hour_that_comes_twice_lasts_as_long_as_it_is_planned_for(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily(plan => plan with { On = new(2026, 10, 25), StartsAt = new(1, 30), Length = TimeSpan.FromHours(3), LengthReason = "Natten er lang.", DateReason = "Familien kan kun da." });
        await casework.Invite(family);
        await casework.HandOn();
        var message = Assert.Single(casework.Messages());
        Assert.Contains("kl. 01.30-03.30", message.TextBody, StringComparison.Ordinal);
        var meeting = Calendar.Load(message.Calendar())!.Events[0]!;
        Assert.Equal((new DateTime(2026, 10, 24, 23, 30, 0, DateTimeKind.Utc), new DateTime(2026, 10, 25, 2, 30, 0, DateTimeKind.Utc)), (meeting.Start!.AsUtc, meeting.End!.AsUtc));
    }

    [Fact]
    public void Every_shipped_text_fills_in_and_names_no_method()
    {
        Assert.Equal(["ar", "da", "en", "pl", "so", "tr", "uk"], ShippedTexts.Languages);
        foreach (var language in ShippedTexts.Languages)
        {
            foreach (var text in from kind in Enum.GetValues<LetterKind>() from reader in Enum.GetValues<RecipientKind>() select ShippedTexts.In(language)!.Of(kind, reader))
            {
                var words = Merging.Fill(text.Subject + text.Body, MergeFieldPlace.Anywhere, field => $"<{field.Name}>");
                Assert.DoesNotContain("{{", words, StringComparison.Ordinal);
                Assert.DoesNotContain("netværk", words.Replace("Netvaerk", ""), StringComparison.OrdinalIgnoreCase);
                Assert.Equal(language is not ("da" or "en"), text.IsDraft);
            }
        }
    }

    [Theory, EveryEngine]
    public async Task Nothing_personal_stands_in_any_message_or_calendar_entry_whoever_it_is_about(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var names = from first in Gen.Elements("Xanthippe", "Bjørk", "Åsmund", "Ðorđe", "زينب", "Ida'; DROP", "Per\r\nBcc: x@example.org") from last in Gen.Elements("Vinterfjord", "Quistgaard", "O'Ælfric") select $"{first} {last}";
        foreach (var name in names.Sample(6))
        {
            var family = await casework.Planned();
            await casework.Do<RecordIdentity, RecordIdentityInput>(new(
                Guid.CreateVersion7(), family.Family, family.Holder, name, Address: "Hemmelig Allé 13", Phone: "61626364", Email: MailOf(name)));
            await casework.Do<RecordIdentity, RecordIdentityInput>(new(Guid.CreateVersion7(), family.Family, family.Child, "Barnet " + name, new(2012, 5, 4), Email: "barn." + MailOf(name)));
            await casework.Invite(family);
            await casework.HandOn();
            await casework.Move(family, new(2026, 3, 12), new(15, 0));
            await casework.HandOn();
        }

        var messages = casework.Messages();
        Assert.Equal(24, messages.Count);
        string[] personal = ["Xanthippe", "Bjørk", "Åsmund", "Ðorđe", "زينب", "Ida'", "DROP", "Bcc:", "Vinterfjord", "Quistgaard", "Ælfric", "Barnet", "Hemmelig", "61626364",
            "Lene", "klasselærer", "Biblioteket", "netværksmøde", "processuel", "Onklen"];
        foreach (var message in messages)
        {
            Assert.All(personal, word => Assert.DoesNotContain(word, message.All(), StringComparison.OrdinalIgnoreCase));
            var attendee = Assert.Single(Calendar.Load(message.Calendar())!.Events[0]!.Attendees);
            Assert.Equal("mailto:" + message.To.Mailboxes.Single().Address, attendee.Value!.OriginalString);
        }
    }

    private static string MailOf(string name) => $"n{(uint)name.GetHashCode(StringComparison.Ordinal)}@example.org";
}

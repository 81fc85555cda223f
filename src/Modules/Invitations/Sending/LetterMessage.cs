using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Netvaerk.Invitations;

/// <summary>A letter as a message: words, the same words for mail programs that show pages, and the calendar entry. The same letter is the same message, byte for byte.</summary>
internal static class LetterMessage
{
    internal static MimeMessage Of(LetterWords words, CalendarEntry entry, string recipient, Guid letterId, string language)
    {
        var parts = new MultipartAlternative
        {
            Boundary = $"=_{letterId:n}",
        };
        parts.Add(Text(TextFormat.Plain, words.Body));
        parts.Add(Text(TextFormat.Html, Page(words.Body, language)));
        var calendar = Text(TextFormat.Plain, LetterCalendar.Write(entry));
        calendar.ContentType.MediaSubtype = "calendar";
        calendar.ContentType.Parameters.Add("method", entry.Method);
        calendar.ContentType.Name = "invite.ics";
        parts.Add(calendar);

        var message = new MimeMessage
        {
            MessageId = $"{letterId:n}@{entry.Sender[(entry.Sender.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Date = entry.WrittenAt,
            Subject = words.Subject,
            Body = parts,
        };
        message.From.Add(new MailboxAddress(entry.Municipality, entry.Sender));
        message.To.Add(new MailboxAddress((string?)null, recipient));
        // Whoever is away answers by a machine, which would tell the sender's mailbox who has a case.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, language);
        return message;
    }

    private static TextPart Text(TextFormat format, string words)
    {
        var part = new TextPart(format);
        part.SetText(Encoding.UTF8, words);
        part.ContentTransferEncoding = ContentEncoding.QuotedPrintable;
        return part;
    }

    private static string Page(string body, string language)
    {
        var (direction, text) = (ShippedTexts.IsRightToLeft(language) ? "rtl" : "ltr", new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"></head><body dir=\"{direction}\" style=\"font:16px/1.5 sans-serif\">");
        foreach (var paragraph in body.Split("\n\n"))
        {
            text.Append("<p>").Append(WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        return text.Append("</body></html>").ToString();
    }
}

/// <summary>A letter's words, filled in.</summary>
internal sealed record LetterWords(string Subject, string Body);

using MimeKit;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>Puts messages into a folder, as files that any mail program opens. One that is handed over twice is there once.</summary>
internal sealed class MailFolder(MailOptions options) : IMailChannel
{
    /// <inheritdoc/>
    public LetterChannel Kind => LetterChannel.Folder;

    /// <inheritdoc/>
    public async Task Send(string municipality, MimeMessage message, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, municipality)).FullName;
        var file = Path.Combine(folder, message.MessageId!.Split('@')[0] + ".eml");
        var halfWritten = file + ".part";
        await using (var stream = File.Create(halfWritten))
        {
            await message.WriteToAsync(stream, ct);
        }

        // Whoever looks into the folder finds whole messages only.
        File.Move(halfWritten, file, overwrite: true);
    }
}

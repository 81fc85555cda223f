using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>
/// Hands messages to the host's server by SMTP. What the server refuses for good is laid aside at once, with its number; what it cannot take now, and a server that
/// does not answer, is tried again later.
/// </summary>
internal sealed class SmtpChannel(MailOptions options) : IMailChannel
{
    /// <inheritdoc/>
    public LetterChannel Kind => LetterChannel.Smtp;

    /// <inheritdoc/>
    public async Task Send(string municipality, MimeMessage message, CancellationToken ct)
    {
        // Tried again rather than given up: an operator may be about to name one.
        var server = options.Smtp ?? throw new NoMailServer();
        using var client = new SmtpClient();
        await client.ConnectAsync(server.Host, server.Port, SecurityOf(server), ct);
        try
        {
            if (server.User is { } user)
            {
                await client.AuthenticateAsync(user, server.Password ?? "", ct);
            }

            await client.SendAsync(message, ct);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            // The number alone: what the server says repeats the address.
            throw new DeliveryImpossible($"refused-{(int)refused.StatusCode}");
        }

        await client.DisconnectAsync(quit: true, ct);
    }

    private static SecureSocketOptions SecurityOf(SmtpServer server) => server.Security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}

/// <summary>A municipality sends by e-mail, and the host names no server.</summary>
internal sealed class NoMailServer() : Exception("The section Mail:Smtp names no server.");

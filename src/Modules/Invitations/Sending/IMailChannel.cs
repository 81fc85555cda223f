using MimeKit;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>By which way messages leave the house.</summary>
internal interface IMailChannel
{
    /// <summary>The name by which a municipality's settings choose it.</summary>
    LetterChannel Kind { get; }

    /// <summary>
    /// Hands a message over. The same message may be handed over twice, after a crash: it is known by its Message-ID.
    /// </summary>
    /// <exception cref="DeliveryImpossible">It is refused for good.</exception>
    Task Send(string municipality, MimeMessage message, CancellationToken ct);
}

/// <summary>Where mail goes to, as the host is set up.</summary>
public sealed record MailOptions
{
    /// <summary>The folder for messages as files, one within it for each municipality; default <c>mail</c> in the data folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The server for e-mail; null where the host has none.</summary>
    public SmtpServer? Smtp { get; init; }
}

/// <summary>A server that takes e-mail (SMTP).</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port: 587 as a rule.</param>
/// <param name="User">Who signs in there; null where nobody has to.</param>
/// <param name="Password">The password.</param>
/// <param name="Security">Whether the connection is encrypted.</param>
public sealed record SmtpServer(string Host, int Port = 587, string? User = null, string? Password = null, SmtpSecurity Security = SmtpSecurity.StartTls);

/// <summary>Whether a connection is encrypted.</summary>
public enum SmtpSecurity
{
    /// <summary>It must become so before anything is said (STARTTLS).</summary>
    StartTls,

    /// <summary>From the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

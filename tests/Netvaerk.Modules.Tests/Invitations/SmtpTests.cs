using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Invitations;

public class SmtpTests
{
    [Theory, EveryEngine]
    public async Task A_letter_goes_to_the_server_and_is_noted_as_sent(Engine engine)
    {
        await using var server = new MailServer("250 OK");
        await using var casework = await Casework.Start(engine, Town());
        await Invite(casework);
        await Deliver(casework, new SmtpServer("127.0.0.1", server.Port, Security: SmtpSecurity.None));
        var letter = await casework.Read(db => db.Set<Letter>().SingleAsync());
        Assert.NotNull(letter.SentAt);
        var message = Assert.Single(server.Taken);
        Assert.Equal($"{letter.Id:n}@postby.example", message.MessageId);
        Assert.Equal(("moeder@postby.example", Inviting.MothersMail), (message.From.Mailboxes.Single().Address, message.To.Mailboxes.Single().Address));
    }

    [Theory, EveryEngine]
    public async Task What_the_server_refuses_for_good_is_laid_aside_by_its_number_and_what_it_cannot_take_now_is_tried_again(Engine engine)
    {
        await using var never = new MailServer("550 No such mailbox <moren@example.org>");
        await using var later = new MailServer("451 Try again");
        await using var casework = await Casework.Start(engine, Town());
        await Invite(casework);
        Assert.Equal("refused-550", (await Assert.ThrowsAsync<DeliveryImpossible>(() => Deliver(casework, new("127.0.0.1", never.Port, Security: SmtpSecurity.None)))).Message);
        await Assert.ThrowsAsync<SmtpCommandException>(() => Deliver(casework, new("127.0.0.1", later.Port, Security: SmtpSecurity.None)));
        // A server that does not speak the encryption that was asked for gets nothing.
        await Assert.ThrowsAnyAsync<NotSupportedException>(() => Deliver(casework, new("127.0.0.1", later.Port)));
        Assert.Empty(never.Taken.Concat(later.Taken));
        Assert.Null((await casework.Read(db => db.Set<Letter>().SingleAsync())).SentAt);
    }

    [Theory, EveryEngine]
    public async Task A_server_that_is_not_there_and_one_that_nobody_named_are_tried_again(Engine engine)
    {
        await using var casework = await Casework.Start(engine, Town());
        await Invite(casework);
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await Assert.ThrowsAnyAsync<SocketException>(() => Deliver(casework, new("127.0.0.1", port, Security: SmtpSecurity.None)));
        await Assert.ThrowsAsync<NoMailServer>(() => Deliver(casework, null));
        Assert.Null((await casework.Read(db => db.Set<Letter>().SingleAsync())).SentAt);
    }

    private static string Town() => Towns.Invent("postby", """
        "method": "det-inddragende-netvaerksmoede", "ruleSets": [{ "validFrom": "2020-01-01" }],
        "letters": { "channel": "smtp", "senderAddress": "moeder@postby.example", "contact": "Familieafdelingen" }
        """);

    private static async Task Invite(Casework casework) => await casework.Invite(await casework.PlannedFamily());

    private static async Task Deliver(Casework casework, SmtpServer? server)
    {
        await using var session = casework.As("netvaerk:outbox");
        var channels = new IMailChannel[] { new SmtpChannel(new() { Folder = "", Smtp = server }) };
        var post = ActivatorUtilities.CreateInstance<LetterPost>(session.Get<IServiceProvider>(), (IEnumerable<IMailChannel>)channels);
        var message = await casework.Read(db => db.Set<OutboxMessage>().SingleAsync(one => one.Topic == Letter.Topic));
        await post.Deliver(new(message.Id, 1, message.Topic, message.Concerns, message.At, 1), TestContext.Current.CancellationToken);
    }

    /// <summary>A server on this machine that answers every recipient alike, and keeps what it takes.</summary>
    private sealed class MailServer : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Task serving;

        public MailServer(string toRecipients)
        {
            listener.Start();
            serving = Serve(toRecipients);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public List<MimeMessage> Taken { get; } = [];

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await serving;
        }

        private async Task Serve(string toRecipients)
        {
            while (true)
            {
                try
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await Talk(client, toRecipients);
                }
                catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
                {
                    return;
                }
                catch (IOException)
                {
                    // Whoever called has hung up.
                }
            }
        }

        private async Task Talk(TcpClient client, string toRecipients)
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 Go on");
                        Taken.Add(await Message(reader));
                        await writer.WriteLineAsync("250 OK");
                        break;
                    case "RCPT":
                        await writer.WriteLineAsync(toRecipients);
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 Bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 OK");
                        break;
                }
            }
        }

        private static async Task<MimeMessage> Message(StreamReader reader)
        {
            var text = new System.Text.StringBuilder();
            while (await reader.ReadLineAsync() is { } line && line != ".")
            {
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            return MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}

using Microsoft.Extensions.DependencyInjection;

[assembly: Netvaerk.Kernel.Feature("Invitations")]

namespace Netvaerk.Invitations;

/// <summary>
/// Invitations: one for each person who is to come to a meeting, with what they answer. A letter holds no words until it is sent: then they are put together from the
/// municipality's texts, the meeting and the address as they stand, and go with a calendar entry that is kept up to date when the meeting is moved or cancelled.
/// Messages and calendar entries name no child, no family and no method, and nobody reads who else is invited.
/// </summary>
public static class InvitationsModule
{
    /// <summary>Adds the module.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="mail">Where mail goes to.</param>
    /// <param name="drafts">Whether texts that nobody has read through may be sent.</param>
    public static IServiceCollection AddInvitations(this IServiceCollection services, MailOptions mail, DraftTexts drafts) => services
        .AddModule(typeof(InvitationsModule).Assembly)
        .AddSingleton(mail)
        .AddSingleton(drafts)
        .AddSingleton<IMailChannel, MailFolder>()
        .AddSingleton<IMailChannel, SmtpChannel>()
        .AddScoped<LetterTexts>()
        .AddScoped<LetterWriter>()
        .AddScoped<ILinkDesk, InvitationLinkDesk>()
        .AddScoped<IDocumentSource, PaperDocument>()
        .AddScoped<IDocumentSource, LetterDocument>()
        .AddOutboxHandler<LetterPost>(LetterPost.Name, Letter.Topic)
        .AddOutboxHandler<MeetingNews>(MeetingNews.Name, MeetingNews.Topics);
}

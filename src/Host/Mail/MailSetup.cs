using Netvaerk.Invitations;

namespace Netvaerk.Host.Mail;

/// <summary>Where invitations go: as files into <c>mail</c> in the data folder, unless a municipality asks for e-mail and the section <c>Mail:Smtp</c> names a server.</summary>
internal static class MailSetup
{
    /// <summary>Adds invitations. Texts that nobody has read through are sent in Development alone, where everybody is invented.</summary>
    public static IServiceCollection AddInvitations(this IServiceCollection services, IConfiguration configuration, Launch launch) =>
        services.AddInvitations(From(configuration), new(MaySend: launch.IsDevelopment));

    private static MailOptions From(IConfiguration configuration) => new()
    {
        Folder = configuration["Mail:Folder"] ?? Path.Combine(Launch.DataFolder(configuration), "mail"),
        Smtp = configuration.GetSection("Mail:Smtp") is { } section && section["Host"] is { Length: > 0 } ? section.Get<SmtpServer>() : null,
    };
}

namespace Netvaerk.Host.SignIn;

/// <summary>What the host must know of a municipality to let somebody in.</summary>
/// <param name="Slug">Its short name, which names its settings file and its database.</param>
/// <param name="Name">Its name as people say it.</param>
/// <param name="Code">Its municipality code (kommunekode); null where its file does not say, or cannot be read.</param>
/// <param name="Cvr">Its company number (CVR); likewise.</param>
/// <param name="Issuers">Who may speak for it; nobody where its file cannot be read.</param>
/// <param name="OutOfService">In general words, why it is not served; null while it is.</param>
internal sealed record ServedMunicipality(
    string Slug, string Name, string? Code, string? Cvr, IReadOnlyList<TrustedIssuer> Issuers, Text? OutOfService);

/// <summary>Somebody whose tokens count for a municipality.</summary>
/// <param name="Name">The issuer, exactly as its tokens spell it.</param>
/// <param name="Audience">Whom its tokens must be meant for.</param>
/// <param name="Keys">Where the keys that it signs with are found.</param>
internal sealed record TrustedIssuer(string Name, string Audience, IssuerKeys Keys);

/// <summary>The municipalities that this host knows, as their files say now.</summary>
internal interface IServedMunicipalities
{
    /// <summary>All of them, also those out of service.</summary>
    IReadOnlyCollection<ServedMunicipality> All { get; }

    /// <summary>The one of that short name. The same object is returned until its settings change.</summary>
    ServedMunicipality? Find(string slug);
}

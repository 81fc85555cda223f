using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.SignIn;

/// <summary>Where the public keys of an issuer are found.</summary>
internal abstract class IssuerKeys
{
    /// <summary>The keys as they are now.</summary>
    public abstract Task<IReadOnlyList<SecurityKey>> Read(CancellationToken ct);

    /// <summary>Looks again where the keys come from, because a token was signed with one that is not known yet. False where there is nothing newer to find.</summary>
    public virtual bool LookAgain() => false;
}

/// <summary>Keys that stand in the settings themselves.</summary>
/// <param name="keys">The keys.</param>
internal sealed class StatedKeys(IReadOnlyList<SecurityKey> keys) : IssuerKeys
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<SecurityKey>> Read(CancellationToken ct) => Task.FromResult(keys);
}

/// <summary>Keys that the issuer publishes (OpenID Connect discovery), kept for a day and looked up again when an unknown one is used.</summary>
internal sealed class PublishedKeys : IssuerKeys
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> discovery;

    /// <summary>Keys that are published at an address.</summary>
    /// <param name="address">The discovery document, <c>…/.well-known/openid-configuration</c>; https, except on this machine.</param>
    public PublishedKeys(Uri address) => discovery = new(
        address.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = !address.IsLoopback });

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SecurityKey>> Read(CancellationToken ct)
    {
        var published = await discovery.GetConfigurationAsync(ct);
        return PublicKeys.Asymmetric(published.SigningKeys);
    }

    /// <inheritdoc/>
    public override bool LookAgain()
    {
        discovery.RequestRefresh();
        return true;
    }
}

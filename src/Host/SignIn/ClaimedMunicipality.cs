using Microsoft.IdentityModel.JsonWebTokens;

namespace Netvaerk.Host.SignIn;

/// <summary>Which municipality a token claims. It only says whose issuers are asked; what they say decides.</summary>
internal static class ClaimedMunicipality
{
    /// <summary>The claimed municipality; null where none is claimed, one is unknown, or two claims disagree.</summary>
    public static ServedMunicipality? Of(JsonWebToken token, IServedMunicipalities served)
    {
        ServedMunicipality? found = null;
        foreach (var claim in token.Claims)
        {
            if (claim.Type is not (ClaimNames.Municipality or ClaimNames.MunicipalityCode or ClaimNames.Cvr))
            {
                continue;
            }

            var named = Named(claim.Type, claim.Value, served);
            if (named is null || (found is not null && found != named))
            {
                return null;
            }

            found = named;
        }

        return found;
    }

    private static ServedMunicipality? Named(string claim, string value, IServedMunicipalities served) => claim switch
    {
        ClaimNames.Municipality => served.Find(value),
        ClaimNames.MunicipalityCode => served.All.FirstOrDefault(one => one.Code == value),
        _ => served.All.FirstOrDefault(one => one.Cvr == value),
    };
}

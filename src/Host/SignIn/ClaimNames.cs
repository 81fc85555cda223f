namespace Netvaerk.Host.SignIn;

/// <summary>The claims of a token that the host reads.</summary>
internal static class ClaimNames
{
    /// <summary>The municipality's short name.</summary>
    public const string Municipality = "municipality";

    /// <summary>The municipality's code (kommunekode).</summary>
    public const string MunicipalityCode = "municipality_code";

    /// <summary>The municipality's company number (CVR).</summary>
    public const string Cvr = "cvr";

    /// <summary>The caller's roles, spelt as on the command line.</summary>
    public const string Roles = "roles";

    /// <summary>Who the caller is, unique within the municipality.</summary>
    public const string Subject = "sub";

    /// <summary>The caller's name.</summary>
    public const string Name = "name";
}

namespace Netvaerk.Referrals;

/// <summary>Words in a text that tell, or may tell, who somebody is (fund).</summary>
/// <param name="Kind">What they look like.</param>
/// <param name="Path">The input field that the text stands in, outermost first; empty where a text was looked at by itself.</param>
/// <param name="Start">Where they begin in the text, in UTF-16 code units, from 0.</param>
/// <param name="Length">How long they are, in UTF-16 code units.</param>
public sealed record IdentityFinding(IdentityKind Kind, IReadOnlyList<string> Path, int Start, int Length)
{
    /// <summary>Whether a text with them is refused; otherwise they are a warning.</summary>
    public bool Refused => Kind is not IdentityKind.LikelyName;

    internal string In(string text) => text.Substring(Start, Length);

    internal bool Overlaps(IdentityFinding other) => Start < other.Start + other.Length && other.Start < Start + Length;
}

/// <summary>What words that tell who somebody is look like.</summary>
public enum IdentityKind
{
    /// <summary>A CPR number (CPR-nummer): refused, and never released.</summary>
    CprNumber,

    /// <summary>An e-mail address (e-mailadresse): refused.</summary>
    Email,

    /// <summary>A telephone number (telefonnummer): refused.</summary>
    PhoneNumber,

    /// <summary>A street address (adresse): refused.</summary>
    StreetAddress,

    /// <summary>What looks like somebody's name (navn): a warning.</summary>
    LikelyName,
}

/// <summary>The text of an anonymous referral tells who somebody is. Nothing was saved.</summary>
/// <param name="findings">What was found, and where.</param>
public sealed class IdentityFound(IReadOnlyList<IdentityFinding> findings)
    : DomainError(ReferralRules.IdentityInText.Code, ReferralRules.IdentityInText.Text, findings is [var first, ..] ? [.. first.Path] : [])
{
    /// <summary>What was found, and where (fund).</summary>
    public IReadOnlyList<IdentityFinding> Findings => findings;
}

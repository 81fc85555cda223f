namespace Netvaerk.Referrals;

/// <summary>
/// Finds what tells who somebody is in Danish free text. It judges by form: a number that begins with a date is taken for a CPR number whatever its last
/// digits add up to, because the check digit has decided nothing since 2007 [L]. What it cannot know is whether a name is somebody's: names only warn.
/// </summary>
internal static class IdentityGuard
{
    /// <summary>What is found in a text, in the order in which it stands there; nothing is found twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The input field that it stands in.</param>
    internal static IReadOnlyList<IdentityFinding> Look(string text, params string[] path)
    {
        var found = new List<IdentityFinding>();

        // The surest first: what is part of a CPR number is no telephone number as well.
        Add(IdentityKind.CprNumber, CprInText.Look(text));
        Add(IdentityKind.Email, EmailInText.Look(text));
        Add(IdentityKind.PhoneNumber, PhoneInText.Look(text));
        Add(IdentityKind.StreetAddress, AddressInText.Look(text));
        Add(IdentityKind.LikelyName, NameInText.Look(text));
        return [.. found.OrderBy(one => one.Start)];

        void Add(IdentityKind kind, IEnumerable<(int Start, int Length)> places)
        {
            foreach (var (start, length) in places)
            {
                var finding = new IdentityFinding(kind, path, start, length);
                if (!found.Exists(finding.Overlaps))
                {
                    found.Add(finding);
                }
            }
        }
    }
}

namespace Netvaerk.Referrals;

/// <summary>Sees to it that nothing written about an anonymous family tells who it is. Where consent comes first, the family is known and nothing is refused.</summary>
internal sealed class AnonymousWriting(Referral referral, FamilyKey key)
{
    /// <summary>Releases words for good, with the reason for which they tell of nobody.</summary>
    internal void Release(IReadOnlyList<ReleasedWords>? released, Caller by, DateTimeOffset at, params string[] path)
    {
        foreach (var (index, one) in (released ?? []).Index())
        {
            // What was released once stays so; saying it again adds nothing.
            if (!Released().Contains(one.Words?.Trim() ?? ""))
            {
                var release = new Release(referral, by, at);
                release.Seal(key, one, [.. path, $"{index}"]);
                referral.Release(release);
            }
        }
    }

    /// <summary>Refuses texts with a CPR number, telephone number, e-mail or street address that has not been released; says of each where it stands.</summary>
    /// <exception cref="IdentityFound">There is one.</exception>
    internal void Expect(params IEnumerable<WrittenText> texts)
    {
        if (!referral.IsAnonymous)
        {
            return;
        }

        var released = Released();
        var refused = texts.SelectMany(text => text.Look()
            .Where(one => one.Refused && (one.Kind is IdentityKind.CprNumber || !text.Concerns(released, one)))).ToList();
        if (refused.Count > 0)
        {
            throw new IdentityFound(refused);
        }
    }

    /// <summary>Refuses texts that tell who somebody is where there is nothing yet in which words could be released.</summary>
    /// <exception cref="IdentityFound">One of them does.</exception>
    internal static void ExpectNone(params IEnumerable<WrittenText> texts)
    {
        var refused = texts.SelectMany(text => text.Look().Where(one => one.Refused)).ToList();
        if (refused.Count > 0)
        {
            throw new IdentityFound(refused);
        }
    }

    private HashSet<string> Released() => new(referral.Releases.Select(one => one.Open(key)).OfType<string>(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A text and the input field that it stands in.</summary>
internal readonly record struct WrittenText(string? Text, params string[] Path)
{
    internal IReadOnlyList<IdentityFinding> Look() => string.IsNullOrWhiteSpace(Text) ? [] : IdentityGuard.Look(Text, Path);

    internal bool Concerns(HashSet<string> released, IdentityFinding finding) => released.Contains(finding.In(Text!));
}

/// <summary>What in the texts of a referral looks like a name.</summary>
internal static class LikelyNamesOf
{
    internal static IReadOnlyList<IdentityFinding> Referral(
        Referral referral, IReadOnlyList<ReferredChild> children, IReadOnlyList<Release> releases, FamilyKey key)
    {
        var released = new HashSet<string>(releases.Select(one => one.Open(key)).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var form = new ReferralForm(
            null, Open(nameof(referral.ProblemAroundChild), referral.ProblemAroundChild), Open(nameof(referral.ProblemAroundFamily), referral.ProblemAroundFamily),
            Open(nameof(referral.MeasuresStarted), referral.MeasuresStarted), [.. children.Select(child => child.Open(key) ?? new())]);
        return [.. form.FreeText().SelectMany(text => text.Look().Where(one => !one.Refused && !text.Concerns(released, one)))];

        string? Open(string column, SealedText? text) => text is { } words ? key.Open(Referrals.Referral.Table, column, referral.Id, words) : null;
    }
}

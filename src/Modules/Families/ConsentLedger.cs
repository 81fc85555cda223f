namespace Netvaerk.Families;

/// <summary>
/// What a family's consents add up to. Every holder of custody must have said yes, and the latest answer of each is the one that counts; no custody
/// recorded means that nobody has said yes.
/// </summary>
/// <param name="family">The family.</param>
/// <param name="consents">The whole history.</param>
public sealed class ConsentLedger(Family family, IReadOnlyCollection<Consent> consents)
{
    /// <summary>Whether all holders of custody of the child let it be contacted or take part on a day.</summary>
    public bool Holds(Guid childId, ConsentScope scope, DateOnly on) => Missing(childId, scope, on) is { } missing && missing.Count == 0;

    /// <summary>Whether all holders let information about the child be shared with the recipient on the topic, on a day.</summary>
    public bool MayShare(Guid childId, Sector recipient, SharingTopic topic, DateOnly on)
    {
        var holders = family.HoldersOf(childId, on);
        return holders.Count > 0 && holders.All(holder => Latest(consents.Where(one =>
            one.ChildId == childId && one.GivenById == holder && one.Scope is ConsentScope.Sharing && one.Recipient == recipient && one.Topic == topic), on));
    }

    /// <summary>Whether a person has let themselves be contacted or agreed to take part, for any child.</summary>
    public bool HasConsented(Guid memberId, DateOnly on) =>
        consents.Where(one => one.GivenById == memberId && one.Scope is not ConsentScope.Sharing && one.On <= on)
            .GroupBy(one => (one.ChildId, one.Scope))
            .Any(history => Latest(history, on));

    /// <summary>The holders whose yes is missing; null where nobody holds custody.</summary>
    public IReadOnlyList<Guid>? Missing(Guid childId, ConsentScope scope, DateOnly on)
    {
        var holders = family.HoldersOf(childId, on);
        return holders.Count == 0
            ? null
            : [.. holders.Where(holder => !Latest(consents.Where(one => one.ChildId == childId && one.GivenById == holder && one.Scope == scope), on))];
    }

    // Recorded later wins over recorded earlier on the same day: a mind changed in the afternoon is changed.
    private static bool Latest(IEnumerable<Consent> history, DateOnly on) =>
        history.Where(one => one.On <= on).OrderBy(one => one.On).ThenBy(one => one.RecordedAt).ThenBy(one => one.Id).LastOrDefault()
            is { Answer: ConsentAnswer.Given };
}

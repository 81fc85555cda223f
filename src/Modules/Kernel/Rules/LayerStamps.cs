namespace Netvaerk.Kernel;

/// <summary>
/// Stamps reasons with the layer that gave them. Only the very reasons that a layer was handed keep their stamp: one that it wrote itself,
/// whatever it claims, gets the layer's own.
/// </summary>
internal static class LayerStamps
{
    // Asked a hundred times in an operation, so by hand and without a copy where nothing is to be stamped; an answer cannot be changed by whoever gave it.
    public static Answer<T> StampedBy<T>(this Answer<T> answer, Layer layer, IReadOnlyList<Reason>? beneath = null)
    {
        var because = answer.Because;
        Reason[]? stamped = null;
        for (var at = 0; at < because.Count; at++)
        {
            if (because[at].Layer != layer && !IsAmong(beneath, because[at]))
            {
                stamped ??= [.. because];
                stamped[at] = because[at] with { Layer = layer };
            }
        }

        return stamped is null ? answer : new(answer.Value, stamped);
    }

    private static bool IsAmong(IReadOnlyList<Reason>? known, Reason reason)
    {
        for (var at = 0; at < known?.Count; at++)
        {
            if (ReferenceEquals(known[at], reason))
            {
                return true;
            }
        }

        return false;
    }

    public static Criteria StampedBy(this Criteria criteria, Layer layer, Criteria? beneath = null)
    {
        var known = beneath is null ? [] : beneath.All.SelectMany(one => one.Answer.Because.Append(one.Demand)).Concat(beneath.Dropped).ToList();
        return new(
            [.. criteria.All.Select(one => one with { Demand = one.Demand.StampedBy(layer, known), Answer = one.Answer.StampedBy(layer, known) })],
            [.. criteria.Dropped.StampedBy(layer, known)]);
    }

    public static Remarks StampedBy(this Remarks remarks, Layer layer, Remarks? beneath = null)
    {
        var known = beneath?.All.Select(one => one.Reason).ToList() ?? [];
        return new([.. remarks.All.Select(one => one with { Reason = one.Reason.StampedBy(layer, known) })]);
    }

    private static IEnumerable<Reason> StampedBy(this IEnumerable<Reason> reasons, Layer layer, IEnumerable<Reason> beneath) =>
        reasons.Select(reason => reason.StampedBy(layer, beneath));

    private static Reason StampedBy(this Reason reason, Layer layer, IEnumerable<Reason> beneath) =>
        beneath.Any(known => ReferenceEquals(known, reason)) ? reason : reason with { Layer = layer };
}

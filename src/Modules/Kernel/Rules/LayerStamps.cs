namespace Netvaerk.Kernel;

/// <summary>
/// Stamps reasons with the layer that gave them. Only the very reasons that a layer was handed keep their stamp: one that it wrote itself,
/// whatever it claims, gets the layer's own.
/// </summary>
internal static class LayerStamps
{
    public static Answer<T> StampedBy<T>(this Answer<T> answer, Layer layer, IEnumerable<Reason>? beneath = null) =>
        new(answer.Value, [.. answer.Because.StampedBy(layer, beneath ?? [])]);

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

namespace Netvaerk.Sdk;

/// <summary>Something people should know beside the verdict, whatever the verdict is.</summary>
/// <param name="Kind">How much it weighs.</param>
/// <param name="Reason">The sentence and its source.</param>
public sealed record Remark(RemarkKind Kind, Reason Reason);

/// <summary>How much a remark weighs.</summary>
public enum RemarkKind
{
    /// <summary>The method may do harm (kontraindikation).</summary>
    ContraIndication,

    /// <summary>A warning (advarsel): the method may lack effect, or something must be explained.</summary>
    Warning,

    /// <summary>A sign that the method suits (tegn på egnethed).</summary>
    Sign,
}

/// <summary>The remarks beside a verdict. A layer may add to them; nobody can take one away.</summary>
public sealed class Remarks(IReadOnlyList<Remark> all)
{
    /// <summary>No remarks.</summary>
    public static Remarks None { get; } = new([]);

    /// <summary>The remarks, in the order in which the layers made them.</summary>
    public IReadOnlyList<Remark> All { get; } = Array.AsReadOnly([.. all]);

    /// <summary>These, and one more.</summary>
    public Remarks With(RemarkKind kind, Reason reason) => new([.. All, new(kind, reason)]);
}

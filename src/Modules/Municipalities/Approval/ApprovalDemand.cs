namespace Netvaerk.Municipalities;

/// <summary>Whether rule sets must be accepted before they govern. No configuration reaches this: a host that serves demands it.</summary>
public sealed class ApprovalDemand
{
    private ApprovalDemand()
    {
    }

    /// <summary>A rule set governs once a manager has accepted it.</summary>
    public static ApprovalDemand Always { get; } = new();

    /// <summary>Rule sets govern as their file says: for whoever judges a file and not a municipality.</summary>
    public static ApprovalDemand Never { get; } = new();
}

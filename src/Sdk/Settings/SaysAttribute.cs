namespace Netvaerk.Sdk;

/// <summary>What a setting, or one of its values, means, for the schema that completes settings files in an editor.</summary>
/// <param name="da">In Danish.</param>
/// <param name="en">In English.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class SaysAttribute(string da, string en) : Attribute
{
    /// <summary>The meaning in both languages.</summary>
    public Text Words { get; } = new(da, en);

    /// <summary>How it may be written, for example <c>2027-03-01</c>; null where its type says enough.</summary>
    public string? Example { get; set; }
}

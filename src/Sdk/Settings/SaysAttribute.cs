namespace Netvaerk.Sdk;

/// <summary>What a setting means, for the schema that completes settings files in an editor.</summary>
/// <param name="da">In Danish.</param>
/// <param name="en">In English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SaysAttribute(string da, string en) : Attribute
{
    /// <summary>The meaning in both languages.</summary>
    public Text Words { get; } = new(da, en);
}

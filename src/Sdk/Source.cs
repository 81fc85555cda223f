namespace Netvaerk.Sdk;

/// <summary>Where a rule comes from, short enough to stand after a sentence.</summary>
/// <param name="Citation">For example <c>KORA 2013</c>.</param>
public sealed record Source(string Citation)
{
    /// <summary>For example <c>KORA 2013</c>; never empty.</summary>
    public string Citation { get; init; } = string.IsNullOrWhiteSpace(Citation)
        ? throw new ArgumentException("A rule names its source.", nameof(Citation))
        : Citation;

    /// <summary>Lets a source be written as the words it consists of.</summary>
    public static implicit operator Source(string citation) => new(citation);

    /// <inheritdoc/>
    public override string ToString() => Citation;
}

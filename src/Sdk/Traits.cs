using System.Collections;
using System.Runtime.CompilerServices;

namespace Netvaerk.Sdk;

/// <summary>The traits (karakteristika) seen in a child or a family, as codes from the municipality's list; possibly none.</summary>
[CollectionBuilder(typeof(Traits), nameof(Of))]
public sealed class Traits : IReadOnlyCollection<string>, IEquatable<Traits>
{
    private readonly SortedSet<string> codes;

    private Traits(IEnumerable<string> codes) => this.codes = new(codes, StringComparer.Ordinal);

    /// <summary>Asked, and none was seen.</summary>
    public static Traits None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => codes.Count;

    /// <summary>The traits with these codes.</summary>
    public static Traits Of(params ReadOnlySpan<string> codes) => new(codes.ToArray());

    /// <summary>Whether the trait with this code was seen.</summary>
    public bool Has(string code) => codes.Contains(code);

    /// <summary>Those of a list that were seen, in the list's order.</summary>
    public IReadOnlyList<Listed> Among(IEnumerable<Listed> list) => [.. list.Where(one => Has(one.Code))];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => codes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Equal when the same traits were seen.</summary>
    public bool Equals(Traits? other) => other is not null && codes.SetEquals(other.codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Traits);

    /// <inheritdoc/>
    public override int GetHashCode() => codes.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", codes);
}

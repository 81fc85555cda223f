namespace Netvaerk.GraphQL.Execution;

/// <summary>Finds a field's values for every parent of a level at once; what <c>Field.Resolver</c> holds.</summary>
/// <remarks>
/// Called once per field and level, so that nothing is paid per row but the value itself. Choose
/// <see cref="PropertyResolver{T}"/> for a getter, <see cref="RowResolver"/> for a method.
/// </remarks>
internal abstract class FieldResolver
{
    /// <summary>
    /// Whether the value is found at once and from the parent alone. Such a field has no column of its own:
    /// it is read while the answer is written.
    /// </summary>
    public virtual bool IsGetter => false;

    /// <summary>
    /// Fills <paramref name="values"/>, one for each of <paramref name="parents"/>: the value, null, or a <see cref="FieldFailure"/>.
    /// An exception that escapes fails every row.
    /// </summary>
    public abstract ValueTask ResolveAsync(ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values);
}

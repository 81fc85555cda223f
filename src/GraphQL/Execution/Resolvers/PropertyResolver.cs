using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Execution;

/// <summary>A field whose value the parent holds already.</summary>
internal abstract class PropertyResolver : FieldResolver
{
    /// <inheritdoc/>
    public sealed override bool IsGetter => true;

    /// <summary>The CLR type of the value.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The value of one parent.</summary>
    public abstract object? Get(object parent);

    /// <summary>Reads and writes in one step, without boxing.</summary>
    /// <param name="leaf">Writes values of the field's scalar or enum.</param>
    public abstract FieldWriter Bind(LeafFormat leaf);

    /// <inheritdoc/>
    public sealed override ValueTask ResolveAsync(ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values)
    {
        for (var row = 0; row < parents.Length; row++)
            values.Span[row] = GetOrFailure(parents.Span[row]);
        return ValueTask.CompletedTask;
    }

    /// <summary>The value of one parent, or what went wrong.</summary>
    public object? GetOrFailure(object parent)
    {
        try { return Get(parent); }
        catch (Exception cause) { return new FieldFailure(cause); }
    }
}

/// <summary>A getter of a known type, so that a scalar goes from the property to the answer without an object in between.</summary>
/// <param name="get">Casts the parent and reads the property; compiled once, when it is first needed.</param>
internal sealed class PropertyResolver<T>(Lazy<Func<object, T>> get) : PropertyResolver
{
    /// <summary>The same of a getter that is there already.</summary>
    public PropertyResolver(Func<object, T> get) : this(new Lazy<Func<object, T>>(get))
    {
    }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <inheritdoc/>
    public override object? Get(object parent) => get.Value(parent);

    /// <inheritdoc/>
    public override FieldWriter Bind(LeafFormat leaf) => new FieldWriter<T>(get.Value, leaf.Writer<T>());
}

namespace Netvaerk.GraphQL;

/// <summary>The member is an opaque <c>ID</c>. On output it names the type it stands in; on input say which type is meant by <see cref="IDAttribute{T}"/>.</summary>
/// <param name="typeName">The name of the object type that the id is of, where no CLR type is at hand.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The name of the object type that the id is of.</summary>
    public string? TypeName => typeName;
}

/// <summary>The member is an opaque <c>ID</c> of <typeparamref name="T"/>: an id of any other type is refused just as one that never was.</summary>
/// <typeparam name="T">The object type that the id is of.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute<T> : Attribute;

/// <summary>The type implements <c>Node</c>: its <c>Id</c> is opaque and can be asked for through <c>node</c> and <c>nodes</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NodeAttribute : Attribute;

/// <summary>On a query's or type extension's method with one id: it answers <c>node</c> for the type that it returns, null being unknown or forbidden.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

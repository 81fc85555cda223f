namespace Netvaerk.GraphQL;

/// <summary>On a class or record: an object type. Only needed where no field leads to it, or where its name differs.</summary>
/// <param name="name">The name in the schema; by default that of the class.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the schema, if it differs from the class's.</summary>
    public string? Name => name;
}

/// <summary>On a static class: its public methods are fields of the object type <typeparamref name="T"/>, whichever module that stands in.</summary>
/// <typeparam name="T">The class or record that the fields are added to; an interface adds them to every type that implements it.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;

/// <summary>On a CLR interface or abstract class: a GraphQL interface, implemented by every bound class that implements it.</summary>
/// <param name="name">The name in the schema; by default the interface's without its leading I.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the schema, if it is not derived.</summary>
    public string? Name => name;
}

/// <summary>On a CLR interface or abstract class: a union of the concrete classes that derive from it.</summary>
/// <param name="name">The name in the schema; by default the interface's without its leading I.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the schema, if it is not derived.</summary>
    public string? Name => name;
}

/// <summary>On a record or class: an input object. Only needed where its name differs: what an argument's type leads to is one already.</summary>
/// <param name="name">The name in the schema; by default that of the class, ending in <c>Input</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the schema, if it differs from the class's.</summary>
    public string? Name => name;
}

/// <summary>On an input record whose members are all nullable: exactly one of them is given (<c>@oneOf</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;

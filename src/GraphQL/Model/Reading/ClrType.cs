using System.Reflection;

namespace Netvaerk.GraphQL.Model;

/// <summary>A CLR type as the schema reads it: whether it may be null, and what it is a list of.</summary>
/// <param name="Type">The type itself, <see cref="Nullable{T}"/> and lists included.</param>
/// <param name="IsNullable">Whether null is among its values.</param>
/// <param name="Item">What it is a list of; null if it is none.</param>
internal sealed record ClrType(Type Type, bool IsNullable, ClrType? Item)
{
    /// <summary>The type without <see cref="Nullable{T}"/>.</summary>
    public Type Core => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>What stands innermost, inside every list.</summary>
    public Type Leaf => Item?.Leaf ?? Core;

    public static ClrType Of(PropertyInfo property, NullabilityInfoContext context) =>
        Of(property.PropertyType, context.Create(property), static info => info.ReadState);

    public static ClrType Of(ParameterInfo parameter, NullabilityInfoContext context) =>
        Of(parameter.ParameterType, context.Create(parameter), static info => info.WriteState);

    /// <summary>What a method returns, <see cref="Task{T}"/> and <see cref="ValueTask{T}"/> taken off.</summary>
    public static ClrType OfResult(MethodInfo method, NullabilityInfoContext context)
    {
        var info = context.Create(method.ReturnParameter);
        return IsTask(method.ReturnType)
            ? Of(method.ReturnType.GetGenericArguments()[0], info.GenericTypeArguments[0], static i => i.ReadState)
            : Of(method.ReturnType, info, static i => i.ReadState);
    }

    /// <summary>The one type argument of what a method returns, such as the item of a page, a task taken off.</summary>
    public static ClrType OfResultArgument(MethodInfo method, NullabilityInfoContext context)
    {
        var (type, info) = (method.ReturnType, context.Create(method.ReturnParameter));
        if (IsTask(type))
            (type, info) = (type.GetGenericArguments()[0], info.GenericTypeArguments[0]);

        return Of(type.GetGenericArguments()[0], info.GenericTypeArguments[0], static i => i.ReadState);
    }

    public static bool IsTask(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static ClrType Of(Type type, NullabilityInfo info, Func<NullabilityInfo, NullabilityState> state) =>
        new(type, state(info) == NullabilityState.Nullable, ItemOf(type, info, state));

    private static ClrType? ItemOf(Type type, NullabilityInfo info, Func<NullabilityInfo, NullabilityState> state)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            type = underlying;

        if (ItemType(type) is not { } item)
            return null;

        var inner = info.ElementType ?? info.GenericTypeArguments.FirstOrDefault(argument => argument.Type == item);
        return inner is null ? new(item, Nullable.GetUnderlyingType(item) is not null, null) : Of(item, inner, state);
    }

    private static Type? ItemType(Type type)
    {
        if (type == typeof(string) || type.IsAssignableTo(typeof(System.Collections.IDictionary)))
            return null;

        return type.IsArray ? type.GetElementType() : Enumerable(type)?.GetGenericArguments()[0];
    }

    private static Type? Enumerable(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
}

using System.Reflection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>What a client may give: a parameter or a settable property, as argument or input field.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Type">The type in the schema.</param>
/// <param name="Convert">Makes the CLR value of the coerced one.</param>
/// <param name="Absent">The CLR value when the client gives none.</param>
internal sealed record InputMember(string Name, GraphQLType Type, Func<object?, object?> Convert, object? Absent)
{
    private ValueNode? Default { get; init; }

    private string? Description { get; init; }

    private string? Deprecation { get; init; }

    public static InputMember Of(BindingScope scope, ParameterInfo parameter)
    {
        var given = parameter.GetCustomAttribute<DefaultValueAttribute>();
        var type = ClrType.Of(parameter, scope.Nullability);
        var value = given is not null ? given.Value : parameter.HasDefaultValue ? Typed(parameter.DefaultValue, type.Core) : null;
        return Of(scope, Names.Argument(parameter), type, parameter, value) with
        {
            // An id that is called nothing but that needs no more said.
            Description = scope.Docs.Of(parameter) ?? (IdMembers.TypeName(parameter) is { Length: > 0 } of && parameter.Name == "id" ? $"The id of the {of}." : null),
            Deprecation = parameter.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
        };
    }

    /// <param name="scope">The schema being built.</param>
    /// <param name="property">The property.</param>
    /// <param name="initial">What the property holds when nothing sets it.</param>
    public static InputMember Of(BindingScope scope, PropertyInfo property, object? initial)
    {
        var value = property.GetCustomAttribute<DefaultValueAttribute>() is { } given ? given.Value : initial;
        return Of(scope, Names.Field(property), ClrType.Of(property, scope.Nullability), property, value) with
        {
            Description = scope.Docs.Of(property),
            Deprecation = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
        };
    }

    public Argument AsArgument() => new(Name, Type) { Description = Description, DefaultLiteral = Default, DeprecationReason = Deprecation };

    public InputField AsField() => new(Name, Type) { Description = Description, DefaultLiteral = Default, DeprecationReason = Deprecation };

    /// <summary>Reads the member from a field's arguments.</summary>
    public Slot FromArgument(int index) => context => context.Arguments.Has(index) ? Convert(context.Arguments[index]) : Absent;

    /// <summary>Reads the member from the fields of an input object.</summary>
    public object? From(IReadOnlyDictionary<string, object?> fields) => fields.TryGetValue(Name, out var value) ? Convert(value) : Absent;

    private static InputMember Of(BindingScope scope, string name, ClrType type, ICustomAttributeProvider member, object? value)
    {
        var id = IdMembers.TypeName(member);
        if (id is null && !InputTypes.CanBeGiven(type.Leaf))
            scope.Mistakes.Add($"{Names.Clr(type.Leaf)} ({name}) is neither a registered service nor a record that a client can give.{Where(member)}");
        if (id is "" && type.Leaf == typeof(Guid))
            scope.Mistakes.Add($"The id {name} does not say of which type it is: use [ID<T>].{Where(member)}");
        if (id is not null && type.Leaf != typeof(Guid) && type.Leaf != typeof(string))
            scope.Mistakes.Add($"The id {name} is of type {type.Leaf.Name}, and ids are Guid or string.{Where(member)}");
        if (value is Enum && !Enum.IsDefined(type.Leaf, value))
        {
            scope.Mistakes.Add($"The default of {name}, {value}, is no value of {type.Leaf.Name}.{Where(member)}");
            value = null;
        }

        var absent = value ?? (type.Type.IsValueType && !type.IsNullable ? Activator.CreateInstance(type.Type) : null);
        var schemaType = id is null ? scope.Inputs.Of(type) : IdMembers.Wrap(type);
        return new(name, schemaType, scope.Inputs.Conversion(type, id), absent) { Default = value is null ? null : Literals.Of(value) };
    }

    private static string Where(ICustomAttributeProvider member) => member switch
    {
        ParameterInfo parameter => $" See {parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}.",
        MemberInfo property => $" See {property.DeclaringType!.Name}.{property.Name}.",
        _ => "",
    };

    private static object? Typed(object? value, Type core) => value is not null && core.IsEnum ? Enum.ToObject(core, value) : value;
}

using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Which GraphQL type a CLR type is where a client gives it.</summary>
internal sealed class InputTypes(BindingScope scope)
{
    private readonly Dictionary<Type, InputObject> objects = [];

    public GraphQLType Of(ClrType type)
    {
        var inner = type.Item is { } item ? Of(item).List : (GraphQLType)Named(type.Core);
        return type.IsNullable ? inner : inner.NonNull;
    }

    /// <summary>The input object of a record, under a name of its own where a mutation gives it one.</summary>
    public InputObject Object(Type clr, string? name = null)
    {
        if (objects.TryGetValue(clr, out var known))
            return known;
        var input = new InputObject(new(name ?? Names.Input(clr)) { Description = scope.Docs.Of(clr), Tag = clr, IsOneOf = Catalog.Has<OneOfAttribute>(clr) });
        objects.Add(clr, input);
        scope.Pending.Enqueue(() => Fill(input, clr));
        return input;
    }

    /// <summary>Makes of coerced input what a parameter or property of a type holds.</summary>
    public Func<object?, object?> Conversion(ClrType type, string? idType)
    {
        if (type.Item is { } item)
            return Lists.Conversion(type.Core, item.Type, Conversion(item, idType));
        var core = type.Core;
        if (idType is not null)
            return value => value is string text ? IdMembers.Read(idType, core, text) : value;
        return Scalars.Of(core) is not null || core.IsEnum ? Scalars.Conversion(core) : CanBeGiven(core) ? Object(core).Convert : static value => value;
    }

    /// <summary>Whether a client can give a value of a type at all. Of one that cannot be given the schema shows a text, until the start is stopped for it.</summary>
    public static bool CanBeGiven(Type clr) => Scalars.Of(clr) is not null || clr.IsEnum || IsInput(clr);

    private NamedType Named(Type clr) => Scalars.Of(clr) is { } scalar ? scalar
        : clr.IsEnum ? scope.Types.Enum(clr)
        : CanBeGiven(clr) ? Object(clr).Type
        : BuiltInScalars.String;

    private void Fill(InputObject input, Type clr)
    {
        var constructor = clr.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var initial = Bare(constructor, parameters);
        var settable = clr.GetProperties().Where(property => IsSettable(property, parameters)).OrderBy(property => property.MetadataToken);
        input.Create = RecordCompiler.Constructor(constructor);
        input.Given.AddRange(parameters.Select(parameter => InputMember.Of(scope, parameter)));
        input.Set.AddRange(settable.Select(property => (InputMember.Of(scope, property, Initial(property, initial)), RecordCompiler.Setter(property))));
        foreach (var member in input.Given.Concat(input.Set.Select(set => set.Member)))
        {
            if (input.Type.Fields.Contains(member.Name))
                scope.Mistakes.Add($"{input.Type.Name}.{member.Name} is defined twice, by {clr.FullName}.");
            else
                input.Type.Fields.Add(member.AsField());
        }
    }

    // Made only to see what its properties hold when nothing sets them.
    private static object? Bare(ConstructorInfo constructor, ParameterInfo[] parameters)
    {
        try
        {
            return constructor.Invoke([.. parameters.Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)]);
        }
        catch (TargetInvocationException)
        {
            // A record that checks what it is given shows no defaults; a client gives them all.
            return null;
        }
    }

    private static object? Initial(PropertyInfo property, object? instance) =>
        instance is not null && !property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))
        && property.GetValue(instance) is { } value && Literals.CanWrite(value) && !IsMere(value) ? value : null;

    // An int that nobody initialised is 0: that is no default, it is a value that was left out.
    private static bool IsMere(object value) => value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType()));

    private static bool IsSettable(PropertyInfo property, ParameterInfo[] parameters) => property.SetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0 && !Catalog.Has<GraphQLIgnoreAttribute>(property)
        && parameters.All(parameter => !string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    private static bool IsInput(Type clr) => clr is { IsInterface: false, IsAbstract: false } && clr.GetConstructors().Length > 0
        && clr.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && !LoaderRule.IsLoader(clr);
}

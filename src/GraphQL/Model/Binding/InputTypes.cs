using System.Linq.Expressions;
using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Which GraphQL type a CLR type is where a client gives it.</summary>
internal sealed class InputTypes(BindingScope scope)
{
    private readonly Dictionary<Type, InputObjectType> objects = [];

    public GraphQLType Of(ClrType type)
    {
        var inner = type.Item is { } item ? Of(item).List : (GraphQLType)Named(type.Core);
        return type.IsNullable ? inner : inner.NonNull;
    }

    /// <summary>The input object of a record, under a name of its own where a mutation gives it one.</summary>
    public InputObjectType Object(Type clr, string? name = null)
    {
        if (objects.TryGetValue(clr, out var known))
        {
            return known;
        }

        var type = new InputObjectType(name ?? Names.Input(clr)) { Description = scope.Docs.Of(clr), Tag = clr, IsOneOf = Catalog.Has<OneOfAttribute>(clr) };
        objects.Add(clr, type);
        if (IsInput(clr))
        {
            scope.Pending.Enqueue(() => Fill(type, clr));
        }
        else
        {
            scope.Mistakes.Add($"{clr.FullName} is neither a registered service nor a record that a client can give.");
        }

        return type;
    }

    private NamedType Named(Type clr) => Scalars.Of(clr) is { } scalar ? scalar : clr.IsEnum ? scope.Types.Enum(clr) : Object(clr);

    private void Fill(InputObjectType type, Type clr)
    {
        var constructor = clr.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var initial = Bare(constructor, parameters);
        var members = parameters.Select(parameter => InputMember.Of(scope, parameter)).ToList();
        var settable = clr.GetProperties().Where(property => IsSettable(property, parameters)).OrderBy(property => property.MetadataToken).ToList();
        var properties = settable.Select(property => InputMember.Of(scope, property, Initial(property, initial))).ToList();
        foreach (var member in members.Concat(properties))
        {
            type.Fields.Add(member.AsField());
        }

        type.Create = Creator(Compiled(constructor), members, [.. settable.Select(Setter).Zip(properties)]);
    }

    private static Func<IReadOnlyDictionary<string, object?>, object> Creator(
        Func<object?[], object> create, List<InputMember> members, (Action<object, object?> Set, InputMember Member)[] setters) => fields =>
    {
        var instance = create([.. members.Select(member => member.From(fields))]);
        foreach (var (set, member) in setters)
        {
            // What the client leaves out keeps the value that the record gives it.
            if (fields.ContainsKey(member.Name))
            {
                set(instance, member.From(fields));
            }
        }

        return instance;
    };

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

    private static Func<object?[], object> Compiled(ConstructorInfo constructor)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var arguments = constructor.GetParameters().Select((parameter, index) =>
            Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), parameter.ParameterType));
        var made = Expression.Convert(Expression.New(constructor, arguments), typeof(object));
        return Expression.Lambda<Func<object?[], object>>(made, values).Compile();
    }

    private static Action<object, object?> Setter(PropertyInfo property)
    {
        var (target, value) = (Expression.Parameter(typeof(object), "target"), Expression.Parameter(typeof(object), "value"));
        var typed = property.DeclaringType!.IsValueType
            ? Expression.Unbox(target, property.DeclaringType)
            : Expression.Convert(target, property.DeclaringType);
        return Expression.Lambda<Action<object, object?>>(
            Expression.Assign(Expression.Property(typed, property), Expression.Convert(value, property.PropertyType)), target, value).Compile();
    }
}

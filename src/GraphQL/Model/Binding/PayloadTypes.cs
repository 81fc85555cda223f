using System.Reflection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Payloads of mutations and their unions of errors.</summary>
internal sealed class PayloadTypes(BindingScope scope)
{
    public ObjectType Of(string mutation, MethodInfo method, IReadOnlyList<Type> errors)
    {
        var type = new ObjectType($"{mutation}Payload") { Description = $"What {Names.Camel(mutation)} came to." };
        var result = ClrType.OfResult(method, scope.Nullability);
        // A record that is called a payload is one: its properties are the payload's fields.
        if (result.Core.Name.EndsWith("Payload", StringComparison.Ordinal))
            AddParts(type, result.Core);
        else
            type.Fields.Add(Whole(result, method));

        if (errors.Count > 0)
            type.Fields.Add(Errors(mutation, errors));
        return type;
    }

    private Field Whole(ClrType result, MethodInfo method)
    {
        var id = IdMembers.TypeName(method);
        var type = id is null ? scope.Types.Of(result, method) : IdMembers.Wrap(result);
        var name = method.GetCustomAttribute<UseMutationConventionAttribute>()?.PayloadFieldName
            ?? Names.Camel(id is not null ? "id" : result.Item is null ? type.Named.Name : type.Named.Name + "s");
        return new(name, type.Nullable)
        {
            Description = "What was changed, as it is now; null if it failed.",
            Resolver = new PropertyResolver<object?>(id is null
                ? payload => ((Payload)payload).Value
                : payload => IdMembers.Write(id, ((Payload)payload).Value)),
        };
    }

    private void AddParts(ObjectType type, Type clr)
    {
        var parts = new ObjectType(clr.Name) { Tag = clr };
        scope.Pending.Enqueue(() =>
        {
            scope.Fields.AddProperties(parts, clr);
            foreach (var part in parts.Fields)
            {
                var getter = (PropertyResolver)part.Resolver!;
                scope.Add(type, new(part.Name, part.Type.Nullable)
                {
                    Description = part.Description,
                    Resolver = new PropertyResolver<object?>(payload => ((Payload)payload).Value is { } value ? getter.Get(value) : null),
                });
            }
        });
    }

    private Field Errors(string mutation, IReadOnlyList<Type> errors)
    {
        var union = new UnionType($"{mutation}Error") { Description = $"Why {Names.Camel(mutation)} may fail." };
        foreach (var error in errors.Select(error => scope.Types.Named(error)).OfType<ObjectType>().Distinct())
            union.Types.Add(error);
        return new("errors", union.NonNull.List)
        {
            Description = "Why it failed; null if it did not.",
            Resolver = new PropertyResolver<IReadOnlyList<Exception>?>(payload => ((Payload)payload).Errors),
        };
    }
}

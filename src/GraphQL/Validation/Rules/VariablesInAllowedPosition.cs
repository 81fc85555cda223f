using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A variable fits every place where it stands.</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : Rule(context), ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        if (node.Variables.IsEmpty)
            return;
        var declared = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in node.Variables)
            declared[variable.Variable.Name.Value] = variable;
        foreach (var usage in Context.Usages.Of(node))
        {
            if (declared.TryGetValue(usage.Node.Name.Value, out var definition)
                && usage.Expected.Type is { } expected
                && Context.Schema.Find(definition.Type) is { } type)
                Check(definition, type, usage, expected);
        }
    }

    private void Check(VariableDefinitionNode definition, GraphQLType type, VariableUsage usage, GraphQLType expected)
    {
        var name = usage.Node.Name;
        if (!IsAllowed(type, definition.DefaultValue, expected, usage.Expected.HasDefault))
            Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);
        if (usage.Outer?.Nullable is InputObjectType { IsOneOf: true } outer && !type.IsNonNull)
            Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{outer}\".",
                definition,
                usage.Node);
    }

    private static bool IsAllowed(GraphQLType type, ValueNode? standard, GraphQLType expected, bool expectedHasDefault)
    {
        // A default makes up for a variable that may be left out. That it may also be null is found when the request is executed.
        if (expected.IsNonNull && !type.IsNonNull && (standard is not (null or NullValueNode) || expectedHasDefault))
            return Fits(type, expected.Nullable);
        return Fits(type, expected);
    }

    private static bool Fits(GraphQLType type, GraphQLType expected)
    {
        if (expected is NonNullType { Of: var inner })
            return type is NonNullType { Of: var own } && Fits(own, inner);
        if (type is NonNullType { Of: var nullable })
            return Fits(nullable, expected);
        if (expected is ListType { Of: var item })
            return type is ListType { Of: var own } && Fits(own, item);
        return type == expected;
    }
}

using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every literal fits the type that is expected where it stands.</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context)
    : Rule(context), IEnter<ValueNode>, IEnter<ListValueNode>, ILeave<ListValueNode>,
        IEnter<ObjectValueNode>, ILeave<ObjectValueNode>, IEnter<ObjectFieldNode>
{
    /// <summary>A value that was judged as a whole, so that nothing within it is judged again.</summary>
    private ValueNode? judged;

    public void Enter(ValueNode node)
    {
        if (judged is not null)
            return;
        if (node is not NullValueNode)
            JudgeLeaf(node, Context.Here.Input.Type);
        else if (Context.Here.Input.Type is { IsNonNull: true } type)
            Report($"Expected value of type \"{type}\", found null.", node);
    }

    public void Enter(ListValueNode node)
    {
        if (judged is not null || Context.Here.OuterInput.Type?.Nullable is ListType)
            return;
        judged = node;
        JudgeLeaf(node, Context.Here.Input.Type);
    }

    public void Leave(ListValueNode node) => judged = judged == node ? null : judged;

    public void Enter(ObjectValueNode node)
    {
        if (judged is not null)
            return;
        if (Context.Here.Input.Type?.Named is InputObjectType type)
        {
            JudgeFields(node, type);
            return;
        }

        judged = node;
        JudgeLeaf(node, Context.Here.Input.Type);
    }

    public void Leave(ObjectValueNode node) => judged = judged == node ? null : judged;

    public void Enter(ObjectFieldNode node)
    {
        if (judged is not null || Context.Here.Input.Type is not null || Context.Here.OuterInput.Type?.Named is not InputObjectType type)
            return;
        var meant = Context.DidYouMean(node.Name.Value, type.Fields.Select(field => field.Name));
        Report($"Field \"{node.Name}\" is not defined by type \"{type}\".{meant}", node);
    }

    private void JudgeFields(ObjectValueNode node, InputObjectType type)
    {
        var given = node.Fields.GroupBy(field => field.Name.Value).ToDictionary(group => group.Key, group => group.Last().Value);
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !given.ContainsKey(field.Name))
                Report($"Field \"{type}.{field}\" of required type \"{field.Type}\" was not provided.", node);
        }

        if (!type.IsOneOf)
            return;
        if (given.Count != 1)
            Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node);
        else if (given.Values.First() is NullValueNode)
            Report($"Field \"{type}.{given.Keys.First()}\" must be non-null.", node);
    }

    private void JudgeLeaf(ValueNode node, GraphQLType? expected)
    {
        var refusal = expected?.Named switch
        {
            null => null,
            ScalarType scalar => scalar.ParseLiteral(node, null).Error,
            EnumType names => Judge(node, names),
            _ => $"Expected value of type \"{expected}\", found {node}.",
        };
        if (refusal is not null)
            Report(refusal, node);
    }

    private string? Judge(ValueNode node, EnumType type)
    {
        if (node is not EnumValueNode name)
            return $"Enum \"{type}\" cannot represent non-enum value: {node}.";
        return type.Values.Contains(name.Value)
            ? null
            : $"Value \"{name.Value}\" does not exist in \"{type}\" enum.{Context.DidYouMean(name.Value, type.Values.Select(value => value.Name))}";
    }
}

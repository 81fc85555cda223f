using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation;

internal sealed partial class Walker
{
    private readonly Listeners<VariableNode> variables = new(rules);
    private readonly Listeners<ValueNode> leaves = new(rules);
    private readonly Listeners<ListValueNode> lists = new(rules);
    private readonly Listeners<ObjectValueNode> objects = new(rules);
    private readonly Listeners<ObjectFieldNode> objectFields = new(rules);
    private readonly Listeners<NamedTypeNode> namedTypes = new(rules);

    private void WalkType(TypeNode node)
    {
        switch (node)
        {
            case ListTypeNode list: WalkType(list.Type); break;
            case NonNullTypeNode nonNull: WalkType(nonNull.Type); break;
            case NamedTypeNode named:
                namedTypes.Enter(named);
                namedTypes.Leave(named);
                break;
        }
    }

    private void WalkValue(ValueNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                variables.Enter(variable);
                break;
            case ListValueNode list:
                WalkList(list);
                break;
            case ObjectValueNode fields:
                WalkObject(fields);
                break;
            default:
                leaves.Enter(node);
                break;
        }
    }

    private void WalkList(ListValueNode node)
    {
        here.Enter(node);
        lists.Enter(node);
        foreach (var value in node.Values)
            WalkValue(value);
        lists.Leave(node);
        here.LeaveInput();
    }

    private void WalkObject(ObjectValueNode node)
    {
        objects.Enter(node);
        foreach (var field in node.Fields)
        {
            here.Enter(field);
            objectFields.Enter(field);
            WalkValue(field.Value);
            objectFields.Leave(field);
            here.LeaveInput();
        }

        objects.Leave(node);
    }
}

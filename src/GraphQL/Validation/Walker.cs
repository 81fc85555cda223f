using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Walks a document once, in the order in which it is written, with every rule at its side.</summary>
internal sealed partial class Walker(TypePosition here, IReadOnlyList<object> rules)
{
    private readonly Listeners<DocumentNode> documents = new(rules);
    private readonly Listeners<OperationDefinitionNode> operations = new(rules);
    private readonly Listeners<FragmentDefinitionNode> fragments = new(rules);
    private readonly Listeners<VariableDefinitionNode> variableDefinitions = new(rules);

    public void Walk(DocumentNode document)
    {
        documents.Enter(document);
        foreach (var definition in document.Definitions)
            Walk(definition);
        documents.Leave(document);
    }

    public void Walk(DefinitionNode definition)
    {
        here.Definition = definition;
        switch (definition)
        {
            case OperationDefinitionNode operation: WalkOperation(operation); break;
            case FragmentDefinitionNode fragment: WalkFragment(fragment); break;
            case TypeSystemNode typeSystem: WalkTypeSystem(typeSystem); break;
        }
    }

    private void WalkOperation(OperationDefinitionNode node)
    {
        here.Enter(node);
        operations.Enter(node);
        foreach (var variable in node.Variables)
            WalkVariableDefinition(variable);
        WalkDirectives(node, node.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        WalkSelectionSet(node.SelectionSet);
        operations.Leave(node);
        here.LeaveDefinitionOrFragment();
    }

    private void WalkFragment(FragmentDefinitionNode node)
    {
        here.Enter(node.TypeCondition);
        fragments.Enter(node);
        WalkType(node.TypeCondition);
        WalkDirectives(node, DirectiveLocation.FragmentDefinition);
        WalkSelectionSet(node.SelectionSet);
        fragments.Leave(node);
        here.LeaveDefinitionOrFragment();
    }

    private void WalkVariableDefinition(VariableDefinitionNode node)
    {
        here.Enter(node);
        variableDefinitions.Enter(node);
        WalkValue(node.Variable);
        WalkType(node.Type);
        if (node.DefaultValue is { } standard)
            WalkValue(standard);
        WalkDirectives(node, DirectiveLocation.VariableDefinition);
        variableDefinitions.Leave(node);
        here.LeaveInput();
    }
}

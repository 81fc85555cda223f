using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>Finds the variables that decide what is selected: each combination of their values has a plan of its own.</summary>
internal static class ConditionFinder
{
    /// <summary>The variables' names, each once, over all definitions of the document.</summary>
    public static IReadOnlyList<string> VariablesOf(DocumentNode document)
    {
        var found = new List<string>();
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
            Visit(definition.SelectionSet, found);
        return found;
    }

    private static void Visit(SelectionSetNode? set, List<string> found)
    {
        if (set is null)
            return;
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives)
                Visit(directive, found);
            Visit((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet, found);
        }
    }

    private static void Visit(DirectiveNode directive, List<string> found)
    {
        if (directive.Name.Value is not ("skip" or "include"))
            return;
        foreach (var argument in directive.Arguments)
        {
            if (argument.Value is VariableNode variable && !found.Contains(variable.Name.Value))
                found.Add(variable.Name.Value);
        }
    }
}

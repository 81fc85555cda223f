using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

internal sealed partial class Walker
{
    private readonly Listeners<SelectionSetNode> selectionSets = new(rules);
    private readonly Listeners<FieldNode> fields = new(rules);
    private readonly Listeners<FragmentSpreadNode> spreads = new(rules);
    private readonly Listeners<InlineFragmentNode> inlineFragments = new(rules);
    private readonly Listeners<DirectiveNode> directives = new(rules);
    private readonly Listeners<ArgumentNode> arguments = new(rules);

    private void WalkSelectionSet(SelectionSetNode node)
    {
        here.Enter(node);
        selectionSets.Enter(node);
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case FieldNode field: WalkField(field); break;
                case FragmentSpreadNode spread: WalkSpread(spread); break;
                case InlineFragmentNode inline: WalkInlineFragment(inline); break;
            }
        }

        selectionSets.Leave(node);
        here.Leave(node);
    }

    private void WalkField(FieldNode node)
    {
        here.Enter(node);
        fields.Enter(node);
        WalkArguments(node.Arguments);
        WalkDirectives(node, DirectiveLocation.Field);
        if (node.SelectionSet is { } set)
            WalkSelectionSet(set);
        fields.Leave(node);
        here.Leave(node);
    }

    private void WalkSpread(FragmentSpreadNode node)
    {
        spreads.Enter(node);
        WalkDirectives(node, DirectiveLocation.FragmentSpread);
        spreads.Leave(node);
    }

    private void WalkInlineFragment(InlineFragmentNode node)
    {
        here.Enter(node.TypeCondition);
        inlineFragments.Enter(node);
        if (node.TypeCondition is { } condition)
            WalkType(condition);
        WalkDirectives(node, DirectiveLocation.InlineFragment);
        WalkSelectionSet(node.SelectionSet);
        inlineFragments.Leave(node);
        here.LeaveDefinitionOrFragment();
    }

    private void WalkDirectives(IHasDirectives owner, DirectiveLocation location)
    {
        foreach (var directive in owner.Directives)
        {
            here.Enter(directive, location);
            directives.Enter(directive);
            WalkArguments(directive.Arguments);
            directives.Leave(directive);
            here.Leave(directive);
        }
    }

    private void WalkArguments(ImmutableArray<ArgumentNode> nodes)
    {
        foreach (var node in nodes)
        {
            here.Enter(node);
            arguments.Enter(node);
            WalkValue(node.Value);
            arguments.Leave(node);
            here.Leave(node);
        }
    }
}

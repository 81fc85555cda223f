using System.Text;

namespace Netvaerk.GraphQL.Language;

/// <summary>Writes nodes as GraphQL text, always the same for the same node.</summary>
internal static partial class Printer
{
    private const int LongestLine = 80;

    public static string Print(Node node) => node switch
    {
        DocumentNode document => string.Join("\n\n", document.Definitions.Select(Print)),
        OperationDefinitionNode operation => PrintOperation(operation),
        FragmentDefinitionNode fragment => Described(fragment.Description)
            + $"fragment {fragment.Name} on {fragment.TypeCondition}{Directives(fragment)} {Print(fragment.SelectionSet)}",
        VariableDefinitionNode variable => Described(variable.Description)
            + $"{variable.Variable}: {variable.Type}{Default(variable.DefaultValue)}{Directives(variable)}",
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => PrintField(field),
        FragmentSpreadNode spread => $"...{spread.Name}{Directives(spread)}",
        InlineFragmentNode inline =>
            $"...{(inline.TypeCondition is { } condition ? $" on {condition}" : "")}{Directives(inline)} {Print(inline.SelectionSet)}",
        ArgumentNode argument => $"{argument.Name}: {argument.Value}",
        DirectiveNode directive => $"@{directive.Name}{Arguments(directive.Arguments)}",
        ValueNode value => PrintValue(value),
        TypeNode type => PrintType(type),
        TypeSystemNode definition => PrintDefinition(definition),
        MemberDefinitionNode member => PrintMember(member),
        _ => throw new ArgumentException($"A {node.GetType().Name} is not printed alone.", nameof(node)),
    };

    private static string PrintValue(ValueNode value)
    {
        var text = new StringBuilder();
        WriteValue(text, value);
        return text.ToString();
    }

    private static string PrintType(TypeNode type) => type switch
    {
        ListTypeNode list => $"[{list.Type}]",
        NonNullTypeNode nonNull => $"{nonNull.Type}!",
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };

    private static string PrintOperation(OperationDefinitionNode node)
    {
        var isShort = node is { Operation: OperationType.Query, Name: null, Description: null, Variables.IsEmpty: true, Directives.IsEmpty: true };
        if (isShort)
            return Print(node.SelectionSet);
        var variables = node.Variables.Select(Print).ToList();
        var name = node.Name is null ? "" : $" {node.Name}";
        var space = node.Name is null && variables.Count > 0 ? " " : "";
        return $"{Described(node.Description)}{node.Operation.ToString().ToLowerInvariant()}{name}{space}{Parenthesized(variables)}"
            + $"{Directives(node)} {Print(node.SelectionSet)}";
    }

    private static string PrintField(FieldNode node)
    {
        var prefix = node.Alias is null ? node.Name.Value : $"{node.Alias}: {node.Name}";
        var arguments = Arguments(node.Arguments);
        if (prefix.Length + arguments.Length > LongestLine)
            arguments = $"(\n{Indented(string.Join('\n', node.Arguments.Select(Print)))}\n)";
        return $"{prefix}{arguments}{Directives(node)}{(node.SelectionSet is { } set ? $" {Print(set)}" : "")}";
    }

    private static string Arguments(ImmutableArray<ArgumentNode> nodes) =>
        nodes.IsEmpty ? "" : $"({string.Join(", ", nodes.Select(Print))})";

    private static string Directives(IHasDirectives node) => string.Concat(node.Directives.Select(directive => $" {Print(directive)}"));

    private static string Default(ValueNode? value) => value is null ? "" : $" = {value}";

    private static string Described(StringValueNode? description) => description is null ? "" : $"{description}\n";

    /// <summary>On one line, unless something in it takes more.</summary>
    private static string Parenthesized(List<string> items) => items switch
    {
        [] => "",
        _ when items.Exists(item => item.Contains('\n')) => $"(\n{Indented(string.Join('\n', items))}\n)",
        _ => $"({string.Join(", ", items)})",
    };

    private static string Block<T>(ImmutableArray<T> nodes) where T : Node =>
        nodes.IsEmpty ? "" : $"{{\n{Indented(string.Join('\n', nodes.Select(Print)))}\n}}";

    private static string Indented(string text) => $"  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}";
}

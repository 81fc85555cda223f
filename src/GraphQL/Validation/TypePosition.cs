using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Which types belong to the place that a walk has reached. Whatever cannot be told is null.</summary>
internal sealed class TypePosition(GraphQLSchema schema)
{
    private readonly Stack<NamedType?> parents = new();
    private readonly Stack<GraphQLType?> outputs = new();
    private readonly Stack<Field?> fields = new();
    private readonly List<InputPosition> inputs = [];
    private Directive? directive;

    /// <summary>The definition that everything here is in.</summary>
    public DefinitionNode? Definition { get; set; }

    /// <summary>Where the directive stands that was reached last.</summary>
    public DirectiveLocation DirectiveLocation { get; private set; }

    /// <summary>The composite type whose selection set this is.</summary>
    public NamedType? Parent => Top(parents);

    /// <summary>The type of the field, fragment or operation.</summary>
    public GraphQLType? Output => Top(outputs);

    public Field? Field => Top(fields);

    /// <summary>The argument, while in one that is known.</summary>
    public Argument? Argument { get; private set; }

    /// <summary>What is expected of the value here.</summary>
    public InputPosition Input => inputs.Count > 0 ? inputs[^1] : default;

    /// <summary>What is expected of the value that this one is a part of.</summary>
    public InputPosition OuterInput => inputs.Count > 1 ? inputs[^2] : default;

    public void Enter(SelectionSetNode node) => parents.Push(Output?.Named is { IsComposite: true } composite ? composite : null);

    public void Leave(SelectionSetNode node) => parents.Pop();

    public void Enter(FieldNode node)
    {
        var field = Parent is { } parent ? schema.FieldOf(parent, node.Name.Value) : null;
        fields.Push(field);
        outputs.Push(field?.Type is { IsOutput: true } type ? type : null);
    }

    public void Leave(FieldNode node)
    {
        fields.Pop();
        outputs.Pop();
    }

    public void Enter(OperationDefinitionNode node) => outputs.Push(schema.Root(node.Operation));

    public void Enter(NamedTypeNode? typeCondition)
    {
        var type = typeCondition is null ? Output?.Named : schema.Find(typeCondition);
        outputs.Push(type is { IsOutput: true } ? type : null);
    }

    public void LeaveDefinitionOrFragment() => outputs.Pop();

    public void Enter(DirectiveNode node, DirectiveLocation location)
    {
        directive = schema.Directives.Find(node.Name.Value);
        DirectiveLocation = location;
    }

    public void Leave(DirectiveNode node) => directive = null;

    public void Enter(ArgumentNode node)
    {
        // An unknown directive's arguments are taken for those of the field it stands at, as graphql-js does.
        var definitions = directive?.Arguments ?? Field?.Arguments;
        Argument = definitions?.Find(node.Name.Value);
        inputs.Add(Argument is { } argument ? InputPosition.Of(argument) : default);
    }

    public void Leave(ArgumentNode node)
    {
        Argument = null;
        inputs.RemoveAt(inputs.Count - 1);
    }

    public void Enter(VariableDefinitionNode node) =>
        inputs.Add(schema.Find(node.Type) is { IsInput: true } type ? new(type, HasDefault: false) : default);

    public void LeaveInput() => inputs.RemoveAt(inputs.Count - 1);

    public void Enter(ListValueNode node)
    {
        var list = Input.Type?.Nullable;
        inputs.Add(new(list is ListType { Of: var item } ? item : list, HasDefault: false));
    }

    public void Enter(ObjectFieldNode node)
    {
        var field = Input.Type?.Named is InputObjectType input ? input.Fields.Find(node.Name.Value) : null;
        inputs.Add(field is null ? default : InputPosition.Of(field));
    }

    private static T? Top<T>(Stack<T> stack) => stack.TryPeek(out var top) ? top : default;
}

/// <summary>The type that a value must have, if it is known, and whether there is a default should the value be absent.</summary>
internal readonly record struct InputPosition(GraphQLType? Type, bool HasDefault)
{
    public static InputPosition Of(InputValue value) =>
        new(value.Type is { IsInput: true } type ? type : null, value.DefaultLiteral is not null);
}

using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>A field as it stands in a selection set: on which type, and defined how, as far as either is known.</summary>
internal sealed record FieldEntry(NamedType? Parent, FieldNode Node, Field? Definition)
{
    private string? argumentKey;
    private GivenArguments? arguments;

    /// <summary>The type whose fields are selected below this one.</summary>
    public NamedType? Inner => Definition?.Type.Named;

    /// <summary>The arguments as text that is the same if they mean the same.</summary>
    public string ArgumentKey => argumentKey ??= string.Join(
        ",",
        Node.Arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name}:{ValueKey.Of(argument.Value)}"));

    /// <summary>The arguments as the comparison of two fields asks for them, written out once however many fields this one is compared with.</summary>
    public GivenArguments Arguments => arguments ??= new(Node.Arguments);

    /// <summary>Can no object be of both fields' parent types? Only two different object types are sure of that for ever.</summary>
    public bool Excludes(FieldEntry other) => Parent is ObjectType && other.Parent is ObjectType && Parent != other.Parent;

    public bool Equals(FieldEntry? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Node.GetHashCode();
}

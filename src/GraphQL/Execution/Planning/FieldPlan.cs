using System.Text;
using Netvaerk.GraphQL.Execution.Output;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>One field of the answer: all nodes of the document that were merged into one response key.</summary>
internal sealed class FieldPlan : ISelectedField
{
    /// <summary>Plans the field; what lies beneath it is planned when an object is there.</summary>
    public FieldPlan(string responseName, Field field, IReadOnlyList<FieldNode> nodes)
    {
        ResponseName = responseName;
        Definition = field;
        Nodes = nodes;
        Shape = new TypeShape(field.Type);
        Key = Encoding.UTF8.GetBytes($"\"{responseName}\":");
    }

    /// <inheritdoc/>
    public string ResponseName { get; }

    /// <inheritdoc/>
    public string Name => Definition.Name;

    /// <summary>The response key with quotes and colon, ready to be copied.</summary>
    public byte[] Key { get; }

    /// <summary>The field in the schema.</summary>
    public Field Definition { get; }

    /// <summary>Where in the document the field stands.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The field's type, taken apart.</summary>
    public TypeShape Shape { get; }

    /// <summary>How the value gets into the answer.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Finds the values; null for <c>__typename</c> alone.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>The arguments as far as they are known without variables.</summary>
    public ArgumentPlan Arguments { get; init; } = ArgumentPlan.None;

    /// <summary>Reads and writes the value of a <see cref="FieldKind.Getter"/>.</summary>
    public FieldWriter? Writer { get; init; }

    /// <summary>The whole value, quotes included, of a <see cref="FieldKind.TypeName"/>.</summary>
    public byte[] Constant { get; init; } = [];

    /// <summary>Writes the values of a leaf; null for objects, interfaces and unions.</summary>
    public LeafFormat? Leaf { get; init; }

    /// <summary>What is selected beneath; null for leaves.</summary>
    public SelectionPlan? Selection { get; init; }

    /// <summary>Where the values stand among the columns of the parents' rows; -1 when they have none.</summary>
    public int Column { get; init; } = -1;

    /// <inheritdoc/>
    public IEnumerable<ISelectedField> Selected => Selection is null ? [] : Selection.AllFields();

    /// <inheritdoc/>
    public bool Selects(params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
            return true;
        foreach (var field in Selected)
        {
            if (field.Name == names[0] && field.Selects(names[1..]))
                return true;
        }

        return false;
    }
}

/// <summary>How a field's value gets from its parent into the answer.</summary>
internal enum FieldKind
{
    /// <summary>The parent type's name: known when planned.</summary>
    TypeName,

    /// <summary>A leaf that the parent holds: read while writing, nothing is stored between.</summary>
    Getter,

    /// <summary>A list of leaves that the parent holds: read while writing, item after item.</summary>
    ListGetter,

    /// <summary>Everything else: a column holds a value for every row.</summary>
    Column,
}

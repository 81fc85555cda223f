using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>What every part of the binding needs while one schema is built.</summary>
internal sealed class BindingScope
{
    public BindingScope(Catalog catalog, Func<Type, bool> isService, GraphQLOptions options, IReadOnlyList<Type> errors)
    {
        (Catalog, IsService, Options, GlobalErrors) = (catalog, isService, options, errors);
        (Types, Inputs, Fields, Connections, Nodes) = (new(this), new(this), new(this), new(this), new(this));
    }

    public Catalog Catalog { get; }

    /// <summary>Whether a parameter's type is registered as a service.</summary>
    public Func<Type, bool> IsService { get; }

    public GraphQLOptions Options { get; }

    /// <summary>The exceptions that every mutation may answer with.</summary>
    public IReadOnlyList<Type> GlobalErrors { get; }

    public XmlDocs Docs { get; } = new();

    public NullabilityInfoContext Nullability { get; } = new();

    public List<string> Mistakes { get; } = [];

    /// <summary>Single values that are awaited without a loader, by the type that they are fields of: mistakes if it can stand in a list.</summary>
    public List<(string Owner, string Mistake)> AwaitedAlone { get; } = [];

    /// <summary>What still has to be bound: types refer to each other in circles.</summary>
    public Queue<Action> Pending { get; } = new();

    public OutputTypes Types { get; }

    public InputTypes Inputs { get; }

    public FieldBinder Fields { get; }

    public Connections Connections { get; }

    public NodeFields Nodes { get; }

    /// <summary>Adds a field, or notes that its name is taken.</summary>
    public void Add(TypeWithFields type, Field field)
    {
        if (type.Fields.Contains(field.Name))
        {
            Mistakes.Add($"{type.Name}.{field.Name} is defined twice.");
        }
        else
        {
            type.Fields.Add(field);
        }
    }

    public void BindPending()
    {
        while (Pending.TryDequeue(out var bind))
            bind();
    }
}

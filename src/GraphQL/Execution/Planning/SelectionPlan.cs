using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>What is selected beneath a field: one plan per type of object that is really met.</summary>
/// <remarks>Planned when first needed: interfaces within interfaces would otherwise multiply their possible types.</remarks>
internal sealed class SelectionPlan(Planner planner, NamedType type, IReadOnlyList<FieldNode> parents)
{
    private volatile ObjectPlan[] known = [];

    /// <summary>The object, interface or union that the field's type names.</summary>
    public NamedType Type => type;

    /// <summary>The plan for objects of a type.</summary>
    public ObjectPlan For(ObjectType objectType)
    {
        foreach (var plan in known)
        {
            if (plan.Type == objectType)
                return plan;
        }

        // Two requests may plan the same at once; both plans are right and the later one stays.
        var planned = planner.Plan(objectType, parents);
        known = [.. known, planned];
        return planned;
    }

    /// <summary>Every field selected on any possible type, for resolvers that look ahead.</summary>
    public IEnumerable<FieldPlan> AllFields() => planner.Schema.PossibleTypesOf(type)
        .SelectMany(possible => For(possible).Fields)
        .Where(field => field.Kind is not FieldKind.TypeName);
}

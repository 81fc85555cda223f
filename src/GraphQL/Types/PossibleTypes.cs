using System.Collections.Frozen;

namespace Netvaerk.GraphQL.Types;

/// <summary>What can stand for one interface or union.</summary>
internal sealed record PossibleTypes(ImmutableArray<ObjectType> Objects, ImmutableArray<InterfaceType> Interfaces, FrozenSet<NamedType> SubTypes)
{
    public static FrozenDictionary<NamedType, PossibleTypes> Of(ImmutableArray<NamedType> types)
    {
        var subTypes = types.Where(type => type.IsAbstract).ToDictionary(type => type, _ => new List<NamedType>());
        foreach (var type in types.OfType<TypeWithFields>())
        {
            foreach (var implemented in type.Interfaces)
                subTypes.GetValueOrDefault(implemented)?.Add(type);
        }

        foreach (var union in types.OfType<UnionType>())
            subTypes[union].AddRange(union.Types);
        return subTypes.ToFrozenDictionary(pair => pair.Key, pair => From(pair.Value));
    }

    private static PossibleTypes From(List<NamedType> types) =>
        new([.. types.OfType<ObjectType>()], [.. types.OfType<InterfaceType>()], types.ToFrozenSet());
}

using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Netvaerk.Sdk.Testing.Assemblies;

/// <summary>Finds static fields that can change, or that hold something that can: one family's case would colour the next one's.</summary>
internal static class StaticState
{
    private static readonly string[] Changeable =
    [
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.SortedSet`1",
        "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedList`2", "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1",
        "System.Collections.Generic.LinkedList`1", "System.Collections.Generic.IList`1", "System.Collections.Generic.IDictionary`2", "System.Collections.Generic.ISet`1",
        "System.Collections.Generic.ICollection`1", "System.Text.StringBuilder", "System.Runtime.CompilerServices.ConditionalWeakTable`2", "System.Runtime.CompilerServices.StrongBox`1",
        "System.Lazy`1",
    ];

    private static readonly string[] ChangeableNamespaces = ["System.Collections.Concurrent.", "System.Collections.ObjectModel.ObservableCollection"];

    public static IEnumerable<Finding> In(MetadataReader metadata)
    {
        var shapes = new Shapes();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(one => !IsTheCompilers(metadata, one)))
        {
            foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition).Where(one => one.Attributes.HasFlag(FieldAttributes.Static) && !one.Attributes.HasFlag(FieldAttributes.Literal)))
            {
                var place = $"{metadata.GetString(type.Name)}.{Names.Written(metadata.GetString(field.Name))}";
                if (!field.Attributes.HasFlag(FieldAttributes.InitOnly))
                {
                    yield return new(ConformanceRule.StaticState, place, new(
                        "Er statisk og kan ændres, så én families sag kan farve den næstes. Gør den readonly, eller læg værdien i kommunens fil.",
                        "Is static and can change, so that one family's case may colour the next one's. Make it readonly, or put the value into the municipality's file."));
                }
                else if (CanChange(metadata, field.DecodeSignature(shapes, null), []))
                {
                    yield return new(ConformanceRule.StaticState, place, new(
                        "Er statisk og indeholder noget, der kan ændres. Skriv typen som IReadOnlyList<…>, FrozenSet<…> eller FrozenDictionary<…>, eller gør dens egenskaber til init.",
                        "Is static and holds something that can change. Declare it as IReadOnlyList<…>, FrozenSet<…> or FrozenDictionary<…>, or make its properties init."));
                }
            }
        }
    }

    private static bool CanChange(MetadataReader metadata, Shape shape, HashSet<TypeDefinitionHandle> seen) =>
        shape.IsOpen
        || shape.Arguments.Any(one => CanChange(metadata, one, seen))
        || (shape.Name is { } name && (Changeable.Contains(name) || ChangeableNamespaces.Any(one => name.StartsWith(one, StringComparison.Ordinal))))
        || (shape.Own is { } own && seen.Add(own) && metadata.GetTypeDefinition(own).GetFields().Select(metadata.GetFieldDefinition)
            .Where(one => !one.Attributes.HasFlag(FieldAttributes.Static))
            .Any(one => (!shape.IsValue && !one.Attributes.HasFlag(FieldAttributes.InitOnly)) || CanChange(metadata, one.DecodeSignature(new Shapes(), null), seen)));

    // The compiler keeps its lambdas and constants in static fields of its own; the types' names are no C#.
    private static bool IsTheCompilers(MetadataReader metadata, TypeDefinition type) =>
        metadata.GetString(type.Name).StartsWith('<') || (!type.GetDeclaringType().IsNil && IsTheCompilers(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())));

    private sealed record Shape(string? Name = null, TypeDefinitionHandle? Own = null, bool IsOpen = false)
    {
        // A struct in a readonly field cannot be changed; what it points to can.
        public bool IsValue { get; init; }

        public IReadOnlyList<Shape> Arguments { get; init; } = [];
    }

    /// <summary>Reads of a field's type only what decides whether its value can change.</summary>
    private sealed class Shapes : ISignatureTypeProvider<Shape, object?>
    {
        public Shape GetArrayType(Shape elementType, ArrayShape shape) => new(IsOpen: true);

        public Shape GetSZArrayType(Shape elementType) => new(IsOpen: true);

        public Shape GetByReferenceType(Shape elementType) => elementType;

        public Shape GetFunctionPointerType(MethodSignature<Shape> signature) => new();

        public Shape GetGenericInstantiation(Shape genericType, ImmutableArray<Shape> typeArguments) =>
            genericType.Name is { } name && IsDelegate(name) ? genericType : genericType with { Arguments = typeArguments };

        public Shape GetGenericMethodParameter(object? genericContext, int index) => new();

        public Shape GetGenericTypeParameter(object? genericContext, int index) => new();

        public Shape GetModifiedType(Shape modifier, Shape unmodifiedType, bool isRequired) => unmodifiedType;

        public Shape GetPinnedType(Shape elementType) => elementType;

        public Shape GetPointerType(Shape elementType) => new(IsOpen: true);

        public Shape GetPrimitiveType(PrimitiveTypeCode typeCode) =>
            new(IsOpen: typeCode is PrimitiveTypeCode.Object);

        public Shape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            new(Own: handle) { IsValue = IsValue(reader, handle) };

        public Shape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => new(Names.Of(reader, handle));

        public Shape GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        // What a delegate takes and gives is made anew by each call.
        private static bool IsDelegate(string name) => name.StartsWith("System.Func`", StringComparison.Ordinal) || name.StartsWith("System.Action`", StringComparison.Ordinal)
            || name is "System.Predicate`1" or "System.Comparison`1";

        private static bool IsValue(MetadataReader reader, TypeDefinitionHandle handle) =>
            reader.GetTypeDefinition(handle).BaseType is { Kind: HandleKind.TypeReference } parent
            && Names.Of(reader, (TypeReferenceHandle)parent) is "System.ValueType" or "System.Enum";
    }
}

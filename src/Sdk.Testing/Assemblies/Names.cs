using System.Reflection.Metadata;

namespace Netvaerk.Sdk.Testing.Assemblies;

/// <summary>Names as an author wrote them, from metadata as a compiler wrote it.</summary>
internal static class Names
{
    public static string Of(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind is HandleKind.TypeReference ? $"{Of(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : type.Namespace.IsNil ? name
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    /// <summary>The type that a member of another assembly belongs to, or null.</summary>
    public static string? OfParent(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Of(metadata, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Generic(metadata, (TypeSpecificationHandle)parent),
        _ => null,
    };

    /// <summary>A method, by the class and the member that stand in the source: closures and iterators are the compiler's.</summary>
    public static string Of(MetadataReader metadata, MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var (type, member) = (metadata.GetTypeDefinition(method.GetDeclaringType()), Written(metadata.GetString(method.Name)));
        while (metadata.GetString(type.Name).StartsWith('<') && !type.GetDeclaringType().IsNil)
        {
            member = Written(metadata.GetString(type.Name)) is { Length: > 0 } outer && outer[0] != '<' ? outer : member;
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return member.StartsWith('.') || member.Length == 0 ? metadata.GetString(type.Name) : $"{metadata.GetString(type.Name)}.{Spoken(member)}";
    }

    /// <summary>A property by its own name, a constructor as <c>new</c>.</summary>
    public static string Spoken(string member) =>
        member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) ? member[4..] : member == ".ctor" ? "new" : member;

    /// <summary>What stands between the angle brackets of a name that the compiler made: <c>&lt;Length&gt;b__0</c> is Length.</summary>
    public static string Written(string name) => name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? name[1..end] : name;

    private static string? Generic(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        // CLASS or VALUETYPE, then the generic type's own handle: GENERICINST (0x15), kind, coded token.
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        return blob.ReadByte() == (byte)SignatureTypeCode.GenericTypeInstance && blob.ReadByte() is 0x11 or 0x12
            && blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? Of(metadata, (TypeReferenceHandle)type) : null;
    }
}

using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Netvaerk.Sdk.Testing.Assemblies;

/// <summary>Finds references to what a rule has no use for, and who makes them.</summary>
internal static class References
{
    public static IEnumerable<Finding> In(PEReader image, MetadataReader metadata, string file)
    {
        var used = Used(metadata).DistinctBy(one => one.What).ToList();
        var users = Users(image, metadata);
        foreach (var (handle, what, why) in used)
        {
            var tokens = Generic(metadata, handle).Append(handle).Select(Token).ToList();
            var place = users.FirstOrDefault(one => tokens.Exists(token => one.Body.AsSpan().IndexOf(token) >= 0)).Name ?? file;
            yield return new(ConformanceRule.References, place, new($"Bruger {what}. {why.Da}", $"Uses {what}. {why.En}"));
        }

        foreach (var method in metadata.MethodDefinitions.Where(one => metadata.GetMethodDefinition(one).Attributes.HasFlag(MethodAttributes.PinvokeImpl)))
        {
            yield return new(ConformanceRule.References, Names.Of(metadata, method), Forbidden.NoNativeCode);
        }
    }

    // A member says more than its type, so members come first: System.DateTime:get_Now, not System.DateTime.
    private static IEnumerable<(EntityHandle Handle, string What, Text Why)> Used(MetadataReader metadata)
    {
        HashSet<string> told = [];
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (Names.OfParent(metadata, member.Parent) is { } type && Forbidden.Why(type, metadata.GetString(member.Name)) is { } why)
            {
                told.Add(type);
                yield return (handle, $"{type}.{Names.Spoken(metadata.GetString(member.Name))}", why);
            }
        }

        foreach (var handle in metadata.TypeReferences)
        {
            // Of System.Environment compilers use two members that are allowed: a type counts only where none of its members was looked at.
            var type = Names.Of(metadata, handle);
            if (!told.Contains(type) && Forbidden.Why(type, null) is { } why && !OnlyAllowedMembers(metadata, handle))
            {
                yield return (handle, type, why);
            }
        }
    }

    private static bool OnlyAllowedMembers(MetadataReader metadata, TypeReferenceHandle type)
    {
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference).Where(one => one.Parent == (EntityHandle)type).ToList();
        return members.Count > 0 && members.TrueForAll(one => Forbidden.Why(Names.Of(metadata, type), metadata.GetString(one.Name)) is null);
    }

    private static List<(string Name, byte[] Body)> Users(PEReader image, MetadataReader metadata) =>
    [
        .. from handle in metadata.MethodDefinitions
           let method = metadata.GetMethodDefinition(handle)
           where method.RelativeVirtualAddress != 0
           select (Names.Of(metadata, handle), image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? []),
    ];

    // A generic method is called by what was made of it for its type arguments.
    private static IEnumerable<EntityHandle> Generic(MetadataReader metadata, EntityHandle method) =>
        Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec)).Select(MetadataTokens.MethodSpecificationHandle)
            .Where(one => metadata.GetMethodSpecification(one).Method == method).Select(one => (EntityHandle)one);

    // As an instruction carries it. That other bytes happen to look the same would only name another method as the user.
    private static byte[] Token(EntityHandle handle)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, MetadataTokens.GetToken(handle));
        return bytes;
    }
}

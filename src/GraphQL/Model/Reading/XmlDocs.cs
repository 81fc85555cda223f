using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Netvaerk.GraphQL.Model;

/// <summary>Reads descriptions from the XML documentation beside each assembly, internals and record parameters included.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<Assembly, IReadOnlyDictionary<string, XElement>> files = [];

    /// <summary>Whether an assembly has no XML file beside it: then nothing in it has a description, and one line says why.</summary>
    public static bool IsMissing(Assembly assembly) => !System.IO.File.Exists(PathOf(assembly));

    public string? Of(Type type) => Given(type) ?? Summary(type, $"T:{Id(type)}");

    public string? Of(PropertyInfo property) =>
        Given(property) ?? Summary(property.DeclaringType!, $"P:{Id(property.DeclaringType!)}.{property.Name}")
        ?? Parameter(Member(property.DeclaringType!, $"T:{Id(property.DeclaringType!)}"), property.Name) ?? Inherited(property);

    public string? Of(FieldInfo value) => Given(value) ?? Summary(value.DeclaringType!, $"F:{Id(value.DeclaringType!)}.{value.Name}");

    public string? Of(MethodInfo method) => Given(method) ?? Text(Method(method)?.Element("summary"));

    public string? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description ?? (parameter.Member is MethodInfo method
            ? Parameter(Method(method), parameter.Name!)
            : Parameter(Member(parameter.Member.DeclaringType!, $"T:{Id(parameter.Member.DeclaringType!)}"), parameter.Name!));

    private static string? Given(MemberInfo member) => member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description;

    private static string? Parameter(XElement? member, string name) =>
        Text(member?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name));

    // What a class says of a member that an interface demands of it is what the interface says.
    private string? Inherited(PropertyInfo property) => property.DeclaringType!.IsInterface ? null
        : property.DeclaringType.GetInterfaces().Select(i => i.GetProperty(property.Name)).OfType<PropertyInfo>().Select(Of).FirstOrDefault(text => text is not null);

    // Two methods of one name would be two fields of one name, so that the parameters need not be told apart.
    private XElement? Method(MethodInfo method)
    {
        var (type, id) = (method.DeclaringType!, $"M:{Id(method.DeclaringType!)}.{method.Name}");
        return Member(type, id) ?? File(type.Assembly).FirstOrDefault(member => member.Key.StartsWith(id + "(", StringComparison.Ordinal)).Value;
    }

    private string? Summary(Type type, string id) => Text(Member(type, id)?.Element("summary"));

    private XElement? Member(Type type, string id) => File(type.Assembly).GetValueOrDefault(id);

    private static string Id(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private IReadOnlyDictionary<string, XElement> File(Assembly assembly)
    {
        if (!files.TryGetValue(assembly, out var members))
            files[assembly] = members = Read(PathOf(assembly));

        return members;
    }

    private static string PathOf(Assembly assembly) => Path.ChangeExtension(assembly.Location, ".xml");

    private static Dictionary<string, XElement> Read(string path) => System.IO.File.Exists(path)
        ? XDocument.Load(path).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal)
        : [];

    private static string? Text(XElement? element)
    {
        var text = element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("langword") is { } word => word.Value,
        XElement element when element.Attribute("name") is { } name => name.Value,
        XElement { IsEmpty: true } element when element.Attribute("cref") is { } cref => LastName(cref.Value),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // "M:Netvaerk.Meeting.Hold(System.DateOnly)" is called "Hold" where people read of it.
    private static string LastName(string cref)
    {
        var end = cref.IndexOfAny(['(', '`', '{']);
        var path = end < 0 ? cref : cref[..end];
        return path[(path.LastIndexOfAny(['.', ':']) + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

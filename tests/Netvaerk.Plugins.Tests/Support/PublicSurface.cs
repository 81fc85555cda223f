using System.Reflection;
using System.Text;

namespace Netvaerk.Plugins.Tests;

/// <summary>The public surface of an assembly as text, one member a line, in an order that does not change by itself.</summary>
internal static class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder($"{assembly.GetName().Name} {assembly.GetName().Version}\n");
        foreach (var type in assembly.GetExportedTypes().OrderBy(one => one.FullName, StringComparer.Ordinal))
        {
            text.Append($"\n{Kind(type)} {Name(type)}{Bases(type)}\n");
            text.AppendJoin("", Members(type).Order(StringComparer.Ordinal).Select(one => $"    {one}\n"));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{Convert.ToInt32(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture):00} {name}")
        : type.GetMembers(Own).Select(Line).OfType<string>();

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo { IsPublic: true } one => $"new({Parameters(one)})",
        MethodInfo { IsPublic: true } one when !one.IsSpecialName || one.Name.StartsWith("op_Impl", StringComparison.Ordinal) =>
            $"{(one.IsStatic ? "static " : "")}{Name(one.ReturnType)} {one.Name}({Parameters(one)})",
        PropertyInfo one when one.GetMethod?.IsPublic is true =>
            $"{(one.GetMethod.IsStatic ? "static " : "")}{Name(one.PropertyType)}{Mark(one)} {one.Name} {{ get;{(one.SetMethod?.IsPublic is true ? " init;" : "")} }}",
        FieldInfo { IsPublic: true } one => $"{Name(one.FieldType)} {one.Name}",
        _ => null,
    };

    private static string Mark(PropertyInfo one) => !one.PropertyType.IsValueType && Nullability.Create(one).ReadState is NullabilityState.Nullable ? "?" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}{(one.IsOptional ? " = …" : "")}"));

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    private static string Bases(Type type) => type.IsEnum ? "" : string.Concat(type.GetInterfaces().Where(one => one.Assembly == type.Assembly).Select(Name).Order(StringComparer.Ordinal).Select(one => $" : {one}"));

    private static string Name(Type type) => !type.IsGenericType
        ? type.IsGenericParameter ? type.Name : type.FullName!.Replace("Netvaerk.Sdk.", "", StringComparison.Ordinal).Replace("System.", "", StringComparison.Ordinal)
        : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
}

using System.Reflection;
using System.Text;

namespace Netvaerk.GraphQL.Model;

/// <summary>The names that the schema derives from CLR names.</summary>
internal static class Names
{
    public static string Field(MethodInfo method) => Given(method) ?? Camel(Trim(method.Name));

    public static string Field(PropertyInfo property) => Given(property) ?? Camel(property.Name);

    public static string Argument(ParameterInfo parameter) => Given(parameter) ?? Camel(parameter.Name!);

    public static string EnumValue(FieldInfo value) => Given(value) ?? ScreamingSnake(value.Name);

    public static string Object(Type type) =>
        Given(type) ?? type.GetCustomAttribute<ObjectTypeAttribute>()?.Name ?? (type.IsAssignableTo(typeof(Exception)) ? Error(type) : Plain(type));

    public static string Enum(Type type) => Given(type) ?? Plain(type);

    public static string Interface(Type type) =>
        Given(type) ?? type.GetCustomAttribute<InterfaceTypeAttribute>()?.Name ?? WithoutI(type);

    public static string Union(Type type) => Given(type) ?? type.GetCustomAttribute<UnionTypeAttribute>()?.Name ?? WithoutI(type);

    public static string Input(Type type) =>
        Given(type) ?? type.GetCustomAttribute<InputObjectTypeAttribute>()?.Name ?? (type.Name.EndsWith("Input", StringComparison.Ordinal) ? type.Name : Plain(type) + "Input");

    /// <summary><c>FooException</c> and <c>Foo</c> both give <c>FooError</c>.</summary>
    public static string Error(Type type)
    {
        var name = Plain(type);
        name = name.EndsWith("Exception", StringComparison.Ordinal) ? name[..^"Exception".Length] : name;
        return name.EndsWith("Error", StringComparison.Ordinal) ? name : name + "Error";
    }

    /// <summary>A type as it stands in code: <c>Dictionary&lt;String, Int32&gt;</c>.</summary>
    public static string Clr(Type type) => type.IsArray ? $"{Clr(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Clr))}>"
        : type.FullName ?? type.Name;

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Camel(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
            upper++;

        // "URLPath" is "urlPath", "Url" is "url", "CPR" is "cpr".
        var lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name[..lowered].ToLowerInvariant() + name[lowered..];
    }

    public static string ScreamingSnake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var begins = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(begins && name[i - 1] != '_' ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Trim(string name)
    {
        name = name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
        return name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]) ? name[3..] : name;
    }

    private static string WithoutI(Type type)
    {
        var name = Plain(type);
        return type.IsInterface && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name[1..] : name;
    }

    // Of<Meeting> is "OfMeeting": a generic type's arguments are part of its name.
    private static string Plain(Type type) =>
        type.IsGenericType ? type.Name[..type.Name.IndexOf('`')] + string.Concat(type.GetGenericArguments().Select(Plain)) : type.Name;

    private static string? Given(MemberInfo member) => member.GetCustomAttribute<GraphQLNameAttribute>()?.Name;

    private static string? Given(ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name;
}

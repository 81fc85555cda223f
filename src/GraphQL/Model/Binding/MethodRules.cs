using System.Reflection;

namespace Netvaerk.GraphQL.Model;

/// <summary>What a method must be like to be a field. One that is not is named, and left out so that the others' mistakes are found too.</summary>
internal static class MethodRules
{
    /// <summary>The methods of an annotated class that can be fields.</summary>
    public static IEnumerable<MethodInfo> Fields(BindingScope scope, Type annotated)
    {
        foreach (var lost in annotated.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsMeant))
            scope.Mistakes.Add($"{Where(lost)} is no field, for it is not static: fields are public static methods.");
        return Catalog.Methods(annotated).Where(method => IsFit(scope, method));
    }

    /// <summary>Notes what makes a method unfit.</summary>
    public static bool IsFit(BindingScope scope, MethodInfo method)
    {
        var mistakes = Mistakes(method).ToList();
        scope.Mistakes.AddRange(mistakes.Select(mistake => $"{Where(method)} {mistake}"));
        return mistakes.Count == 0;
    }

    /// <summary>Notes parameters that say they take the parent and cannot.</summary>
    /// <param name="scope">The schema being built.</param>
    /// <param name="method">The field's method.</param>
    /// <param name="parent">What it is a field of; null for a field of an operation, which has no parent.</param>
    public static bool TakesParent(BindingScope scope, MethodInfo method, Type? parent)
    {
        var wrong = method.GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(ParentAttribute)) && parent?.IsAssignableTo(parameter.ParameterType) is not true).ToList();
        scope.Mistakes.AddRange(wrong.Select(parameter => parent is null
            ? $"{Where(method)} takes a parent ({parameter.Name}), and a field of an operation has none."
            : $"{Where(method)} takes {parameter.ParameterType.Name} as its parent ({parameter.Name}), and is a field of {parent.Name}."));
        return wrong.Count == 0;
    }

    /// <summary>The method as it stands in code.</summary>
    public static string Where(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static IEnumerable<string> Mistakes(MethodInfo method)
    {
        var result = method.ReturnType;
        if (result == typeof(void) || result == typeof(Task) || result == typeof(ValueTask))
            yield return Catalog.Has<MutationTypeAttribute>(method.DeclaringType!) ? "returns nothing: a mutation returns what it changed." : "returns nothing, and a field has a value.";
        if (method.IsGenericMethodDefinition)
            yield return "is generic, and a field has one type.";
        foreach (var parameter in method.GetParameters().Where(parameter => parameter.ParameterType.IsByRef || parameter.ParameterType.IsPointer))
            yield return $"takes {parameter.Name} by reference, and nobody can give that.";
    }

    private static bool IsMeant(MethodInfo method) =>
        !method.IsSpecialName && !Catalog.Has<GraphQLIgnoreAttribute>(method) && method.GetBaseDefinition().DeclaringType == method.DeclaringType
        && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;
}

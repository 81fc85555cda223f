using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>What is awaited under a list needs a loader, or it makes one statement per row.</summary>
internal static class LoaderRule
{
    public static void Check(BindingScope scope, MethodInfo method, TypeWithFields owner, bool isList)
    {
        var awaits = ClrType.IsTask(method.ReturnType);
        if (!isList && awaits && owner.Tag is Type && !method.GetParameters().Any(parameter => Gathers(parameter.ParameterType, [])))
            scope.AwaitedAlone.Add((owner.Name, $"{owner.Name}.{Names.Field(method)} awaits without a loader under a list: {method.DeclaringType!.Name}.{method.Name} would run once per row."));
        if (isList && awaits && owner.Tag is Type && !method.GetParameters().Any(parameter => IsLoader(parameter.ParameterType)))
            scope.Mistakes.Add($"{owner.Name}.{Names.Field(method)} awaits a list without a loader: {method.DeclaringType!.Name}.{method.Name} would run once per row.");
    }

    // A service that is made of loaders awaits them; that it awaits nothing else, counting statements shows.
    private static bool Gathers(Type type, HashSet<Type> asked) => IsLoader(type) || Catalog.Has<OncePerRequestAttribute>(type)
        || (type.IsClass && asked.Add(type) && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Any(constructor => constructor.GetParameters().Any(parameter => Gathers(parameter.ParameterType, asked))));

    public static bool IsLoader(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(DataLoader<,>))
                return true;
        }

        return false;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Makes a method a subscription: one method opens the stream, this one answers each event.</summary>
internal sealed class SubscriptionBinder(BindingScope scope, ObjectType subscription)
{
    public void Add(Type type)
    {
        var methods = MethodRules.Fields(scope, type).Where(method => MethodRules.TakesParent(scope, method, null)).ToList();
        var openers = methods.Select(With).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var method in methods)
        {
            if (Catalog.Has<SubscribeAttribute>(method))
                Add(method);
            else if (!openers.Contains(method.Name))
                scope.Mistakes.Add($"{MethodRules.Where(method)} is neither a subscription, which has [Subscribe], nor the stream of one.");
        }
    }

    private static string? With(MethodInfo method) => method.GetCustomAttribute<SubscribeAttribute>()?.With;

    private void Add(MethodInfo method)
    {
        var with = With(method);
        var opener = with is null ? null : method.DeclaringType!.GetMethod(with, BindingFlags.Public | BindingFlags.Static);
        if (opener is null || Item(opener.ReturnType) is not { } item)
        {
            scope.Mistakes.Add($"{MethodRules.Where(method)} names no public static method that opens its stream of events: one that returns IAsyncEnumerable<T>.");
            return;
        }

        if (method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(EventMessageAttribute)) && !item.IsAssignableTo(parameter.ParameterType)) is { } wrong)
        {
            scope.Mistakes.Add($"{MethodRules.Where(method)} takes {wrong.ParameterType.Name} as its event ({wrong.Name}), and {MethodRules.Where(opener)} gives {item.Name}.");
            return;
        }

        var result = ClrType.OfResult(method, scope.Nullability);
        var field = FieldBinder.New(Names.Field(method), scope.Types.Of(result, method), method, scope.Docs.Of(method));
        var open = new MethodCall(scope, opener, parameter => Arguments.Declare(scope, field, parameter));
        var each = new MethodCall(scope, method, parameter => FromOpener(field, parameter));
        field.Resolver = (FieldResolver)typeof(SubscriptionBinder).GetMethod(nameof(Resolver), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [open.WithCancellation(), each.Resolver()])!;
        scope.Add(subscription, field);
    }

    // Both methods may ask for an argument; it is declared once.
    private Slot FromOpener(Field field, ParameterInfo parameter)
    {
        var name = Names.Argument(parameter);
        for (var i = 0; i < field.Arguments.Count; i++)
        {
            if (field.Arguments[i].Name == name)
                return InputMember.Of(scope, parameter).FromArgument(i);
        }

        return Arguments.Declare(scope, field, parameter);
    }

    private static Type? Item(Type returned)
    {
        var stream = ClrType.IsTask(returned) ? returned.GetGenericArguments()[0] : returned;
        return stream.GetInterfaces().Append(stream).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            ?.GetGenericArguments()[0];
    }

    private static SubscriptionResolver Resolver<T>(Func<object, ResolverContext, CancellationToken, object?> open, FieldResolver each) => new(
        async (context, cancellation) => Boxed(await Opened<T>(open(context, context, cancellation)!), cancellation), each);

    private static async ValueTask<IAsyncEnumerable<T>> Opened<T>(object stream) => stream switch
    {
        Task<IAsyncEnumerable<T>> task => await task,
        ValueTask<IAsyncEnumerable<T>> task => await task,
        _ => (IAsyncEnumerable<T>)stream,
    };

    private static async IAsyncEnumerable<object> Boxed<T>(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var happened in events.WithCancellation(cancellation))
        {
            yield return happened!;
        }
    }
}

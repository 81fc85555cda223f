using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Model;

/// <summary>What a parameter receives, found once per level.</summary>
internal delegate object? Slot(ResolverContext context);

/// <summary>A method as a call, compiled when it is first made: services and arguments are bound once per level, the parent is passed per row.</summary>
internal sealed class MethodCall
{
    private static readonly ParameterExpression Parent = Expression.Parameter(typeof(object), "parent");
    private static readonly ParameterExpression Context = Expression.Parameter(typeof(ResolverContext), "context");
    private static readonly ParameterExpression Cancellation = Expression.Parameter(typeof(CancellationToken), "cancellation");

    private readonly List<Slot> slots = [];
    private readonly BindingScope scope;
    private readonly Func<ParameterInfo, Slot?> argument;
    private readonly MethodInfo method;
    private readonly Expression body;

    /// <param name="scope">The schema being built.</param>
    /// <param name="method">The method.</param>
    /// <param name="argument">Makes an argument of a parameter that nothing else explains; null means that it takes the parent.</param>
    public MethodCall(BindingScope scope, MethodInfo method, Func<ParameterInfo, Slot?> argument)
    {
        (this.scope, this.method, this.argument) = (scope, method, argument);
        body = Expression.Call(method, method.GetParameters().Select(Value));
    }

    /// <summary>Services and converted arguments, once per level.</summary>
    public object? Bind(ResolverContext context)
    {
        var values = new object?[slots.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = slots[i](context);

        return values;
    }

    /// <summary>The resolver of a field that this method is.</summary>
    public FieldResolver Resolver()
    {
        var returned = method.ReturnType;
        if (!ClrType.IsTask(returned))
            return RowResolver.Of(Compile<object?>(Expression.Convert(body, typeof(object))), Bind);

        var factory = returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(OfTask) : nameof(OfValueTask);
        return (FieldResolver)typeof(MethodCall).GetMethod(factory, BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(returned.GetGenericArguments()).Invoke(this, null)!;
    }

    /// <summary>The resolver of a field that shows what the method returns in another form.</summary>
    public FieldResolver Resolver(Func<object?, object?> then)
    {
        if (!ClrType.IsTask(method.ReturnType))
        {
            var call = Compile<object?>(Expression.Convert(body, typeof(object)));
            return RowResolver.Of((parent, context) => then(call(parent, context)), Bind);
        }

        var pending = AsTask();
        return RowResolver.OfTask(async (parent, context) => then(await pending(parent, context)), Bind);
    }

    /// <summary>The call, whatever it returns, as a task of an object.</summary>
    public Func<object, ResolverContext, Task<object?>> AsTask()
    {
        var boxed = ClrType.IsTask(method.ReturnType)
            ? Expression.Call(typeof(Boxing), nameof(Boxing.BoxAsync), method.ReturnType.GetGenericArguments(), body)
            : Expression.Call(typeof(Task), nameof(Task.FromResult), [typeof(object)], Expression.Convert(body, typeof(object)));
        return Compile<Task<object?>>(boxed);
    }

    /// <summary>The call with a token of its own, for a stream that outlives the context it was opened in.</summary>
    public Func<object, ResolverContext, CancellationToken, object?> WithCancellation()
    {
        var own = new Replacement(Expression.Property(Context, nameof(ResolverContext.Cancellation)), Cancellation).Visit(body);
        var call = new Lazy<Func<object, ResolverContext, CancellationToken, object?>>(() =>
            Expression.Lambda<Func<object, ResolverContext, CancellationToken, object?>>(Expression.Convert(own, typeof(object)), Parent, Context, Cancellation).Compile());
        return (parent, context, cancellation) =>
        {
            context.Bound = Bind(context);
            return call.Value(parent, context, cancellation);
        };
    }

    // Compiled when it is first called: a schema has hundreds of methods, a start needs none.
    private static Func<object, ResolverContext, T> Compile<T>(Expression body)
    {
        var compiled = new Lazy<Func<object, ResolverContext, T>>(() => Expression.Lambda<Func<object, ResolverContext, T>>(body, Parent, Context).Compile());
        return (parent, context) => compiled.Value(parent, context);
    }

    private FieldResolver OfTask<T>() => RowResolver.OfTask(Compile<Task<T>>(body), Bind);

    private FieldResolver OfValueTask<T>() => RowResolver.OfValueTask(Compile<ValueTask<T>>(body), Bind);

    private Expression Value(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute)))
            return Expression.Convert(Parent, type);

        if (type == typeof(CancellationToken))
            return Expression.Property(Context, nameof(ResolverContext.Cancellation));

        var slot = IsService(parameter) ? context => context.Services.GetRequiredService(type) : argument(parameter);
        return slot is null ? Expression.Convert(Parent, type) : FromSlot(slot, type);
    }

    private UnaryExpression FromSlot(Slot slot, Type type)
    {
        slots.Add(slot);
        var bound = Expression.Convert(Expression.Property(Context, nameof(ResolverContext.Bound)), typeof(object?[]));
        return Expression.Convert(Expression.ArrayIndex(bound, Expression.Constant(slots.Count - 1)), type);
    }

    // Containers say yes to any IEnumerable; a list that is meant as one says so by [Service].
    private bool IsService(ParameterInfo parameter) => parameter.IsDefined(typeof(ServiceAttribute))
        || (ClrType.Of(parameter, scope.Nullability).Item is null && !parameter.ParameterType.IsValueType
            && parameter.ParameterType != typeof(string) && scope.IsService(parameter.ParameterType));

    private sealed class Replacement(MemberExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => node.Member == from.Member ? to : base.VisitMember(node);
    }
}

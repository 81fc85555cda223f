using System.Reflection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Makes a method a mutation: one input, one payload, a union of the errors it answers with.</summary>
internal sealed class MutationBinder(BindingScope scope, ObjectType mutation)
{
    public void Add(MethodInfo method)
    {
        var name = Names.Field(method);
        var errors = Errors(method);
        var payload = new PayloadTypes(scope).Of(Names.Pascal(name), method, errors);
        var field = FieldBinder.New(name, payload.NonNull, method, scope.Docs.Of(method));
        var input = new MutationInput(scope, field, Names.Pascal(name), method);
        var call = new MethodCall(scope, method, input.Declare);
        var run = call.AsTask();
        field.Resolver = RowResolver.OfTask((parent, context) => Run(() => Bound(call, run, parent, context), errors));
        scope.Add(mutation, field);
    }

    // What a service or an input record refuses while it is made is the mutation's answer too.
    private static Task<object?> Bound(MethodCall call, Func<object, ResolverContext, Task<object?>> run, object parent, ResolverContext context)
    {
        context.Bound = call.Bind(context);
        return run(parent, context);
    }

    private static async Task<Payload> Run(Func<Task<object?>> run, IReadOnlyList<Type> errors)
    {
        try
        {
            return new(await run(), null);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(error => IsListed(error, errors)))
        {
            return new(null, several.InnerExceptions);
        }
        catch (Exception error) when (IsListed(error, errors))
        {
            return new(null, [error]);
        }
    }

    private static bool IsListed(Exception error, IReadOnlyList<Type> errors) => errors.Any(listed => listed.IsInstanceOfType(error));

    private List<Type> Errors(MethodInfo method) => [.. Of(method).Concat(Of(method.DeclaringType!)).Concat(scope.GlobalErrors).Distinct()];

    private static IEnumerable<Type> Of(MemberInfo member) => Catalog.Arguments(member, typeof(ErrorAttribute<>))
        .Concat(member.GetCustomAttributes<ErrorAttribute>().Select(error => error.ErrorType));
}

using System.Linq.Expressions;
using System.Reflection;

namespace Netvaerk.GraphQL.Model;

/// <summary>Compiles what makes and fills input records, when a request first brings one.</summary>
internal static class RecordCompiler
{
    public static Func<object?[], object> Constructor(ConstructorInfo constructor)
    {
        var compiled = new Lazy<Func<object?[], object>>(() =>
        {
            var values = Expression.Parameter(typeof(object?[]), "values");
            var arguments = constructor.GetParameters().Select((parameter, index) =>
                Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), parameter.ParameterType));
            var made = Expression.Convert(Expression.New(constructor, arguments), typeof(object));
            return Expression.Lambda<Func<object?[], object>>(made, values).Compile();
        });
        return values => compiled.Value(values);
    }

    public static Action<object, object?> Setter(PropertyInfo property)
    {
        var compiled = new Lazy<Action<object, object?>>(() =>
        {
            var (target, value) = (Expression.Parameter(typeof(object), "target"), Expression.Parameter(typeof(object), "value"));
            var owner = property.DeclaringType!;
            var typed = owner.IsValueType ? Expression.Unbox(target, owner) : Expression.Convert(target, owner);
            var assigned = Expression.Assign(Expression.Property(typed, property), Expression.Convert(value, property.PropertyType));
            return Expression.Lambda<Action<object, object?>>(assigned, target, value).Compile();
        });
        return (target, value) => compiled.Value(target, value);
    }
}

using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Netvaerk.Kernel;

/// <summary>A predicate holds something that only this caller has.</summary>
internal sealed class OneCallersOwn(string what) : InvalidOperationException($"{what} is one caller's own, and no query for all who have the same roles may hold it.");

/// <summary>
/// Puts parameters where a query names the caller's subject and moment or the place of a page, and queries where it names variables that hold queries. Of what else it captured, only
/// what roles and filters decide may stay: yes or no, a kind, and lists of kinds. Anything else is refused, so that nothing of one caller is ever kept for the next.
/// </summary>
internal sealed class ForAnyCaller : ExpressionVisitor
{
    public ParameterExpression Subject { get; } = Expression.Parameter(typeof(string), "subject");

    public ParameterExpression Now { get; } = Expression.Parameter(typeof(DateTimeOffset), "now");

    public ParameterExpression Today { get; } = Expression.Parameter(typeof(DateOnly), "today");

    public ParameterExpression AfterDay { get; } = Expression.Parameter(typeof(DateOnly), "afterDay");

    public ParameterExpression AfterId { get; } = Expression.Parameter(typeof(Guid), "afterId");

    public ParameterExpression BeforeDay { get; } = Expression.Parameter(typeof(DateOnly), "beforeDay");

    public ParameterExpression BeforeId { get; } = Expression.Parameter(typeof(Guid), "beforeId");

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsCaptured(node))
        {
            return base.VisitMember(node);
        }

        return node.Expression?.Type == typeof(Caller) || node.Expression?.Type == typeof(PagePlace) ? Given(node) : Keep(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        typeof(IQueryable).IsAssignableFrom(node.Type) && IsCaptured(node) ? Keep(node) : base.VisitMethodCall(node);

    private ParameterExpression Given(MemberExpression node) => node.Member.Name switch
    {
        nameof(Caller.Subject) => Subject,
        nameof(Caller.Now) => Now,
        nameof(Caller.Today) => Today,
        nameof(PagePlace.AfterDay) => AfterDay,
        nameof(PagePlace.AfterId) => AfterId,
        nameof(PagePlace.BeforeDay) => BeforeDay,
        nameof(PagePlace.BeforeId) => BeforeId,
        _ => throw new OneCallersOwn(node.ToString()),
    };

    private Expression Keep(Expression captured) => Value(captured) switch
    {
        IQueryable query => Visit(query.Expression),
        var few and (bool or Enum) => Expression.Constant(few, captured.Type),
        null when Nullable.GetUnderlyingType(captured.Type) is { } kind && (kind.IsEnum || kind == typeof(bool)) => Expression.Constant(null, captured.Type),
        Array kinds when kinds.GetType().GetElementType()!.IsEnum => Expression.Constant(kinds, captured.Type),
        _ => throw new OneCallersOwn(captured.ToString()),
    };

    private static bool IsCaptured(Expression? node) => node switch
    {
        null or ConstantExpression => true,
        MemberExpression member => IsCaptured(member.Expression),
        MethodCallExpression call => IsCaptured(call.Object) && call.Arguments.All(IsCaptured),
        NewArrayExpression array => array.Expressions.All(IsCaptured),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsCaptured(convert.Operand),
        _ => false,
    };

    private static object? Value(Expression? node) => node switch
    {
        null => null,

        // What a lambda captured lies in a class of the compiler's; a member of anything else is the state of some object.
        MemberExpression { Expression: ConstantExpression { Value: { } owner } } member when !owner.GetType().IsDefined(typeof(CompilerGeneratedAttribute)) =>
            throw new OneCallersOwn(member.ToString()),
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Value(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(Value(member.Expression)),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)(),
    };
}

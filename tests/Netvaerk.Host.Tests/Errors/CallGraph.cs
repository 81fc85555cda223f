using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Errors;

/// <summary>Which methods of some assemblies lead to which, read from their code and not run. A call of an interface leads to everything that implements it.</summary>
internal sealed class CallGraph
{
    // A mutation names its use case: what runs use cases leads to none of them.
    private static readonly Type Started = typeof(IUseCase<>);

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly HashSet<Assembly> assemblies;
    private readonly List<Type> types;
    private readonly Dictionary<MethodBase, IReadOnlyList<MemberInfo>> members = [];

    public CallGraph(IEnumerable<Assembly> assemblies)
    {
        this.assemblies = [.. assemblies];
        types = [.. this.assemblies.SelectMany(assembly => assembly.GetTypes())];
    }

    public IReadOnlyList<Type> Types => types;

    /// <summary>Every method that a method leads to, itself included.</summary>
    public IEnumerable<MethodBase> From(params IEnumerable<MethodBase> starts)
    {
        var seen = new HashSet<MethodBase>();
        var waiting = new Queue<MethodBase>(starts.Select(Definition));
        while (waiting.TryDequeue(out var method))
        {
            if (!seen.Add(method))
            {
                continue;
            }

            yield return method;
            foreach (var next in Follow(method))
            {
                waiting.Enqueue(next);
            }
        }
    }

    /// <summary>The methods and fields that a method names, in order.</summary>
    public IReadOnlyList<MemberInfo> MembersOf(MethodBase method) => members.TryGetValue(method, out var known) ? known : members[method] = [.. Read(method)];

    public IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private IEnumerable<MethodBase> Follow(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } machine)
        {
            yield return machine.GetMethod("MoveNext", Everything)!;
        }

        foreach (var called in MembersOf(method).OfType<MethodBase>().Select(Definition).Where(called => called.DeclaringType is { } type && assemblies.Contains(type.Assembly)))
        {
            yield return called;
            if (called is MethodInfo { IsVirtual: true } open && open.DeclaringType != Started)
            {
                foreach (var one in Overriding(open))
                {
                    yield return one;
                }
            }
        }
    }

    private IEnumerable<MethodBase> Overriding(MethodInfo open) =>
        from type in types
        where !type.IsInterface && type != open.DeclaringType && Inherits(type, open.DeclaringType!)
        from method in type.GetMethods(Everything)
        where method.IsVirtual && (method.Name == open.Name || method.Name.EndsWith('.' + open.Name, StringComparison.Ordinal))
            && method.GetParameters().Length == open.GetParameters().Length
        select method;

    private static bool Inherits(Type type, Type from) => from.IsInterface
        ? type.GetInterfaces().Any(one => Definition(one) == Definition(from))
        : type.BaseType is { } parent && (Definition(parent) == Definition(from) || Inherits(parent, from));

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true } generic)
        {
            method = generic.GetGenericMethodDefinition();
        }

        return method.DeclaringType is { IsGenericType: true, IsGenericTypeDefinition: false } closed
            ? MethodBase.GetMethodFromHandle(method.MethodHandle, closed.GetGenericTypeDefinition().TypeHandle)!
            : method;
    }

    private static IEnumerable<MemberInfo> Read(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var first = code[at++];
            var instruction = OpCodesByValue[first == 0xFE ? (short)(first << 8 | code[at++]) : first];
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod) is (MethodBase or FieldInfo) and var member)
            {
                yield return member;
            }

            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}

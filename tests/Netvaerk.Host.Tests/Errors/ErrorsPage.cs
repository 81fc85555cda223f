using System.Reflection;
using System.Text;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Errors;

/// <summary><c>docs/errors.md</c>, made of the errors that the code holds and of the code that leads to them.</summary>
internal sealed class ErrorsPage
{
    private readonly CallGraph code;
    private readonly RuleCatalogue rules;
    private readonly Dictionary<string, SortedSet<string>> answeredBy = [];
    private readonly Dictionary<string, SortedSet<string>> kinds = [];

    public ErrorsPage(IReadOnlyList<Assembly> modules)
    {
        code = new([.. modules, typeof(Program).Assembly]);
        rules = new([.. modules, typeof(Program).Assembly]);
        FindKinds();
        foreach (var (operation, starts) in Operations())
        {
            foreach (var rule in RulesFrom(starts))
            {
                (answeredBy.TryGetValue(rule.Code, out var operations) ? operations : answeredBy[rule.Code] = new(StringComparer.Ordinal)).Add(operation);
            }
        }
    }

    public IEnumerable<BrokenRule> Rules => rules.All;

    /// <summary>Whether anything in the code can answer with the rule.</summary>
    public bool IsUsed(BrokenRule rule) => kinds.ContainsKey(rule.Code);

    public string Write()
    {
        var page = new StringBuilder("""
            # Errors

            Made from the code: `NETVAERK_ACCEPT=1 dotnet test` writes it anew, and a test compares.

            An error comes in one of three ways, and each has a `code` that never changes, a sentence to show in both languages, and nothing of anybody's case:

            1. **A mutation's `errors`**: everything that a user can meet and act on. Every type there is an `Error { code message text { da en } path }`, so that a client
               that knows no more than that can show each of them. `message` follows `Accept-Language`, Danish by default; `path` names the input field.
            2. **The answer's `errors`**: `extensions.code` and `extensions.text { da en }`. `message` is for developers where the server itself gives the error.
            3. **Before GraphQL is reached**: the same `errors`, with the status of the table. Outside `/graphql` (`/odata`, `/documents`) the body is `{ error: { code message text } }`.

            What does not exist and what you may not know of are the same `NOT_FOUND`. A mutation that answers with an error has changed nothing.


            """.ReplaceLineEndings("\n"));
        WriteTypes(page);
        WriteServer(page);
        WriteModules(page);
        return page.ToString().TrimEnd() + "\n";
    }

    private void WriteTypes(StringBuilder page)
    {
        page.Append("""
            ## Kinds of errors in a mutation

            | type | what caused it | what to do |
            | --- | --- | --- |
            | `InvalidInputError` | Something that was entered cannot be used as it stands. | Show the sentence at the field that `path` names; let the user mend it and send it with a **new** `idempotencyKey`. |
            | `RuleBrokenError` | A rule of the method says no, or the case is not where this can be done. | Show the sentence. Read the object again: its `viewerCan…` say what can be done now. |
            | `NotAllowedError` | The user may see this, but doing it belongs to somebody else. | Show the sentence; hide the action where `viewerCan…` is false. |
            | `NotFoundError` | There is nothing of that id, or nothing that this user may know of. | Go back to the list, and read it again. |
            | `ConflictError` | Somebody changed it first; `currentVersion` is what stands now. | Read it again, show what has changed, and let the user decide anew. |
            | `IdempotencyKeyReusedError` | The key has been used for another request. | A fault of the client: draw a new key for every new action. |
            | `PolicyFailedError` | One of the municipality's own rules could not answer. | Show the sentence. Trying again helps only once it has been mended. |
            | `BusyError` | Too many are asking at once. | Send the same request with the **same** key again in a while. |
            | `OutOfServiceError` | The municipality's set-up cannot be used right now. | Show the sentence; `GET /health/ready` says why. |

            Those that have one code each:

            | code | Danish | English |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var error in Single().OrderBy(error => error.Code, StringComparer.Ordinal))
        {
            page.Append("| `").Append(error.Code).Append("` | ").Append(error.Text.Da).Append(" | ").Append(error.Text.En).Append(" |\n");
        }
    }

    // Errors of a code of their own: their sentence is the same whatever they are raised with.
    private IEnumerable<DomainError> Single() =>
        from type in code.Types
        where type.IsSubclassOf(typeof(DomainError)) && !type.IsAbstract
        let constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).OrderBy(one => one.GetParameters().Length).First()
        where constructor.GetParameters().All(one => one.ParameterType != typeof(BrokenRule))
        select (DomainError)constructor.Invoke([.. constructor.GetParameters().Select(one => Any(one.ParameterType))]);

    private static object? Any(Type type) => type == typeof(string) ? "" : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : type.IsValueType ? Activator.CreateInstance(type) : null;

    private static void WriteServer(StringBuilder page)
    {
        page.Append("""

            ## The server's own

            The status is that under `application/graphql-response+json`; under `application/json` an answer to a request that could be read is a 200.

            | code | status | Danish | English | what caused it | what to do |
            | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var error in KnownError.All.OrderBy(error => error.Code, StringComparer.Ordinal))
        {
            page.Append("| `").Append(error.Code).Append("` | ").Append(error.Status).Append(" | ").Append(error.Da).Append(" | ").Append(error.En).Append(" | ")
                .Append(error.Cause).Append(" | ").Append(error.Remedy).Append(" |\n");
        }
    }

    private void WriteModules(StringBuilder page)
    {
        page.Append("""

            ## The method's rules, by part

            "From" lists the mutations that can answer with it, as the code leads there. Where there are more than eight it is a rule that all of a part share.

            """.ReplaceLineEndings("\n"));
        foreach (var part in rules.All.GroupBy(rule => rule.Code.Contains('.', StringComparison.Ordinal) ? rule.Code[..rule.Code.IndexOf('.', StringComparison.Ordinal)] : "host"))
        {
            page.Append("\n### ").Append(part.Key).Append("\n\n| code | Danish | English | as | from |\n| --- | --- | --- | --- | --- |\n");
            foreach (var rule in part)
            {
                page.Append("| `").Append(rule.Code).Append("` | ").Append(Cell(rule.Text.Da)).Append(" | ").Append(Cell(rule.Text.En)).Append(" | ")
                    .Append(string.Join(", ", kinds.GetValueOrDefault(rule.Code, []).Select(kind => kind + "Error"))).Append(" | ").Append(From(rule)).Append(" |\n");
            }
        }
    }

    private string From(BrokenRule rule) => answeredBy.GetValueOrDefault(rule.Code) switch
    {
        null => "",
        { Count: > 8 } many => $"{many.Count} mutations",
        var few => string.Join(", ", few.Select(one => $"`{one}`")),
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    // A mutation leads to its own code, and to the use cases that it takes.
    private IEnumerable<(string Operation, IEnumerable<MethodBase> Starts)> Operations() =>
        from type in code.Types
        where type.GetCustomAttribute<MutationTypeAttribute>() is not null
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let useCases = method.GetParameters().Select(one => one.ParameterType)
            .Where(one => one.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IUseCase<>)))
        select (char.ToLowerInvariant(method.Name[0]) + method.Name[1..], useCases.SelectMany(code.MethodsOf).Prepend(method));

    private IEnumerable<BrokenRule> RulesFrom(IEnumerable<MethodBase> starts) => code.From(starts).SelectMany(RulesIn).Distinct();

    private IEnumerable<BrokenRule> RulesIn(MethodBase method) => method is ConstructorInfo { IsStatic: true } ? [] : code.MembersOf(method).Select(RuleOf).OfType<BrokenRule>();

    private static BrokenRule? RuleOf(MemberInfo member) =>
        member is FieldInfo { IsStatic: true } field && field.FieldType == typeof(BrokenRule) && !field.DeclaringType!.ContainsGenericParameters ? (BrokenRule?)field.GetValue(null) : null;

    // A rule becomes the kind of error that the next thing done with it makes of it.
    private void FindKinds()
    {
        foreach (var method in code.Types.SelectMany(code.MethodsOf).Where(method => method is not ConstructorInfo { IsStatic: true }))
        {
            var open = new List<BrokenRule>();
            foreach (var member in code.MembersOf(method))
            {
                if (RuleOf(member) is { } rule)
                {
                    open.Add(rule);
                    kinds.TryAdd(rule.Code, new(StringComparer.Ordinal));
                }
                else if (KindOf(member) is { } kind)
                {
                    open.ForEach(one => kinds[one.Code].Add(kind));
                    open.Clear();
                }
            }
        }
    }

    private static string? KindOf(MemberInfo member) => member switch
    {
        ConstructorInfo { DeclaringType: { } type } when type.IsSubclassOf(typeof(DomainError)) => type.Name,
        MethodInfo { Name: nameof(Rule.Require) } method when method.DeclaringType == typeof(Rule) => nameof(RuleBroken),
        MethodInfo { Name: nameof(Rule.Expect) } method when method.DeclaringType == typeof(Rule) => nameof(InvalidInput),
        MethodInfo { Name: nameof(Rule.Allow) } method when method.DeclaringType == typeof(Rule) => nameof(NotAllowed),
        _ => null,
    };
}

using Microsoft.AspNetCore.Http;

namespace Netvaerk.GraphQL;

/// <summary>What a request may ask of the server. A request beyond a limit is refused with an error that names it.</summary>
public sealed class GraphQLOptions
{
    /// <summary>How many bytes a body may hold, unpacked: 1 MiB. Beyond: <c>BODY_TOO_LARGE</c>, status 413.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How many tokens a document may hold: 10,000. Beyond: <c>TOO_MANY_TOKENS</c>. Commas, comments and white space are none.</summary>
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>
    /// How deep selections may be nested, through fragments too: 20. Beyond: <c>TOO_DEEP</c>, which is also said of anything, such as lists of lists, that is nested
    /// more than 200 deep.
    /// </summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>How many aliases a document may hold: 100. Beyond: <c>TOO_MANY_ALIASES</c>.</summary>
    public int MaxAliases { get; set; } = 100;

    /// <summary>How many fragments a document may define: 100. Beyond: <c>TOO_MANY_FRAGMENTS</c>.</summary>
    public int MaxFragments { get; set; } = 100;

    /// <summary>
    /// How many fields a document may select once its fragments are written out where they are spread: 5,000. A repeated field counts each time, and so does each
    /// visit of a fragment. Beyond: <c>TOO_MANY_FIELDS</c>.
    /// </summary>
    public int MaxFields { get; set; } = 5_000;

    /// <summary>How many directives a document may hold: 200. Beyond: <c>TOO_MANY_DIRECTIVES</c>.</summary>
    public int MaxDirectives { get; set; } = 200;

    /// <summary>
    /// How many of introspection's lists (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>) may stand within each other: 2.
    /// Beyond: <c>INTROSPECTION_TOO_DEEP</c>.
    /// </summary>
    public int MaxIntrospectionDepth { get; set; } = 2;

    /// <summary>
    /// What an operation may cost, priced by its actual variables: 100,000. A field costs 1, or what its <c>[Cost]</c> says; a list multiplies what lies beneath it by
    /// the page that is asked for, or by <see cref="DefaultPageSize"/>. Beyond: <c>COST_EXCEEDED</c>.
    /// </summary>
    public int MaxCost { get; set; } = 100_000;

    /// <summary>How long an operation may run: 10 seconds. Beyond: <c>REQUEST_TIMED_OUT</c>.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many errors one answer tells of: 20. The rest is left out.</summary>
    public int MaxErrors { get; set; } = 20;

    /// <summary>How many items a page has when neither the client nor the field says: 20.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>How many items a page, or <c>nodes</c>, may have unless the field says: 100. Beyond: <c>PAGE_TOO_LARGE</c>.</summary>
    public int MaxPageSize { get; set; } = 100;

    /// <summary>How many documents are remembered with their plans: 1,000.</summary>
    public int CachedDocuments { get; set; } = 1_000;

    /// <summary>
    /// The folder of trusted documents: none. Its <c>.graphql</c> files are asked for by the SHA-256 of their bytes; its <c>.json</c> files map ids to
    /// documents, as Relay's compiler and GraphQL Code Generator write them. An unknown id is <c>PERSISTED_QUERY_NOT_FOUND</c>, any id
    /// without a folder <c>PERSISTED_QUERY_NOT_SUPPORTED</c>, a query beside an id that names another <c>DOCUMENT_MISMATCH</c>.
    /// </summary>
    public string? TrustedDocuments { get; set; }

    /// <summary>What becomes of trusted documents that the schema cannot answer: they stop the start, unless they are to be logged and refused.</summary>
    public TrustedMistakes TrustedMistakes { get; set; }

    /// <summary>Which documents are executed: all that keep to the limits, unless only trusted ones are wanted.</summary>
    public AcceptedDocuments AcceptedDocuments { get; set; }

    /// <summary>Whether each answer tells its cost in <c>extensions.cost</c>, its <c>total</c> and the <c>limit</c>: only where the request's header <c>GraphQL-Cost: report</c> asks for it.</summary>
    public bool ReportCost { get; set; }

    /// <summary>What connections that stay open may ask.</summary>
    public LiveOptions Live { get; } = new();

    /// <summary>Looks at a request before it is read: null lets it in, <c>UNAUTHENTICATED</c> answers 401, any other error 403.</summary>
    public Func<HttpContext, GraphQLError?> Admit { get; set; } = static _ => null;

    /// <summary>
    /// Prepares the services of one event of a subscription, or of one operation on a socket, which has a scope of its own: who follows it, and
    /// whether he still may. Throwing ends the subscription.
    /// </summary>
    public Func<HttpContext, IServiceProvider, CancellationToken, ValueTask> EnterEvent { get; set; } = static (_, _, _) => ValueTask.CompletedTask;
}

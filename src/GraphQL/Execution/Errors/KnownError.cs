namespace Netvaerk.GraphQL;

/// <summary>A kind of error that the server itself gives: what to show, what causes it, and what to do about it.</summary>
/// <param name="Code">Its name for programs: <c>extensions.code</c>.</param>
/// <param name="Status">The HTTP status under <c>application/graphql-response+json</c>; 200 where the answer holds data beside it.</param>
/// <param name="Da">A sentence to show, in Danish.</param>
/// <param name="En">The same in English.</param>
/// <param name="Cause">What the client did, or what happened.</param>
/// <param name="Remedy">What the client does about it.</param>
public sealed record KnownError(string Code, int Status, string Da, string En, string Cause, string Remedy)
{
    private const string OurFault = "Der er en fejl i programmet. Det er ikke noget, du har gjort.";
    private const string OurFaultEn = "There is a fault in the program. It is nothing that you have done.";
    private const string TooMuch = "Der blev bedt om for meget på én gang.";
    private const string TooMuchEn = "Too much was asked for at once.";

    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<KnownError> All { get; } =
    [
        new("BAD_CURSOR", 200, "Listen kan ikke fortsætte herfra. Hent den forfra.", "The list cannot go on from here. Read it from the beginning.",
            "`after` or `before` is no cursor of this list.", "Pass on `endCursor` or `startCursor` of the same list as it is, and drop it when the list's arguments change."),
        new("BAD_INPUT", 200, "En oplysning har ikke den form, som den skal have.", "Something that was entered does not have the form that it needs.",
            "A value cannot be read as its scalar: a date, a time with its offset, a duration, an id.", "Check the field before sending it; the scalar's `@specifiedBy` says which form it has."),
        new("BAD_PAGE", 200, OurFault, OurFaultEn, "`first` and `last`, or `after` and `before`, contradict each other, or a size is negative.", "Page forward by `first` and `after`, or backward by `last` and `before`."),
        new("BAD_REQUEST", 400, OurFault, OurFaultEn, "The request is no GraphQL request: not JSON, no `query`, a member of the wrong type, or one given twice.", "Send an object with `query`, `variables` and `operationName`."),
        new("BATCHING_OFF", 400, OurFault, OurFaultEn, "The body is an array of requests.", "Send one request at a time, or several fields in one operation."),
        new("BODY_TOO_LARGE", 413, TooMuch, TooMuchEn, "The body is larger than `MaxBodyBytes`, unpacked.", "Shorten the document, or write less at once."),
        new("BODY_TOO_SLOW", 408, "Forbindelsen var for langsom. Prøv igen.", "The connection was too slow. Try again.",
            "The body arrived more slowly than the host waits for.", "Send it again. A mutation may be sent again with the same `idempotencyKey`."),
        new("COST_EXCEEDED", 400, TooMuch, TooMuchEn, "The operation costs more than `MaxCost`, priced by its actual variables; `extensions` tells `cost` and `limit`.", "Ask for smaller pages, or in several operations."),
        new("DOCUMENT_TOO_LARGE", 400, TooMuch, TooMuchEn, "The document is larger than can be planned.", "Split the operation."),
        new("DOCUMENT_MISMATCH", 400, OurFault, OurFaultEn, "The query that was sent is not the document that its id names.", "Send the id alone, or build the client's documents anew."),
        new("FOREIGN_ORIGIN", 403, OurFault, OurFaultEn, "A page of an origin that this host does not know opened a WebSocket.", "Serve the page from the host's own origin, or have the operators name its origin."),
        new("INTERNAL", 500, "Noget gik galt her. Det er noteret, og du kan prøve igen.", "Something went wrong here. It has been noted, and you can try again.",
            "A fault of the host. Its log holds the exception; the answer holds nothing of it.", "Show the sentence. A mutation may be sent again with the same `idempotencyKey`."),
        new("INTROSPECTION_TOO_DEEP", 400, TooMuch, TooMuchEn, "Introspection's lists of fields and members stand within each other more often than `MaxIntrospectionDepth`.", "Take `schema.graphql`, or the introspection query that tools send."),
        new("METHOD_NOT_ALLOWED", 405, OurFault, OurFaultEn, "The method is neither GET nor POST.", "Send by POST, or a query by GET."),
        new("NOT_ACCEPTABLE", 406, OurFault, OurFaultEn, "`Accept` names nothing that can be given.", "Accept `application/graphql-response+json`, `application/json`, or `text/event-stream` for a subscription."),
        new("OPERATION_NOT_ALLOWED", 405, OurFault, OurFaultEn, "A mutation by GET, or a subscription where there is no stream.", "Send mutations by POST, and subscriptions with `Accept: text/event-stream` or by WebSocket."),
        new("OPERATION_NOT_FOUND", 400, OurFault, OurFaultEn, "The document has no operation of that name, or several and none was named.", "Send `operationName`."),
        new("PAGE_TOO_LARGE", 200, TooMuch, TooMuchEn, "More items were asked for than a page of this list may hold.", "Ask for at most the number in the message, and follow `pageInfo`."),
        new("PERSISTED_QUERY_NOT_FOUND", 400, OurFault, OurFaultEn, "There is no trusted document with this id.", "Give the operators the client's documents before the client is released."),
        new("PERSISTED_QUERY_NOT_SUPPORTED", 400, OurFault, OurFaultEn, "This host knows no documents by id.", "Send the document itself."),
        new("PREFLIGHT_REQUIRED", 400, OurFault, OurFaultEn, "A GET that a browser could have been lured into sending from another site.", "Ask for JSON from the same origin, or send the header `GraphQL-Preflight: 1`."),
        new("REQUEST_TIMED_OUT", 400, "Det tog for lang tid. Prøv igen, eller bed om mindre.", "It took too long. Try again, or ask for less.",
            "The operation ran longer than `Timeout`. A mutation in the middle has been rolled back.", "Ask for less. A mutation may be sent again with the same `idempotencyKey`."),
        new("SYNTAX_ERROR", 400, OurFault, OurFaultEn, "The document is no GraphQL; `locations` tells where.", "Check documents against `schema.graphql` when the client is built."),
        new("TOO_DEEP", 400, TooMuch, TooMuchEn, "Selections are nested deeper than `MaxDepth`, or anything in the document deeper than 200.", "Ask for less at once; follow ids by `node`."),
        new("TOO_MANY_ALIASES", 400, TooMuch, TooMuchEn, "The document has more aliases than `MaxAliases`.", "Ask by `nodes(ids:)`, or in several operations."),
        new("TOO_MANY_CONNECTIONS", 429, TooMuch, TooMuchEn, "One caller holds more live connections open than allowed.", "Close those that are not looked at; run several subscriptions on one WebSocket."),
        new("TOO_MANY_DIRECTIVES", 400, TooMuch, TooMuchEn, "The document has more directives than `MaxDirectives`.", "Leave out what is not needed."),
        new("TOO_MANY_FIELDS", 400, TooMuch, TooMuchEn, "The operation selects more fields than `MaxFields` once its fragments are spread out.", "Ask for less, or in several operations."),
        new("TOO_MANY_FRAGMENTS", 400, TooMuch, TooMuchEn, "The document defines more fragments than `MaxFragments`.", "Leave out what is not needed."),
        new("TOO_MANY_OPERATIONS", 200, TooMuch, TooMuchEn, "One WebSocket runs more operations at once than allowed.", "Complete those that are not looked at."),
        new("TOO_MANY_TOKENS", 400, TooMuch, TooMuchEn, "The document has more tokens than `MaxTokens`.", "Ask for less, or in several operations; send values as variables."),
        new("TRUSTED_DOCUMENTS_ONLY", 400, OurFault, OurFaultEn, "This host executes trusted documents only, and a document's text was sent.", "Send the document's id; give the operators the client's documents before the client is released."),
        new("UNSUPPORTED_ENCODING", 415, OurFault, OurFaultEn, "The body is compressed in a way that is not known here.", "Compress by gzip, deflate or br, or not at all."),
        new("UNSUPPORTED_MEDIA_TYPE", 415, OurFault, OurFaultEn, "The body is not `application/json` in UTF-8.", "Send `Content-Type: application/json`."),
        new("VALIDATION_FAILED", 400, OurFault, OurFaultEn, "The document does not fit the schema; `locations` tells where.", "Check documents against `schema.graphql` when the client is built."),
        new("VARIABLES_INVALID", 400, "En oplysning mangler eller har ikke den form, som den skal have.", "Something is missing or does not have the form that it needs.",
            "The variables do not fit what the operation declares; the message names the variable and the place in it.", "Check inputs against the schema before sending them."),
    ];

    private static readonly Dictionary<string, IReadOnlyDictionary<string, object?>> Texts = All.ToDictionary(
        one => one.Code, IReadOnlyDictionary<string, object?> (one) => new Dictionary<string, object?> { ["da"] = one.Da, ["en"] = one.En });

    /// <summary>The sentences of a code, to stand as <c>extensions.text</c>; null where it is none of the server's own.</summary>
    internal static IReadOnlyDictionary<string, object?>? TextOf(string? code) => code is not null && Texts.TryGetValue(code, out var text) ? text : null;
}

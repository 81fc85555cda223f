namespace Netvaerk.GraphQL.Execution;

/// <summary>The codes of errors that the engine itself raises.</summary>
internal static class ErrorCodes
{
    /// <summary>The document is no GraphQL.</summary>
    public const string Syntax = "SYNTAX_ERROR";

    /// <summary>The document has more tokens than it may have.</summary>
    public const string TooManyTokens = "TOO_MANY_TOKENS";

    /// <summary>Selections, values or types are nested deeper than they may be.</summary>
    public const string TooDeep = "TOO_DEEP";

    /// <summary>An operation selects more fields than it may, fragments written out.</summary>
    public const string TooManyFields = "TOO_MANY_FIELDS";

    /// <summary>Introspection's lists stand within each other more often than they may.</summary>
    public const string IntrospectionTooDeep = "INTROSPECTION_TOO_DEEP";

    /// <summary>The document breaks a rule of validation.</summary>
    public const string Validation = "VALIDATION_FAILED";

    /// <summary>The document is larger than a limit allows.</summary>
    public const string TooLarge = "DOCUMENT_TOO_LARGE";

    /// <summary>The variables do not fit what the operation declares.</summary>
    public const string Variables = "VARIABLES_INVALID";

    /// <summary>The document has no such operation, or several and none was named.</summary>
    public const string UnknownOperation = "OPERATION_NOT_FOUND";

    /// <summary>The transport does not let this kind of operation through.</summary>
    public const string KindNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>The operation would cost more than it may.</summary>
    public const string Cost = "COST_EXCEEDED";

    /// <summary>The operation took longer than it may.</summary>
    public const string Timeout = "REQUEST_TIMED_OUT";

    /// <summary>Something broke that the client cannot know.</summary>
    public const string Internal = "INTERNAL";
}

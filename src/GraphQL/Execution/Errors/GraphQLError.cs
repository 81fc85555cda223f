namespace Netvaerk.GraphQL;

/// <summary>One entry of an answer's <c>errors</c>.</summary>
/// <param name="Message">A sentence for the developer of the client; never an exception's own text.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>What kind of error it is, for programs: it becomes <c>extensions.code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Where in the document the cause stands.</summary>
    public IReadOnlyList<ErrorLocation> Locations { get; init; } = [];

    /// <summary>Response keys and list indexes (boxed <see cref="int"/>) down to the field; null for errors of the request.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>What else <c>extensions</c> shall hold: text, numbers, booleans, lists and dictionaries of them.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The validation rule that was broken, if the error comes from validation; it does not leave the server.</summary>
    public string? Rule { get; init; }
}

/// <summary>A place in a document, counted from one.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 code units.</param>
public readonly record struct ErrorLocation(int Line, int Column);

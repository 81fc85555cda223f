using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Language;

/// <summary>The text is no GraphQL document. The only thing that parsing throws.</summary>
internal sealed class GraphQLSyntaxException(string message, Location location, string code = ErrorCodes.Syntax) : Exception($"Syntax Error: {message}")
{
    public Location Location { get; } = location;

    /// <summary>What is wrong, for programs: the grammar is broken, or a limit exceeded.</summary>
    public string Code => code;
}

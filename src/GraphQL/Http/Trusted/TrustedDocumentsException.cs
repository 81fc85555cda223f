namespace Netvaerk.GraphQL;

/// <summary>The folder of trusted documents is missing, or holds something that cannot be trusted or answered: the server does not start.</summary>
/// <param name="mistakes">Each of them: which file, and what is wrong with it.</param>
public sealed class TrustedDocumentsException(params IReadOnlyList<string> mistakes) : Exception(string.Join('\n', mistakes))
{
    /// <summary>Each of them: which file, and what is wrong with it.</summary>
    public IReadOnlyList<string> Mistakes => mistakes;
}

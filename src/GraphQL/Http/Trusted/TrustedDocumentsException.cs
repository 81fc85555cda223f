namespace Netvaerk.GraphQL;

/// <summary>The folder of trusted documents is missing, or holds something that cannot be trusted: the server does not start.</summary>
/// <param name="message">Which file, and what is wrong with it.</param>
public sealed class TrustedDocumentsException(string message) : Exception(message);

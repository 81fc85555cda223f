namespace Netvaerk.GraphQL.Validation;

/// <summary>Ends the walk when enough errors have been found.</summary>
internal sealed class TooManyErrorsException : Exception;

namespace Netvaerk.GraphQL.Language;

/// <summary>Where something stands in a document: offsets in UTF-16 code units, line and column from 1.</summary>
internal readonly record struct Location(int Start, int End, int Line, int Column);

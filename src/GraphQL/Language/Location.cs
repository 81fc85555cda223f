namespace Netvaerk.GraphQL.Language;

/// <summary>Where something stands in a document: an offset in UTF-16 code units, a line and a column from 1.</summary>
internal readonly record struct Location(int Start, int Line, int Column);

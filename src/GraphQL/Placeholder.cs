namespace Netvaerk.GraphQL;

/// <summary>Holds the namespace until the programming model stands here.</summary>
internal static class Placeholder;

namespace Netvaerk.Sdk;

/// <summary>Holds the namespace until the rules stand here.</summary>
internal static class Placeholder;

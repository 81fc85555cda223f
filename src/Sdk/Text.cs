namespace Netvaerk.Sdk;

/// <summary>A sentence that people read, in Danish and in English.</summary>
/// <param name="Da">In Danish, plainly, as it would be said to a parent.</param>
/// <param name="En">The same in English.</param>
public sealed record Text(string Da, string En);

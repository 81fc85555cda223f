namespace Netvaerk.Kernel;

/// <summary>
/// Something exists that you may know of and may not read (tilbageholdt). It stands in a field of its own beside the one that is withheld; what may not even be
/// known to exist answers as if it did not.
/// </summary>
/// <param name="Because">Why, and what would open it.</param>
public sealed record Withheld(Text Because);

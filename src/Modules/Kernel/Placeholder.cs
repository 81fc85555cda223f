namespace Netvaerk.Kernel;

/// <summary>Holds the namespace until the kernel stands here.</summary>
internal static class Placeholder;

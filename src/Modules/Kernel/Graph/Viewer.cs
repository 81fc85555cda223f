namespace Netvaerk.Kernel;

/// <summary>Whoever is signed in (den, der er logget ind), as the token says it.</summary>
/// <param name="Subject">The token's subject.</param>
/// <param name="Name">The name that the token carries.</param>
/// <param name="Roles">What you are to the municipality.</param>
/// <param name="Purpose">What this call is recorded as being for: the header Netvaerk-Purpose, or the default of your role.</param>
public sealed record Viewer(string Subject, string Name, IReadOnlyList<Role> Roles, string Purpose);

[QueryType]
internal static class ViewerQueries
{
    /// <summary>You: who is signed in, and as what.</summary>
    public static Viewer Viewer(Caller caller) => new(caller.Subject, caller.Name, [.. caller.Roles.Order()], caller.Purpose);
}

using Netvaerk.Kernel;

namespace Netvaerk.Tests.Meetings;

internal static class Refused
{
    /// <summary>It is refused by that rule, at that place of the input.</summary>
    public static async Task By<TError>(BrokenRule rule, Func<Task> act, params string[] path)
        where TError : DomainError
    {
        var error = await Assert.ThrowsAsync<TError>(act);
        Assert.Equal(rule.Code, error.Code);
        Assert.Equal(path, error.Path ?? []);
    }

    public static Task By(BrokenRule rule, Func<Task> act, params string[] path) => By<RuleBroken>(rule, act, path);
}

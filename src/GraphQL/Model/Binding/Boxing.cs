namespace Netvaerk.GraphQL.Model;

/// <summary>Tasks of any type as tasks of an object.</summary>
internal static class Boxing
{
    public static async Task<object?> BoxAsync<T>(Task<T> task) => await task;

    public static async Task<object?> BoxAsync<T>(ValueTask<T> task) => await task;
}

using System.Reflection;

namespace Netvaerk.Host.Answers;

/// <summary>The limits of GraphQL as the configuration sets them: <c>GraphQL:MaxDepth</c> is <see cref="GraphQLOptions.MaxDepth"/>, and so on.</summary>
internal static class GraphLimits
{
    /// <summary>Everything that can be set: the numbers, times and switches among the options.</summary>
    public static IReadOnlyList<PropertyInfo> All { get; } =
    [
        .. typeof(GraphQLOptions).GetProperties()
            .Where(option => option.PropertyType == typeof(int) || option.PropertyType == typeof(TimeSpan) || option.PropertyType == typeof(bool)),
    ];

    /// <summary>Takes over what is set. What is not keeps its default.</summary>
    /// <param name="options">The options to change.</param>
    /// <param name="section">The section <c>GraphQL</c>; what else stands in it must be <c>TrustedDocuments</c>.</param>
    /// <exception cref="InvalidOperationException">A name that is no limit, or a value that is none: a limit misspelt would be no limit at all.</exception>
    public static void Read(GraphQLOptions options, IConfigurationSection section)
    {
        foreach (var set in section.GetChildren().Where(one => !Is(one.Key, "TrustedDocuments")))
        {
            var limit = All.FirstOrDefault(one => Is(set.Key, one.Name))
                ?? throw new InvalidOperationException($"GraphQL:{set.Key} is no setting; there are TrustedDocuments, {string.Join(", ", All.Select(one => one.Name))}.");
            limit.SetValue(options, Value(set, limit.PropertyType));
        }
    }

    private static object Value(IConfigurationSection set, Type type) => set.Get(type) switch
    {
        int and <= 0 => throw new InvalidOperationException($"GraphQL:{set.Key} is {set.Value}; it must be 1 at least."),
        TimeSpan time when time <= TimeSpan.Zero => throw new InvalidOperationException($"GraphQL:{set.Key} is {set.Value}; it must be longer than nothing."),
        { } value => value,
        null => throw new InvalidOperationException($"GraphQL:{set.Key} has no value."),
    };

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
}

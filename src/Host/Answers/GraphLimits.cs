using System.Reflection;

namespace Netvaerk.Host.Answers;

/// <summary>
/// The limits of GraphQL as the configuration sets them: <c>GraphQL:MaxDepth</c> is <see cref="GraphQLOptions.MaxDepth"/>, <c>GraphQL:Live:MaxConnections</c> is
/// <see cref="LiveOptions.MaxConnections"/>, and so on.
/// </summary>
internal static class GraphLimits
{
    /// <summary>What can be set for every request: the numbers, times and switches among the options.</summary>
    public static IReadOnlyList<PropertyInfo> All { get; } = Of(typeof(GraphQLOptions));

    /// <summary>What can be set for connections that stay open.</summary>
    public static IReadOnlyList<PropertyInfo> Live { get; } = Of(typeof(LiveOptions));

    /// <summary>Takes over what is set. What is not keeps its default.</summary>
    /// <param name="options">The options to change.</param>
    /// <param name="section">The section <c>GraphQL</c>; what else stands in it must be <c>TrustedDocuments</c> or <c>Live</c>, and in that <c>Origins</c>.</param>
    /// <exception cref="InvalidOperationException">A name that is no limit, or a value that is none: a limit misspelt would be no limit at all.</exception>
    public static void Read(GraphQLOptions options, IConfigurationSection section)
    {
        Read(options, section, All, "TrustedDocuments", "Live");
        Read(options.Live, section.GetSection("Live"), Live, "Origins");
    }

    private static void Read(object options, IConfigurationSection section, IReadOnlyList<PropertyInfo> limits, params string[] others)
    {
        foreach (var set in section.GetChildren().Where(one => !others.Any(other => Is(one.Key, other))))
        {
            var limit = limits.FirstOrDefault(one => Is(set.Key, one.Name)) ?? throw new InvalidOperationException(
                $"{set.Path} is no setting; there are {string.Join(", ", others.Concat(limits.Select(one => one.Name)))}.");
            limit.SetValue(options, Value(set, limit.PropertyType));
        }
    }

    private static PropertyInfo[] Of(Type options) =>
    [
        .. options.GetProperties()
            .Where(option => option.PropertyType == typeof(int) || option.PropertyType == typeof(TimeSpan) || option.PropertyType == typeof(bool)),
    ];

    private static object Value(IConfigurationSection set, Type type) => set.Get(type) switch
    {
        int and <= 0 => throw new InvalidOperationException($"{set.Path} is {set.Value}; it must be 1 at least."),
        TimeSpan time when time <= TimeSpan.Zero => throw new InvalidOperationException($"{set.Path} is {set.Value}; it must be longer than nothing."),
        { } value => value,
        null => throw new InvalidOperationException($"{set.Path} has no value."),
    };

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
}

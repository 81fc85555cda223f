using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>A field's arguments by name, each value as text that is the same if it means the same.</summary>
internal sealed class GivenArguments
{
    private readonly (string Name, string Value)[] all;
    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);

    public GivenArguments(ImmutableArray<ArgumentNode> arguments)
    {
        all = [.. arguments.Select(argument => (argument.Name.Value, ValueKey.Of(argument.Value)))];
        foreach (var (name, value) in all)
            last[name] = value;
    }

    /// <summary>Has the other as many, and each of these with the same value? Of one that is given twice the last counts there, as graphql-js has it.</summary>
    public bool AreThoseOf(GivenArguments other) => all.Length == other.all.Length
        && Array.TrueForAll(all, argument => other.last.TryGetValue(argument.Name, out var value) && value == argument.Value);
}

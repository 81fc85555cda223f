namespace Netvaerk.GraphQL.Execution;

/// <summary>A field of the operation, for resolvers that fetch only what is asked for.</summary>
internal interface ISelectedField
{
    /// <summary>The field's name in the schema.</summary>
    string Name { get; }

    /// <summary>The key under which it stands in the answer.</summary>
    string ResponseName { get; }

    /// <summary>The fields selected beneath it, of every possible type, without <c>__typename</c>.</summary>
    IEnumerable<ISelectedField> Selected { get; }

    /// <summary>Whether a field is selected, given by the names on the way down to it: <c>Selects("pageInfo", "hasNextPage")</c>.</summary>
    bool Selects(params ReadOnlySpan<string> names);
}

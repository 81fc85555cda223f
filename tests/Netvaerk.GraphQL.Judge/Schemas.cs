using System.Diagnostics.CodeAnalysis;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;

namespace Netvaerk.GraphQL.Judge;

/// <summary>The schemas asked about so far: one text comes many times.</summary>
internal sealed class Schemas(ParserOptions options)
{
    private readonly Dictionary<string, (GraphQLSchema? Schema, IReadOnlyList<string> Mistakes)> known = new(StringComparer.Ordinal);

    public bool TryGet(string text, [NotNullWhen(true)] out GraphQLSchema? schema, out IReadOnlyList<string> mistakes)
    {
        if (!known.TryGetValue(text, out var found))
            known[text] = found = Build(text);
        (schema, mistakes) = found;
        return schema is not null;
    }

    private (GraphQLSchema?, IReadOnlyList<string>) Build(string text)
    {
        try
        {
            return (SchemaFromSdl.Build(text, options), []);
        }
        catch (GraphQLSyntaxException e)
        {
            return (null, [e.Message]);
        }
        catch (SchemaException e)
        {
            return (null, e.Mistakes);
        }
    }
}

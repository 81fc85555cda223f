using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Http.Docs;

/// <summary>The schema as one page: everything with its description, with worked examples beside what they ask for. It loads nothing from anywhere.</summary>
internal sealed partial class DocsPage
{
    private static readonly string Style = Resource("docs.css");
    private static readonly string Script = Resource("docs.js");

    private readonly StringBuilder html = new();
    private readonly GraphQLSchema schema;
    private readonly ILookup<string, DocsExample> examples;

    private DocsPage(GraphQLSchema schema, IReadOnlyList<DocsExample> examples)
    {
        this.schema = schema;
        this.examples = examples.SelectMany(example => example.RootFields.Select(field => (field, example))).ToLookup(one => one.field, one => one.example);
    }

    /// <summary>What a browser may do with the page: show it, and run the script that stands in it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page as HTML.</summary>
    public static string Of(GraphQLSchema schema, IReadOnlyList<DocsExample> examples) => new DocsPage(schema, examples).Write();

    private string Write()
    {
        var groups = Groups().Where(group => group.Types.Count > 0).ToList();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>GraphQL schema</title>\n<style>")
            .Append(Style).Append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content <span lang=\"da\">Til indholdet</span></a>\n<header><h1>GraphQL schema</h1>\n")
            .Append("<label>Search <small lang=\"da\">Søg</small> <input id=\"search\" type=\"search\" autocomplete=\"off\" placeholder=\"a name, or a word: meeting, møde (/)\"></label> <output id=\"found\"></output></header>\n<nav aria-label=\"Types\">\n");
        foreach (var (title, types) in groups)
        {
            html.Append("<details open><summary>").Append(title).Append("</summary><ul>");
            foreach (var type in types)
                html.Append("<li>").Append(Link(type)).Append("</li>");
            html.Append("</ul></details>\n");
        }

        html.Append("</nav>\n<main id=\"content\" tabindex=\"-1\">\n<noscript><p>Without JavaScript the page cannot search; the browser's own search finds every word of it. <span lang=\"da\">Uden JavaScript kan siden ikke søge; browserens egen søgning finder hvert ord.</span></p></noscript>\n");
        foreach (var (title, types) in groups)
        {
            html.Append("<h2>").Append(title).Append("</h2>\n");
            foreach (var type in types)
                Section(type);
        }

        html.Append("</main>\n<script>").Append(Script).Append("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private IEnumerable<(string Title, IReadOnlyList<NamedType> Types)> Groups()
    {
        NamedType?[] roots = [schema.Query, schema.Mutation, schema.Subscription];
        yield return ("Operations", [.. roots.OfType<NamedType>()]);
        var others = schema.Types.Where(type => !roots.Contains(type) && !type.Name.StartsWith("__", StringComparison.Ordinal))
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToLookup(type => type.Kind);
        (TypeKind Kind, string Title)[] kinds =
        [
            (TypeKind.Object, "Objects"), (TypeKind.Interface, "Interfaces"), (TypeKind.Union, "Unions"),
            (TypeKind.InputObject, "Inputs"), (TypeKind.Enum, "Enums"), (TypeKind.Scalar, "Scalars"),
        ];
        foreach (var (kind, title) in kinds)
        {
            // What the conventions make of mutations and lists would bury the rest.
            foreach (var group in others[kind].GroupBy(Made).OrderBy(group => group.Key is not null).ThenBy(group => group.Key, StringComparer.Ordinal))
                yield return (group.Key ?? title, [.. group]);
        }
    }

    private static string? Made(NamedType type) => type switch
    {
        ObjectType { Interfaces: var interfaces } when interfaces.Contains("Error") => "Errors",
        ObjectType when type.Name.EndsWith("Payload", StringComparison.Ordinal) => "Payloads of mutations",
        ObjectType when type.Name is "PageInfo" || type.Name.EndsWith("Connection", StringComparison.Ordinal) || type.Name.EndsWith("Edge", StringComparison.Ordinal) => "Pages",
        UnionType when type.Name.EndsWith("Error", StringComparison.Ordinal) => "Errors of mutations",
        _ => null,
    };

    private void Section(NamedType type)
    {
        html.Append("<section id=\"").Append(type.Name).Append("\"><h3>").Append(type.Name).Append(" <small>").Append(Kind(type)).Append("</small></h3>\n");
        Described(type.Description);
        switch (type)
        {
            case TypeWithFields fields:
                Linked("Implements", fields.Interfaces);
                Linked("Implemented by", fields is InterfaceType ? schema.PossibleTypesOf(fields) : []);
                foreach (var field in fields.Fields)
                    Member(type, field);
                break;
            case UnionType union:
                Linked("One of", union.Types);
                break;
            case InputObjectType input:
                if (input.IsOneOf)
                    html.Append("<p>Exactly one field is given.</p>\n");
                foreach (var field in input.Fields)
                    Member(type, field);
                break;
            case EnumType values:
                foreach (var value in values.Values)
                    Row($"{type.Name}.{value.Name}", value.Name, "", value.Description, value.DeprecationReason);
                break;
            case ScalarType { SpecifiedBy: { } where }:
                html.Append("<p>Specified by <a href=\"").Append(Text(where)).Append("\">").Append(Text(where)).Append("</a></p>\n");
                break;
        }

        html.Append("</section>\n");
    }

    private void Member(NamedType type, Field field)
    {
        Row($"{type.Name}.{field.Name}", field.Name, $": {Typed(field.Type)}", field.Description, field.DeprecationReason, () =>
        {
            if (field.Arguments.Count > 0)
            {
                html.Append("<dl>");
                foreach (var argument in field.Arguments)
                    html.Append("<dt><code>").Append(argument.Name).Append(": ").Append(Typed(argument.Type)).Append(Default(argument)).Append("</code></dt><dd>").Append(Prose(argument.Description)).Append(Deprecated(argument.DeprecationReason)).Append("</dd>");
                html.Append("</dl>");
            }

            if (type == schema.Query || type == schema.Mutation || type == schema.Subscription)
                Examples(field.Name);
        });
    }

    private void Member(NamedType type, InputField field) =>
        Row($"{type.Name}.{field.Name}", field.Name, $": {Typed(field.Type)}{Default(field)}", field.Description, field.DeprecationReason);

    private void Row(string id, string name, string rest, string? description, string? deprecated, Action? more = null)
    {
        html.Append("<div class=\"member\" id=\"").Append(id).Append("\"><code><a href=\"#").Append(id).Append("\"><b>").Append(name).Append("</b></a>").Append(rest).Append("</code>");
        Described(description);
        html.Append(Deprecated(deprecated));
        more?.Invoke();
        html.Append("</div>\n");
    }

    private static string Deprecated(string? reason) => reason is null ? "" : $"<p class=\"deprecated\">Deprecated: {Prose(reason)}</p>";

    private void Examples(string field)
    {
        foreach (var example in examples[field])
            html.Append("<details><summary>Example: ").Append(Text(example.Name)).Append("</summary><pre>").Append(Text(example.Document)).Append("</pre></details>");
    }

    private void Described(string? description)
    {
        if (!string.IsNullOrEmpty(description))
            html.Append("<p>").Append(Prose(description)).Append("</p>\n");
    }

    private void Linked(string title, IEnumerable<NamedType> types)
    {
        var links = string.Join(", ", types.Select(Link));
        if (links.Length > 0)
            html.Append("<p class=\"linked\">").Append(title).Append(' ').Append(links).Append("</p>\n");
    }

    private static string Kind(NamedType type) => type.Kind is TypeKind.InputObject ? "input" : type.Kind.ToString().ToLowerInvariant();

    private static string Link(NamedType type) => $"<a href=\"#{type.Name}\">{type.Name}</a>";

    private static string Typed(GraphQLType type) => type switch
    {
        NonNullType nonNull => Typed(nonNull.Of) + "!",
        ListType list => $"[{Typed(list.Of)}]",
        _ => Link(type.Named),
    };

    private static string Default(InputValue value) => value.DefaultLiteral is { } literal ? $" = {Text(Language.Printer.Print(literal))}" : "";

    // Descriptions hold backticks and nothing else of Markdown.
    private static string Prose(string? text) => Code().Replace(Text(text ?? ""), "<code>$1</code>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Resource(string name)
    {
        using var stream = typeof(DocsPage).Assembly.GetManifestResourceStream($"Netvaerk.GraphQL.{name}")
            ?? throw new InvalidOperationException($"{name} is no part of this assembly.");
        using var reader = new StreamReader(stream);
        // A browser reads every line end as LF before it hashes.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}

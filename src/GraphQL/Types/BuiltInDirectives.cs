using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>The directives that every schema knows. Shared by all schemas.</summary>
internal static class BuiltInDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    public static readonly Directive Include = new(
        "include", DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment)
    {
        Description = "Includes this field or fragment only when `if` is true.",
        Arguments = { new("if", BuiltInScalars.Boolean.NonNull) { Description = "Included when true." } },
    };

    public static readonly Directive Skip = new(
        "skip", DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment)
    {
        Description = "Skips this field or fragment when `if` is true.",
        Arguments = { new("if", BuiltInScalars.Boolean.NonNull) { Description = "Skipped when true." } },
    };

    public static readonly Directive Deprecated = new(
        "deprecated",
        DirectiveLocation.FieldDefinition,
        DirectiveLocation.ArgumentDefinition,
        DirectiveLocation.InputFieldDefinition,
        DirectiveLocation.EnumValue)
    {
        Description = "Marks what should not be used any more.",
        Arguments =
        {
            new("reason", BuiltInScalars.String.NonNull)
            {
                Description = "Why, and what to use instead; in Markdown.",
                DefaultLiteral = new StringValueNode(default, DefaultDeprecationReason, isBlock: false),
            },
        },
    };

    public static readonly Directive SpecifiedBy = new("specifiedBy", DirectiveLocation.Scalar)
    {
        Description = "Says where a scalar's format is specified.",
        Arguments = { new("url", BuiltInScalars.String.NonNull) { Description = "The specification's address." } },
    };

    public static readonly Directive OneOf = new("oneOf", DirectiveLocation.InputObject)
    {
        Description = "Exactly one field of this input object must be given, and not be null.",
    };

    public static readonly ImmutableArray<Directive> All = [Include, Skip, Deprecated, SpecifiedBy, OneOf];
}

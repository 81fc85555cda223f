using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Validation.Rules;
using Netvaerk.GraphQL.Validation.SdlRules;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Tells whether a document's definitions fit together, before a schema is made of them.</summary>
internal static class SdlValidator
{
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        // The schema that the document is to become does not exist yet: all that is known stands in the document.
        var context = new ValidationContext(new GraphQLSchema(), document, ValidationOptions.Unlimited);
        new Walker(context.Here, RulesFor(context)).Walk(document);
        return context.Errors;
    }

    private static Rule[] RulesFor(ValidationContext context) =>
    [
        new LoneSchemaDefinition(context),
        new UniqueOperationTypes(context),
        new UniqueTypeNames(context),
        new UniqueEnumValueNames(context),
        new UniqueFieldDefinitionNames(context),
        new UniqueArgumentDefinitionNames(context),
        new UniqueDirectiveNames(context),
        new KnownTypeNames(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new PossibleTypeExtensions(context),
        new KnownArgumentNames(context),
        new UniqueArgumentNames(context),
        new UniqueInputFieldNames(context),
        new ProvidedRequiredArguments(context),
        new DirectiveCycles(context),
    ];
}

using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Tells whether a document can be executed against a schema.</summary>
internal static class DocumentValidator
{
    /// <summary>What is wrong, in the order in which it stands in the document; empty if the document can be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var chosen = options ?? ValidationOptions.Default;
        var context = new ValidationContext(schema, document, chosen);
        try
        {
            // First of all, and by itself: other rules would follow the fragments of a bomb.
            if (ExpansionWeight.Exceeds(context, chosen.MaxWeight))
                return [new("The document is too large when its fragments are written out.") { Rule = nameof(ExpansionWeight) }];
            new Walker(context.Here, SpecifiedRules.For(context)).Walk(document);
        }
        catch (TooManyErrorsException)
        {
            // The errors so far are the answer.
        }
        catch (InsufficientExecutionStackException)
        {
            // A chain of thousands of fragments nests deeper than any nesting that the parser allows.
            return [new("The document's fragments are nested too deeply.") { Rule = nameof(ExpansionWeight) }];
        }

        return context.Errors;
    }
}

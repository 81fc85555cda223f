namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>The library under limits so narrow that a document of one line reaches each of them.</summary>
public sealed class FrugalHost() : LibraryHost(static options =>
{
    options.MaxBodyBytes = 500;
    options.MaxTokens = 40;
    options.MaxDepth = 6;
    options.MaxAliases = 2;
    options.MaxFragments = 2;
    options.MaxFields = 10;
    options.MaxDirectives = 2;
    options.MaxIntrospectionDepth = 1;
    options.MaxCost = 17;
    options.MaxErrors = 3;
    options.DefaultPageSize = 2;
    options.MaxPageSize = 4;
});

using Netvaerk.GraphQL.Tests.Library;
using Netvaerk.GraphQL.Tests.Mistaken;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Model
{
    public sealed class MistakeTests
    {
        [Fact]
        public void EveryMistakeIsNamedAtOnce()
        {
            var wrong = Assert.Throws<SchemaException>(() => TestSchema.Of(TestSchema.TypesBeside(typeof(Orphan))));

            Assert.Equal(
                [
                    "Lost.undescribed has no description.",
                    "Nothing in the schema leads to Orphan (Netvaerk.GraphQL.Tests.Mistaken.Orphan).",
                    "Parent.rows awaits a list without a loader: ParentFields.Rows would run once per row.",
                    "Query.twice is defined twice.",
                ],
                wrong.Mistakes);
        }

        [Fact]
        public void WhatIsNeitherServiceNorInputIsAMistake()
        {
            var wrong = Assert.Throws<SchemaException>(() => TestSchema.Of(typeof(Unexplained)));

            Assert.Contains(wrong.Mistakes, mistake => mistake.Contains("neither a registered service nor a record", StringComparison.Ordinal));
        }
    }
}

namespace Netvaerk.GraphQL.Tests.Mistaken
{
    [QueryType]
    internal static class Queries
    {
        /// <summary>Once.</summary>
        public static Lost Twice() => new(1);

        /// <summary>Again.</summary>
        public static Parent GetTwice() => new("a");

        /// <summary>Leads to the parent.</summary>
        public static Parent Parent() => new("a");
    }

    /// <summary>Says too little.</summary>
    internal sealed record Lost(int Undescribed);

    /// <summary>A parent.</summary>
    /// <param name="Name">The name.</param>
    internal sealed record Parent(string Name);

    /// <summary>Is never reached.</summary>
    /// <param name="Name">The name.</param>
    [ObjectType]
    internal sealed record Orphan(string Name);

    [ObjectType<Parent>]
    internal static class ParentFields
    {
        /// <summary>Rows that are fetched for each parent.</summary>
        public static Task<string[]> Rows([Parent] Parent parent) => Task.FromResult<string[]>([parent.Name]);
    }
}

namespace Netvaerk.GraphQL.Tests
{
    [QueryType]
    internal static class Unexplained
    {
        /// <summary>Takes what nobody gives.</summary>
        /// <param name="mystery">What nobody gives.</param>
        public static string Field(IDisposable mystery) => $"{mystery}";
    }
}

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
                    "Parent.alone awaits without a loader under a list: ParentFields.Alone would run once per row.",
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

        /// <summary>Leads to many, of whom one field is awaited for each.</summary>
        public static Parent[] Parents() => [new("a"), new("b")];
    }

    /// <summary>Several of them.</summary>
    internal sealed class Gatherer(NameByParent names)
    {
        public Task<string> Of(Parent parent) => names.LoadRequiredAsync(parent.Name, CancellationToken.None);
    }

    internal sealed class NameByParent(IBatchScheduler scheduler) : BatchDataLoader<string, string>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<string, string>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(keys.ToDictionary(key => key));
    }

    [OncePerRequest]
    internal interface IOnce
    {
        Task<string> Of(Parent parent);
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
        /// <summary>Something that is fetched for each parent.</summary>
        public static Task<string> Alone([Parent] Parent parent) => Task.FromResult(parent.Name);

        /// <summary>What a service of loaders fetches for all parents at once.</summary>
        public static Task<string> Gathered([Parent] Parent parent, [Service] Gatherer gatherer) => gatherer.Of(parent);

        /// <summary>What is asked once.</summary>
        public static Task<string> Once([Parent] Parent parent, [Service] IOnce once) => once.Of(parent);

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

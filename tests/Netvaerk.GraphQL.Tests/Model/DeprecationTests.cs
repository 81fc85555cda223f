using Netvaerk.GraphQL.Types.Sdl;
using Netvaerk.GraphQL.Http.Docs;
using Netvaerk.GraphQL.Tests.Fading;
using Netvaerk.GraphQL.Tests.Library;

namespace Netvaerk.GraphQL.Tests.Model
{
    /// <summary>What is to go says since when, why and what takes its place, wherever a client may look.</summary>
    public sealed class DeprecationTests
    {
        [Fact]
        public void WhatIsToGoSaysSoInTheSchemaAndOnItsPage()
        {
            var schema = TestSchema.Of(TestSchema.TypesBeside(typeof(Lamp)));
            var printed = SchemaPrinter.Print(schema);

            Assert.Contains("""    watts: Int @deprecated(reason: "Since 2026-11-23: lamps are told by light. Use `Query.lamp(lumen:)`.")""", printed, StringComparison.Ordinal);
            Assert.Contains("""watts: Int! @deprecated(reason: "Since 2026-11-23: lamps are told by light. Use `Lamp.lumen`.")""", printed, StringComparison.Ordinal);
            Assert.Contains("""WOLFRAM @deprecated(reason: "Since 2026-11-23: none are sold. Use `Kind.DIODE`.")""", printed, StringComparison.Ordinal);

            var page = DocsPage.Of(schema, []);
            Assert.Equal(3, page.Split("<p class=\"deprecated\">Deprecated: Since 2026-11-23: ").Length - 1);
        }
    }
}

namespace Netvaerk.GraphQL.Tests.Fading
{
    /// <summary>What gives its light.</summary>
    internal enum Kind
    {
        /// <summary>A diode.</summary>
        Diode,

        /// <summary>A wire.</summary>
        [GraphQLDeprecated("Since 2026-11-23: none are sold. Use `Kind.DIODE`.")]
        Wolfram,
    }

    /// <summary>A lamp.</summary>
    internal sealed class Lamp
    {
        /// <summary>How much light.</summary>
        public int Lumen => 800;

        /// <summary>How much power.</summary>
        [GraphQLDeprecated("Since 2026-11-23: lamps are told by light. Use `Lamp.lumen`.")]
        public int Watts => 60;

        /// <summary>What gives its light.</summary>
        public Kind Kind => Kind.Diode;
    }

    [QueryType]
    internal static class Queries
    {
        /// <summary>A lamp.</summary>
        /// <param name="watts">How much power.</param>
        /// <param name="lumen">How much light.</param>
        public static Lamp Lamp([GraphQLDeprecated("Since 2026-11-23: lamps are told by light. Use `Query.lamp(lumen:)`.")] int? watts, int? lumen) => watts + lumen > 0 ? new() : new();
    }
}

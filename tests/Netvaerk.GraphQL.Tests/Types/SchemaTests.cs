using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;

namespace Netvaerk.GraphQL.Tests.Types;

public sealed class SchemaTests
{
    private const string Sdl = """"
        """Marks."""
        directive @mark(x: [Int!] = [1]) repeatable on FIELD | QUERY

        """
        A colour,
        or none.
        """
        enum Colour {
          RED

          """Like grass."""
          GREEN @deprecated(reason: "Use \"RED\".")
        }

        scalar Day @specifiedBy(url: "https://example.org")

        input Filter @oneOf {
          colour: Colour
          day: Day
        }

        interface Node {
          id: ID!
        }

        type Query implements Node {
          things(
            """How many."""
            first: Int = 10
            where: [Filter!]
          ): [Thing!]! @deprecated
          id: ID!
        }

        union Thing = Query

        """";

    [Fact]
    public void ASchemaIsPrintedAsItWasWritten() => Assert.Equal(Sdl, SchemaPrinter.Print(SchemaFromSdl.Build(Sdl)));

    [Fact]
    public void EveryMistakeIsNamedAtOnce()
    {
        var query = new ObjectType("Query") { Fields = { new("__a", new InputObjectType("Empty")) } };
        var mistakes = Assert.Throws<SchemaException>(() => new GraphQLSchema { Query = query }.Freeze()).Mistakes;
        Assert.Equal(3, mistakes.Count);
    }

    [Fact]
    public void AFrozenSchemaTakesNoMoreMembers()
    {
        var query = new ObjectType("Query") { Fields = { new("a", BuiltInScalars.Int) } };
        new GraphQLSchema { Query = query }.Freeze();
        Assert.Throws<InvalidOperationException>(() => query.Fields.Add(new("b", BuiltInScalars.Int)));
    }

    [Fact]
    public void ADefaultThatDoesNotFitIsAMistakeOfTheOneWhoWritesIt()
    {
        var argument = new Argument("x", BuiltInScalars.Int) { DefaultLiteral = Parser.ParseValue("\"one\"") };
        var query = new ObjectType("Query") { Fields = { new("a", BuiltInScalars.Int) { Arguments = { argument } } } };
        Assert.Contains("does not fit", Assert.Throws<SchemaException>(() => new GraphQLSchema { Query = query }.Freeze()).Message);
    }

    [Fact]
    public void AnInterfaceIsStoodForByWhatImplementsIt()
    {
        var schema = SchemaFromSdl.Build("interface A { x: Int } interface B implements A { x: Int } type Query implements A & B { x: Int } type C { y: Int }");
        var (a, query) = (schema.Find("A")!, schema.Query!);
        Assert.Equal([query], schema.PossibleTypesOf(a));
        Assert.True(schema.IsSubType(a, schema.Find("B")!));
        Assert.False(schema.Overlap(a, schema.Find("C")!));
    }
}

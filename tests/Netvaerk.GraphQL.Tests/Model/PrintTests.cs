using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Tests.Library;
using Netvaerk.GraphQL.Types.Sdl;

namespace Netvaerk.GraphQL.Tests.Model;

public sealed class PrintTests
{
    [Fact]
    public void AnAnnotatedSchemaReadsBackAsItself()
    {
        var services = new ServiceCollection().AddSingleton<Shelf>();
        services.AddGraphQLServer().AddTypes(TestSchema.TypesBeside(typeof(Book)));

        var text = services.BuildServiceProvider().PrintGraphQLSchema();

        Assert.Equal(text, SchemaPrinter.Print(SchemaFromSdl.Build(text)));
        Assert.Contains("union LendBookError = BookGoneError | LoanRefusedError", text, StringComparison.Ordinal);
    }
}

using System.Text;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class CostReportTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    [Theory]
    [InlineData("report", """{"data":{"hello":"hello you"},"extensions":{"cost":{"total":1,"limit":100000}}}""")]
    [InlineData("validate", """{"data":{"hello":"hello you"}}""")]
    [InlineData(null, """{"data":{"hello":"hello you"}}""")]
    public async Task WhoAsksForTheCostIsTold(string? header, string expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json") };
        if (header is not null)
            request.Headers.Add("GraphQL-Cost", header);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AFaultTellsNothingOfItself()
    {
        var answer = await host.Ask("{ fault }");

        Assert.Contains("\"code\":\"INTERNAL\"", answer, StringComparison.Ordinal);
        Assert.All(["swordfish", "InvalidOperation", "   at ", ".cs"], word => Assert.DoesNotContain(word, answer, StringComparison.Ordinal));
    }
}

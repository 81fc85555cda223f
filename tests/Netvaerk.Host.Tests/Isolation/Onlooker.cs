using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Stands between a journey and the host, counts the records of reads that each query leaves, and remembers what was asked.</summary>
internal sealed class Onlooker(HttpMessageHandler inner, Rows rows) : DelegatingHandler(inner)
{
    private static readonly string[] OfNoCase =
    [
        "query Viewer", "query Staff", "query Facilitators", "query Forms", "query MunicipalityRules", "query RuleSets", "query RulesDifference", "query RulesComparedWith",
        "query IdentityInText", "query TrialAssessment", "query Lookouts", "query Deputies", "query LateAnswers", "query Venues", "query Interpreters",
        // The file itself is read, and recorded, behind the link that this gives.
        "query CompensationExport",

        // Texts, papers and fields are the municipality's. In the journey every letter arrives, and an empty list is of nobody.
        "query LetterTexts", "query Papers", "query UndeliveredLetters",
    ];

    public List<string> Complaints { get; } = [];

    public List<(string Query, JsonObject Variables, string Token)> OfCases { get; } = [];

    /// <summary>A list that found nothing has read of nobody.</summary>
    public static bool FoundNothing(string answer) => answer.Contains("\"nodes\":[]", StringComparison.Ordinal) && !OpaqueIds.In(JsonNode.Parse(answer)).Any();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        var before = rows.Count("kernel_audit WHERE kind = 'Read'");
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var left = rows.Count("kernel_audit WHERE kind = 'Read'") - before;
        var query = $"{body["query"]}";
        if (query.Contains("query ", StringComparison.Ordinal))
        {
            var isEmpty = FoundNothing(await response.Content.ReadAsStringAsync(cancellationToken));
            var expected = isEmpty || OfNoCase.Any(name => query.Contains(name, StringComparison.Ordinal)) ? 0 : 1;
            if (left != expected)
            {
                Complaints.Add($"{left} records of {query}");
            }

            if (expected == 1)
            {
                OfCases.Add((query, body["variables"]!.AsObject(), request.Headers.Authorization!.Parameter!));
            }
        }

        return response;
    }
}

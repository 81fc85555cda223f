using System.Diagnostics;
using System.Text.Json;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>How long the published host takes to replay ten thousand referrals of one municipality under other rules.</summary>
internal static class TimeMachine
{
    private const int Referrals = 10_000;
    private const int AtOnce = 4;
    private const int Together = 5;
    private const int Rounds = 5;

    private const string Register =
        "mutation($input: RegisterStaffMemberInput!) { registerStaffMember(input: $input) { staffMember { id } errors { ... on Error { code } } } }";

    private const string Simulate = """
        query($draft: RuleDraftInput!, $from: Date!, $to: Date!) { simulateRules(draft: $draft, from: $from, to: $to) {
            problems { property } childrenReplayed notReplayable
            changes(first: 10) { totalCount nodes { referralId differences { before { verdict } after { verdict because { rule } } } } } } }
        """;

    private const string Other = """
        { "slug": "hilleroed", "name": "Hillerød Kommune", "code": "219",
          "ruleSets": [{ "validFrom": "2027-01-01", "targetGroup": { "ages": { "from": 10, "to": 12, "source": "Forslag" } } }] }
        """;

    public static async Task Measure(Site site)
    {
        await using var server = await site.Host.Start(site.Data);
        using var coordinator = site.Client(server, await site.TokenOf("coordinator"));
        using var employee = site.Client(server);
        var input = new { idempotencyKey = Guid.CreateVersion7(), subject = "benchmarks", name = "Mette", title = "Mødeleder", sector = "OTHER_AUTHORITY", isFacilitator = true };
        var receiverId = (await Question.Ask(coordinator, Register, new { input })).GetProperty("registerStaffMember").GetProperty("staffMember").GetProperty("id").GetString()!;
        var (made, since) = (0, Stopwatch.GetTimestamp());
        await Parallel.ForEachAsync(Enumerable.Range(0, Referrals).Chunk(Together), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (numbers, _) =>
        {
            await Refer(employee, receiverId, numbers);
            if (Interlocked.Add(ref made, numbers.Length) % 500 == 0)
                await Console.Error.WriteLineAsync($"{made} referrals made in {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s, {server.Cpu.TotalSeconds:F0} s of the host's processor time.");
        });

        List<double> times = [];
        List<double> cpu = [];
        JsonElement answer = default;
        for (var round = 0; round <= Rounds; round++)
        {
            var (began, before) = (Stopwatch.GetTimestamp(), server.Cpu);
            answer = (await Question.Ask(coordinator, Simulate, new { draft = new { settings = Other }, from = "2000-01-01", to = "2100-01-01" })).GetProperty("simulateRules");
            if (answer.GetProperty("childrenReplayed").GetInt32() < Referrals || answer.GetProperty("changes").GetProperty("totalCount").GetInt32() == 0)
                throw new InvalidOperationException($"Not all was replayed: {answer}");
            if (round > 0)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                cpu.Add((server.Cpu - before).TotalMilliseconds);
            }
        }

        Console.WriteLine($"\n{answer.GetProperty("childrenReplayed")} referred children replayed, {answer.GetProperty("changes").GetProperty("totalCount")} verdicts otherwise, {Rounds} times after one "
            + $"that does not count: median {times.Median():F0} ms ({times.Min():F0}–{times.Max():F0}), processor time {cpu.Median():F0} ms ({cpu.Min():F0}–{cpu.Max():F0}), memory {server.WorkingSet / 1e6:F0} MB.");
    }

    // Several to a request; each of them is a transaction of its own all the same.
    private static async Task Refer(HttpClient client, string receiverId, int[] numbers)
    {
        var born = numbers.ToDictionary(number => number, number => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(-40).AddYears(-6 - (number % 9)).ToString("O"));
        var drafts = await All(client, numbers, "DraftReferralInput", "draftReferral", "id version family { members { id kinship } }", number => new
        {
            idempotencyKey = Guid.CreateVersion7(),
            adults = Array.Empty<object>(),
            form = new
            {
                contact = new { name = "Ida", workplace = "Skolen", phone = "00 00 00 00" },
                problemAroundChild = "Fravær.",
                problemAroundFamily = "Uro.",
                measuresStarted = "Samtaler.",
                receiverId,
                children = new[] { new { birthDate = born[number], childTraits = new[] { "truancy" }, familyTraits = new[] { "trauma" }, professionals = number % 12 } },
            },
        });
        await All(client, numbers, "SendReferralInput", "sendReferral", "status", number => new
        {
            idempotencyKey = Guid.CreateVersion7(),
            referralId = drafts[number].GetProperty("id").GetString(),
            version = drafts[number].GetProperty("version").GetInt64(),
            confirmsNotANotification = true,
            birthDates = new[]
            {
                new
                {
                    memberId = drafts[number].GetProperty("family").GetProperty("members").EnumerateArray()
                        .Single(member => member.GetProperty("kinship").GetString() == "CHILD").GetProperty("id").GetString(),
                    birthDate = born[number],
                },
            },
        });
    }

    private static async Task<Dictionary<int, JsonElement>> All(HttpClient client, int[] numbers, string type, string mutation, string select, Func<int, object> input)
    {
        var variables = string.Join(", ", numbers.Select((_, at) => $"$i{at}: {type}!"));
        var fields = string.Join(' ', numbers.Select((_, at) => $"m{at}: {mutation}(input: $i{at}) {{ referral {{ {select} }} errors {{ ... on Error {{ code message }} }} }}"));
        var data = await Question.Ask(client, $"mutation({variables}) {{ {fields} }}", numbers.Select((number, at) => (number, at)).ToDictionary(one => $"i{one.at}", one => input(one.number)));
        return numbers.Select((number, at) => (number, at)).ToDictionary(one => one.number, one =>
            data.GetProperty($"m{one.at}").GetProperty("referral") is { ValueKind: JsonValueKind.Object } referral
                ? referral
                : throw new InvalidOperationException($"{mutation} was refused: {data.GetProperty($"m{one.at}")}"));
    }
}

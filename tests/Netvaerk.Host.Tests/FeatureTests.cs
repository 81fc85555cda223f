using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL;
using Netvaerk.Host.Feeds;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Tests;

/// <summary>Each switch of a municipality, off and on again while the host serves.</summary>
public sealed class FeatureTests
{
    private const string Draft = """
        mutation { draftReferral(input: { idempotencyKey: "KEY", form: {}, adults: [] }) {
          referral { id viewerCanEdit } errors { ... on Error { code text { en } } ... on FeatureOffError { feature } } } }
        """;

    private static readonly Assembly[] Modules = [.. ModuleAssemblies(), typeof(MeetingRow).Assembly];

    private static readonly ILookup<string, Type> Gated =
        Modules.SelectMany(assembly => assembly.GetTypes()).Select(type => (type, feature: FeatureAttribute.Of(type)))
            .Where(one => one.feature is not null && !one.type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .ToLookup(one => one.feature!, one => one.type);

    public static TheoryData<string> All => [.. Features.All];

    [Fact]
    public void Every_switch_gates_something_and_every_gate_has_a_switch() =>
        Assert.Equal(Features.All.Order(), Gated.Select(one => one.Key).Order());

    [Fact]
    public void What_viewers_can_do_asks_the_switch_of_the_module_that_it_belongs_to()
    {
        var fields = Modules.Where(one => one.IsDefined(typeof(FeatureAttribute))).SelectMany(one => one.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public)).Where(method => method.Name.StartsWith("ViewerCan", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.Contains(field.GetParameters(), one => one.ParameterType == typeof(IFeatures)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_feature_that_is_off_is_refused_by_one_error_and_is_there_again_when_it_is_on(string feature)
    {
        await using var host = await RunningHost.Start(last: builder => builder.Configuration["Municipalities:Look"] = "00:00:00.02");
        Assert.Contains(feature, await FeaturesOf(host));
        var referral = await Referral(host);
        Assert.True(await CanEdit(host, referral));

        await Switch(host, feature, on: false);
        foreach (var useCase in Gated[feature].Where(IsUseCase))
        {
            Assert.Equal(feature, (await Assert.ThrowsAsync<FeatureOff>(() => Run(host, useCase))).Feature);
        }

        Assert.Equal(feature != nameof(FeatureSettings.Referrals), await CanEdit(host, referral));
        var (drafted, read) = (await Ask(host, Draft), await host.Get("/odata/Meetings", Token(host)));
        if (feature == nameof(FeatureSettings.Referrals))
        {
            var error = drafted.GetProperty("draftReferral").GetProperty("errors")[0];
            Assert.Equal(("FEATURE_OFF", feature), (error.GetProperty("code").GetString(), error.GetProperty("feature").GetString()));
        }

        Assert.Equal(feature == nameof(FeatureSettings.Feeds) ? HttpStatusCode.Forbidden : HttpStatusCode.OK, read.StatusCode);
        await Switch(host, feature, on: true);
        Assert.True(await CanEdit(host, await Referral(host)));
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/odata/Meetings", Token(host))).StatusCode);
    }

    [Fact]
    public async Task A_switch_that_is_flipped_while_requests_run_gives_each_of_them_one_answer_of_one_version()
    {
        const string Both = """
            mutation { draftReferral(input: { idempotencyKey: "KEY", form: {}, adults: [] }) { referral { viewerCanEdit } errors { ... on Error { code } ... on FeatureOffError { feature } } } }
            """;
        await using var host = await RunningHost.Start(last: builder => builder.Configuration["Municipalities:Look"] = "00:00:00.02");
        using var enough = new CancellationTokenSource();
        var (made, refused) = (0, 0);
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var answer = (await Ask(host, Both)).GetProperty("draftReferral");
                var error = answer.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0] : default(JsonElement?);
                Assert.Equal(error is null, answer.GetProperty("referral").ValueKind is JsonValueKind.Object);
                if (error is { } off)
                {
                    Assert.Equal(("FEATURE_OFF", nameof(FeatureSettings.Referrals)), (off.GetProperty("code").GetString(), off.GetProperty("feature").GetString()));
                    Interlocked.Increment(ref refused);
                }
                else
                {
                    // The switch is asked once for a request: who may draft may edit what was drafted, in the same answer.
                    Assert.True(answer.GetProperty("referral").GetProperty("viewerCanEdit").GetBoolean());
                    Interlocked.Increment(ref made);
                }
            }
        }, TestContext.Current.CancellationToken)).ToList();
        for (var times = 0; times < 10; times++)
        {
            await Switch(host, nameof(FeatureSettings.Referrals), on: times % 2 == 1);
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
        Assert.True(made > 0 && refused > 0, $"{made} were made, {refused} refused.");
    }

    [Fact]
    public async Task Nothing_is_on_outside_a_request()
    {
        await using var host = await RunningHost.Start();
        await using var scope = host.Services.CreateAsyncScope();
        var features = scope.ServiceProvider.GetRequiredService<IFeatures>();
        Assert.False(await features.IsOn(nameof(FeatureSettings.Feeds)));
        Enter(host, scope.ServiceProvider);
        Assert.False(await features.IsOn("NoSuchSwitch"));
    }

    private static IEnumerable<Assembly> ModuleAssemblies() =>
        Directory.GetFiles(AppContext.BaseDirectory, "Netvaerk.*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is not null && !name.Contains("Test", StringComparison.Ordinal) && name != "Netvaerk.Host").Select(name => Assembly.Load(name!));

    private static bool IsUseCase(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IUseCase<>));

    // The switch is asked before anything else, so that an input of nothing is enough.
    private static async Task Run(RunningHost host, Type useCase)
    {
        await using var scope = host.Services.CreateAsyncScope();
        Enter(host, scope.ServiceProvider);
        var input = useCase.GetInterfaces().Single(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IUseCase<>)).GetGenericArguments()[0];
        var run = typeof(UseCases).GetMethod(nameof(UseCases.Run))!.MakeGenericMethod(input);
        await (Task)run.Invoke(scope.ServiceProvider.GetRequiredService<UseCases>(),
            [scope.ServiceProvider.GetRequiredService(useCase), RuntimeHelpers.GetUninitializedObject(input), CancellationToken.None])!;
    }

    private static void Enter(RunningHost host, IServiceProvider services) => services.GetRequiredService<CallerScope>()
        .Enter(host.Nordby.Slug, new("person-1", "Gry", new HashSet<Role> { Role.Employee }, "test"));

    private static async Task Switch(RunningHost host, string feature, bool on)
    {
        var name = char.ToLowerInvariant(feature[0]) + feature[1..];
        var text = host.Nordby.Settings().Replace("\"ruleSets\"", $"\"features\": {{ \"{name}\": {(on ? "true" : "false")} }},\n  \"ruleSets\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(host.SettingsFolder, "nordby.json"), text, TestContext.Current.CancellationToken);
        for (var times = 0; (await FeaturesOf(host)).Contains(feature) != on; times++)
        {
            Assert.True(times < 500, "The switch was not seen.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<string>> FeaturesOf(RunningHost host) =>
        [.. (await Ask(host, "{ viewer { features } }")).GetProperty("viewer").GetProperty("features").EnumerateArray().Select(one => one.GetString()!)];

    private static async Task<string> Referral(RunningHost host) =>
        (await Ask(host, Draft)).GetProperty("draftReferral").GetProperty("referral").GetProperty("id").GetString()!;

    private static async Task<bool> CanEdit(RunningHost host, string referral) =>
        (await Ask(host, $"{{ referral(id: \"{referral}\") {{ viewerCanEdit }} }}")).GetProperty("referral").GetProperty("viewerCanEdit").GetBoolean();

    private static string Token(RunningHost host) => $"{new TokenDraft(host.Nordby) { Claims = TokenDraft.Saying(host.Nordby, "employee", "coordinator", "manager", "economist") }}";

    private static async Task<JsonElement> Ask(RunningHost host, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query = query.Replace("KEY", $"{Guid.CreateVersion7()}", StringComparison.Ordinal) }),
        };
        request.Headers.Authorization = new("Bearer", Token(host));
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await RunningHost.Json(response);
        Assert.False(answer.TryGetProperty("errors", out _), answer.GetRawText());
        return answer.GetProperty("data");
    }
}

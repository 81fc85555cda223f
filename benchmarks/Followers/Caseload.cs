using System.Text.Json;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Followers;

/// <summary>Brings a family as far as to a meeting that is being held, through the API and nothing else.</summary>
/// <param name="client">Calls as somebody in a role.</param>
internal sealed class Caseload(Func<string, string, HttpClient> client)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")).DateTime);

    /// <summary>Registers somebody; the answer is their id.</summary>
    public async Task<string> Hire(string subject, bool leads)
    {
        var hired = await Do("coordinator", "coordinator", "registerStaffMember", "staffMember { id }", new
        {
            subject,
            name = subject,
            title = "Medarbejder",
            sector = "FAMILY_DEPARTMENT",
            isFacilitator = leads,
        });
        return hired.GetProperty("staffMember").GetProperty("id").GetString()!;
    }

    /// <summary>A family that this facilitator leads and this caseworker takes part for; the answer is the meeting's id.</summary>
    public async Task<string> Meet(string facilitator, string facilitatorId, string caseworkerId)
    {
        var referral = await Referred(facilitator, facilitatorId, caseworkerId);
        await Do("chair", "chair", "decideReferral", "referral { id }", new
        {
            referralId = referral.Id,
            version = referral.Version,
            kind = "ALLOCATE",
            grounds = "Samarbejdet er gået i stå.",
            facilitatorId,
        });
        await Consent(facilitator, "facilitator", referral, "TAKING_PART");
        var opened = await Do(facilitator, "facilitator", "openSeries", "meetingSeries { id }", new { referralId = referral.Id, version = referral.Version + 1 });
        var planned = await Do(facilitator, "facilitator", "planMeeting", "meeting { id }", new
        {
            seriesId = opened.GetProperty("meetingSeries").GetProperty("id").GetString(),
            plan = new
            {
                on = $"{Today:yyyy-MM-dd}",
                startsAt = "00:00:00",
                familyMembers = new[] { referral.Mother },
                staff = new[] { caseworkerId },
                venue = "Lokale 3",
                dateReason = Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "Familien kan kun i dag." : null,
            },
        });
        return planned.GetProperty("meeting").GetProperty("id").GetString()!;
    }

    /// <summary>Writes a meeting's minutes anew; the answer is their id and version.</summary>
    public async Task<(string Id, long Version)> Write(string facilitator, string meetingId, long? version)
    {
        var written = await Do(facilitator, "facilitator", "writeMinutes", "minutes { id version }", new { meetingId, text = $"Alle kom. Udgave {version + 1}.", version });
        var minutes = written.GetProperty("minutes");
        return (minutes.GetProperty("id").GetString()!, minutes.GetProperty("version").GetInt64());
    }

    /// <summary>Somebody changes posts: what they are signed in with counts no longer.</summary>
    public Task SignOut(string staffId) => Do("coordinator", "coordinator", "endSignIns", "staffMember { id }", new { staffId });

    /// <summary>Somebody leaves: every case closes to them.</summary>
    public Task Leave(string staffId) => Do("coordinator", "coordinator", "endRelationsOfStaff", "staffMember { id }", new { staffId });

    private async Task<Referral> Referred(string facilitator, string facilitatorId, string caseworkerId)
    {
        var form = new
        {
            contact = new { name = "Ida", workplace = "Skolen ved åen", phone = "00 00 00 00" },
            problemAroundChild = "En dreng på 11 er væk fra skolen de fleste dage.",
            problemAroundFamily = "Moren er syg.",
            measuresStarted = "Kontaktperson to timer om ugen.",
            children = new[]
            {
                new
                {
                    birthDate = Born, complexity = "COMPLEX", cooperation = "DIFFICULT", riskOfCrime = "AT_RISK", professionals = 9, communication = "MUCH", conflict = "HIGH",
                    coordination = "SPECIAL", openCase = "OPEN", placement = "AT_HOME", interpreter = "NOT_NEEDED",
                    grounds = new[] { "complexity", "cooperation", "riskOfCrime" }.Select(question => new { question, words = "Mange trækker hver sin vej." }),
                },
            },
            receiverId = facilitatorId,
            involved = new[] { new { staffId = caseworkerId, @as = "CASEWORKER" } },
        };
        var drafted = (await Do("employee", "employee", "draftReferral", "referral { id version family { id members { id kinship } } }", new
        {
            form,
            adults = new[] { new { kinship = "MOTHER", custody = "SOLE" } },
        })).GetProperty("referral");
        var family = drafted.GetProperty("family");
        string Member(string kinship) => family.GetProperty("members").EnumerateArray().First(one => one.GetProperty("kinship").GetString() == kinship).GetProperty("id").GetString()!;
        var referral = new Referral(
            drafted.GetProperty("id").GetString()!, drafted.GetProperty("version").GetInt64(), family.GetProperty("id").GetString()!, Member("MOTHER"), Member("CHILD"));
        await Consent("employee", "employee", referral, "CONTACT");
        referral = await Step("employee", "employee", "sendReferral", referral, new
        {
            referralId = referral.Id,
            version = referral.Version,
            confirmsNotANotification = true,
            birthDates = new[] { new { memberId = referral.Child, birthDate = Born } },
        });
        return await Step(facilitator, "facilitator", "passOnReferral", referral, new { referralId = referral.Id, version = referral.Version });
    }

    private static string Born => $"{Today.AddDays(-40).AddYears(-11):yyyy-MM-dd}";

    private async Task<Referral> Step(string subject, string role, string mutation, Referral referral, object input)
    {
        var done = await Do(subject, role, mutation, "referral { version }", input);
        return referral with { Version = done.GetProperty("referral").GetProperty("version").GetInt64() };
    }

    private Task<JsonElement> Consent(string subject, string role, Referral referral, string scope) => Do(subject, role, "recordConsent", "consent { id }", new
    {
        familyId = referral.Family,
        childId = referral.Child,
        givenById = referral.Mother,
        scope,
        answer = "GIVEN",
        form = "ORAL",
        on = $"{Today:yyyy-MM-dd}",
        informed = "TALK",
    });

    private async Task<JsonElement> Do(string subject, string role, string mutation, string selection, object input)
    {
        var fields = JsonSerializer.SerializeToNode(input)!.AsObject();
        fields["idempotencyKey"] = $"{Guid.CreateVersion7()}";
        foreach (var name in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
            fields.Remove(name);
        var query = $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {selection} errors {{ ... on Error {{ code message path }} }} }} }}";
        var payload = (await Question.Ask(client(subject, role), query, new { input = fields })).GetProperty(mutation);
        return payload.GetProperty("errors").ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? payload : throw new InvalidOperationException($"{mutation}: {payload}");
    }

    private sealed record Referral(string Id, long Version, string Family, string Mother, string Child);
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

/// <summary>
/// A boy with a mother (signed in as mor) and a father (far) who hold custody together, a series led by Mette, Karl as the caseworker, and Tove who
/// teaches the boy. Both parents have agreed to take part, and everyone has a name.
/// </summary>
internal sealed class Household : IAsyncDisposable
{
    private Household(Casework casework, Case family, Guid father) => (Casework, Family, Father) = (casework, family, father);

    public Casework Casework { get; }

    public Case Family { get; }

    public Guid Child => Family.Child;

    public Guid Mother => Family.Holder;

    public Guid Father { get; }

    public Guid Teacher { get; private set; }

    public Guid Uncle { get; private set; }

    public Guid Karl { get; private set; }

    public Desk Desk { get; private set; } = null!;

    /// <param name="engine">On which engine.</param>
    /// <param name="born">When the boy was born; by default so that he is 11.</param>
    /// <param name="town">Whose rules there are.</param>
    public static async Task<Household> Meet(Engine engine, DateOnly? born = null, string town = "broendby")
    {
        var casework = await Casework.Start(engine, town);
        var (family, father) = await SafetyTests.BothSayYes(casework);
        var home = new Household(casework, family, father);
        home.Karl = await casework.Do<RegisterStaffMember, RegisterStaffMemberInput>(
            new(Guid.CreateVersion7(), "karl", "Karl", "socialrådgiver", Sector.FamilyDepartment), "leder", Role.Manager);
        await home.Name(home.Mother, "Mona Mor", "mor");
        await home.Name(home.Father, "Frank Far", "far");
        await home.Name(home.Child, "Bo Barn", "bo", born ?? new(2014, 5, 2));
        var tove = await casework.Read(db => db.Set<StaffMember>().Where(one => one.Subject == "tove").Select(one => one.Id).SingleAsync());
        home.Teacher = await home.Add("Tove Lærer", Sector.School, staff: tove);
        home.Uncle = await home.Add("Onkel Per", Sector.PrivateNetwork, subject: "per");
        home.Desk = await Desk.Open(casework, town);
        return home;
    }

    public Task Name(Guid member, string name, string? subject = null, DateOnly? born = null) => Casework.Do<RecordIdentity, RecordIdentityInput>(
        new(Guid.CreateVersion7(), Family.Family, member, name, born, Subject: subject));

    public Task<Guid> Add(string name, Sector sector, Guid? staff = null, string? subject = null) => Casework.Do<AddNetworkMember, AddNetworkMemberInput>(
        new(Guid.CreateVersion7(), Family.Family, sector, name, "med i netværket", ProposedBy.Facilitator, staff, Subject: subject));

    public Task Answer(
        Guid holder, ConsentScope scope, ConsentAnswer answer, Sector? recipient = null, SharingTopic? topic = null, string subject = "mette",
        Role role = Role.Facilitator, DateOnly? on = null) =>
        Casework.Do<RecordConsent, RecordConsentInput>(
            new(Guid.CreateVersion7(), Family.Family, Child, holder, scope, answer, ConsentForm.Oral, on ?? Today, InformedBy.Talk, "da", recipient, topic), subject, role);

    public async Task BothShare(Sector recipient, SharingTopic topic)
    {
        await Answer(Mother, ConsentScope.Sharing, ConsentAnswer.Given, recipient, topic);
        await Answer(Father, ConsentScope.Sharing, ConsentAnswer.Given, recipient, topic);
    }

    public DateOnly Today => Copenhagen.Date(Casework.Databases.Clock.GetUtcNow());

    /// <summary>The family as somebody reads it: members with names, network with contacts, consents, series.</summary>
    public async Task<string> Read(string subject, string role) => $"{await Desk.Ask(
        """
        query Q($id: ID!) { family(id: $id) { members { kinship parentsPart identity { name birthDate address } identityWithheld { because { da } } }
          network { contact { name function } contactWithheld { because { da } } } consents { scope answer on } } meetingSeries { nodes { id } } }
        """, subject, role, new { id = GlobalId.Write("Family", Family.Family) })}";

    /// <summary>Whether the school may be told of schooling, as Mette is answered.</summary>
    public async Task<JsonElement> MayBeShared(Sector recipient, SharingTopic topic, string subject = "mette", string role = "facilitator") => (await Desk.Ask(
        """
        query Q($id: ID!, $to: Sector!, $of: SharingTopic!) { familyMember(id: $id) { mayBeShared(recipient: $to, topic: $of) {
          may ground because { rule sentence { da en } source { citation } } } } }
        """, subject, role, new { id = GlobalId.Write("FamilyMember", Child), to = Spelt($"{recipient}"), of = Spelt($"{topic}") }))
        .GetProperty("familyMember").GetProperty("mayBeShared");

    private static string Spelt(string value) =>
        string.Concat(value.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToUpperInvariant();

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Casework.DisposeAsync();
    }
}

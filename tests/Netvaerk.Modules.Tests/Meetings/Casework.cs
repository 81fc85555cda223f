using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

/// <summary>A municipality at work: Mette leads meetings, Rikke takes minutes, Tove teaches. It is noon on 2 March 2026.</summary>
internal sealed class Casework(TestDatabases databases) : IAsyncDisposable
{
    internal static readonly Assembly[] Modules =
    [
        typeof(MunicipalitiesModule).Assembly, typeof(StaffModule).Assembly, typeof(FamiliesModule).Assembly, typeof(ReferralsModule).Assembly, typeof(SeriesModule).Assembly,
        typeof(MeetingsModule).Assembly, typeof(InvitationsModule).Assembly,
    ];

    private static readonly string Mail = ScratchFolder.Named("mail");

    public TestDatabases Databases => databases;

    /// <summary>Where its mail lies.</summary>
    public string MailFolder => Path.Combine(Mail, databases.Places[0].Slug);

    public static async Task<Casework> Start(Engine engine, string town = "broendby")
    {
        var casework = new Casework(await TestDatabases.Start(engine, Modules, more: services => Register(services, town)));
        await using var session = casework.As("mette");
        await session.Get<UseCases>().Run(new HireStaff(session.Get<Work>()), new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
        return casework;
    }

    /// <summary>What the modules register beside what a scan of their assemblies finds.</summary>
    public static void Register(IServiceCollection services, string town)
    {
        var modules = new ServiceCollection().AddStaff().AddFamilies().AddReferrals().AddSeries().AddMeetings().AddInvitations(new() { Folder = Mail }, new(MaySend: false));
        foreach (var one in modules.Where(one => one.ServiceType != typeof(ModuleAssembly)))
        {
            services.Add(one);
        }

        services.AddSingleton(ApprovalDemand.Never).AddSingleton(Towns.Loader).AddSingleton(Towns.InForce(town)).AddRules().AddFeatures();
    }

    public Session As(string subject, Role role = Role.Facilitator) => databases.As(subject, role);

    public void ItIs(DateOnly on, TimeOnly at) => databases.Clock.SetUtcNow(Copenhagen.At(on, at));

    /// <summary>A family whose referral has been allocated to Mette.</summary>
    public async Task<Case> Allocated(Kinship holder = Kinship.Mother, bool consent = true, bool joint = false)
    {
        await using var session = As("mette");
        var refer = new ReferFamily(session.Get<Work>(), session.Get<Vault>(), holder, consent, joint);
        await session.Get<UseCases>().Run(refer, new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
        return refer.Case!;
    }

    /// <summary>A family whose series has been opened.</summary>
    public async Task<Case> Opened(Kinship holder = Kinship.Mother)
    {
        var allocated = await Allocated(holder);
        return allocated with { Series = await Do<OpenSeries, OpenSeriesInput>(new(Guid.CreateVersion7(), allocated.Referral, 1)) };
    }

    /// <summary>A family whose first meeting is planned for 10 March at three in the afternoon.</summary>
    public async Task<Case> Planned(Func<MeetingPlan, MeetingPlan>? otherwise = null)
    {
        var opened = await Opened();
        var plan = opened.Plan(new(2026, 3, 10));
        return opened with { Meeting = await Plan(opened, otherwise?.Invoke(plan) ?? plan) };
    }

    public Task<Guid> Plan(Case family, MeetingPlan plan) => Do<PlanMeeting, PlanMeetingInput>(new(Guid.CreateVersion7(), family.Series, plan));

    public async Task<Guid> Do<TUseCase, TInput>(TInput input, string subject = "mette", Role role = Role.Facilitator)
        where TUseCase : IUseCase<TInput> where TInput : IInput
    {
        await using var session = As(subject, role);
        return await session.Run<TUseCase, TInput>(input);
    }

    public async Task<T> Read<T>(Func<NetvaerkDb, Task<T>> query)
    {
        await using var session = As("mette");
        await using var db = await session.Lease();
        return await query(db);
    }

    public Task<Meeting> Meeting(Guid id) => Read(db => db.Set<Meeting>().Include(one => one.Participants).SingleAsync(one => one.Id == id));

    /// <summary>Everyone was there from beginning to end.</summary>
    public async Task<AttendanceInput[]> Everyone(Guid meeting) =>
        [.. (await Meeting(meeting)).Participants.Select(one => new AttendanceInput(one.Id, Attendance.Present))];

    public async Task Consent(Case family, ConsentScope scope, ConsentAnswer answer, Sector? recipient = null, SharingTopic? topic = null)
    {
        await using var session = As("mette");
        await session.Run<RecordConsent, RecordConsentInput>(new(
            Guid.CreateVersion7(), family.Family, family.Child, family.Holder, scope, answer, ConsentForm.Oral, session.Get<Work>().Today, InformedBy.Talk,
            Recipient: recipient, Topic: topic));
    }

    public async ValueTask DisposeAsync()
    {
        await databases.DisposeAsync();
        if (Directory.Exists(MailFolder))
        {
            Directory.Delete(MailFolder, recursive: true);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Host.Tests.Feeds;

/// <summary>Brings families as far as to a planned meeting in one municipality of a running host, as its facilitators Mette and Nina.</summary>
internal sealed class PlannedFamilies(RunningHost host, TestMunicipality municipality)
{
    public static async Task<PlannedFamilies> In(RunningHost host, TestMunicipality municipality)
    {
        var families = new PlannedFamilies(host, municipality);
        await families.As("mette", (work, _) => new HireStaff(work));
        await families.As("mette", (work, _) => new HireNina(work));
        return families;
    }

    /// <summary>A family whose series that facilitator has opened.</summary>
    public async Task<Case> Opened(string leader = "mette")
    {
        var refer = await As(leader, (work, vault) => new ReferFamily(work, vault, Kinship.Mother, consent: true, joint: false, leader));
        var allocated = refer.Case!;
        return allocated with { Series = await Do<OpenSeries, OpenSeriesInput>(leader, new(Guid.CreateVersion7(), allocated.Referral, 1)) };
    }

    /// <summary>A family with a meeting on that day, and with names.</summary>
    public async Task<Case> Planned(DateOnly on, string leader = "mette")
    {
        var opened = await Opened(leader);
        await Do<RecordIdentity, RecordIdentityInput>(leader, new(Guid.CreateVersion7(), opened.Family, opened.Child, "Signe Sommerdal", Phone: "12345678"));
        return opened with { Meeting = await Do<PlanMeeting, PlanMeetingInput>(leader, new(Guid.CreateVersion7(), opened.Series, opened.Plan(on))) };
    }

    /// <summary>Many more meetings of that family's series, one a day.</summary>
    public Task More(Case family, int count) => As("mette", (work, _) => new PlanMany(work, family, count));

    /// <summary>Whatever Mette does.</summary>
    public Task Do<T>(Func<Work, Vault, T> make) where T : IUseCase<NoInput> => As("mette", make);

    public async Task<T> Read<T>(Func<NetvaerkDb, Task<T>> query)
    {
        await using var scope = Enter("mette");
        await using var db = await scope.ServiceProvider.GetRequiredService<Databases>().Lease(TestContext.Current.CancellationToken);
        return await query(db);
    }

    private AsyncServiceScope Enter(string subject)
    {
        var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Enter(municipality.Slug, new(subject, subject, new HashSet<Role> { Role.Facilitator }, "test"));
        return scope;
    }

    private async Task<T> As<T>(string subject, Func<Work, Vault, T> make) where T : IUseCase<NoInput>
    {
        await using var scope = Enter(subject);
        var useCase = make(scope.ServiceProvider.GetRequiredService<Work>(), scope.ServiceProvider.GetRequiredService<Vault>());
        await scope.ServiceProvider.GetRequiredService<UseCases>().Run(useCase, new(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
        return useCase;
    }

    private async Task<Guid> Do<TUseCase, TInput>(string subject, TInput input) where TUseCase : IUseCase<TInput> where TInput : IInput
    {
        await using var scope = Enter(subject);
        var useCase = scope.ServiceProvider.GetRequiredService<TUseCase>();
        return await scope.ServiceProvider.GetRequiredService<UseCases>().Run(useCase, input, TestContext.Current.CancellationToken);
    }

    private sealed class HireNina(Work work) : IUseCase<NoInput>
    {
        public Task<Guid> Do(NoInput input, CancellationToken ct)
        {
            var nina = new StaffMember("nina", "Nina", "mødeleder", Sector.OtherAuthority);
            nina.BecomeFacilitator([]);
            work.Db.Add(nina);
            return Task.FromResult(nina.Id);
        }
    }

    private sealed class PlanMany(Work work, Case family, int count) : IUseCase<NoInput>
    {
        public async Task<Guid> Do(NoInput input, CancellationToken ct)
        {
            var series = await work.Db.Set<MeetingSeries>().SingleAsync(one => one.Id == family.Series, ct);
            var planned = await work.Db.Set<Meeting>().SingleAsync(one => one.Id == family.Meeting, ct);
            for (var at = 1; at <= count; at++)
            {
                var time = MeetingTime.OnTheWall(planned.On.AddDays(at), planned.StartsAt, planned.Length);
                work.Db.Add(new Meeting(series, MeetingKind.FollowUp, time, Interpretation.NotNeeded, planned.Applied));
            }

            return series.Id;
        }
    }
}

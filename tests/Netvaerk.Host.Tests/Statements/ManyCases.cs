using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Meetings;
using Agreement = Netvaerk.Meetings.Agreement;

namespace Netvaerk.Host.Tests.Statements;

/// <summary>Families whose series Mette leads, each with three meetings, and each of those with two participants and two agreements.</summary>
/// <param name="work">Where they are made.</param>
/// <param name="vault">The families' keys.</param>
/// <param name="count">How many.</param>
/// <param name="facilitator">Mette.</param>
/// <param name="applied">What the rules said about such a meeting.</param>
internal sealed class ManyCases(Work work, Vault vault, int count, Guid facilitator, RulesApplied applied) : IUseCase<NoInput>
{
    public async Task<Guid> Do(NoInput input, CancellationToken ct)
    {
        for (var at = 0; at < count; at++)
        {
            var refer = new ReferFamily(work, vault, Kinship.Mother, consent: true, joint: false);
            await refer.Do(input, ct);
            await Meet(refer.Case!, ct);
        }

        return facilitator;
    }

    private async Task Meet(Case family, CancellationToken ct)
    {
        var key = await vault.Open(family.Family, ct);
        var series = new MeetingSeries(family.Family, family.Referral, facilitator, [family.Child], work.Today);
        work.Db.Add(series);
        for (var at = 1; at <= 3; at++)
        {
            var meeting = new Meeting(series, MeetingKind.FollowUp, MeetingTime.OnTheWall(work.Today.AddDays(at), new(15, 0), TimeSpan.FromHours(2)), Interpretation.NotNeeded, applied);
            meeting.Invite([new(Sector.Family, FamilyMemberId: family.Child), new(Sector.School, NetworkMemberId: family.Teacher)]);
            work.Db.Add(meeting);
            foreach (var owner in meeting.Participants)
            {
                var agreement = new Agreement(meeting, owner, meeting.On.AddDays(7), work.Now);
                agreement.Say(key, "Ringer til skolen.", "Så alle ved, hvad der sker.");
                work.Db.Add(agreement);
            }
        }
    }
}

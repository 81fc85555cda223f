using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

/// <summary>
/// What whoever comes by a link to a poll meets: dates, hours and their own answers. No name, no child, no other's answer; that there is a meeting, and not what
/// it is about.
/// </summary>
internal sealed class PollLinkDesk(Databases databases, Reads reads, UseCases run, AnswerPoll answerPoll, CallerScope scope, MunicipalityInForce municipality, TimeProvider clock)
    : ILinkDesk
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    public LinkPurpose Purpose => LinkPurpose.Poll;

    public async Task<object> Show(LinkPass pass, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        var poll = await db.Polls(scope.Caller).Include(one => one.Proposals).FirstOrDefaultAsync(one => one.Id == pass.Concerns, ct);
        if (poll is null || !poll.TakesAnswers(clock.GetUtcNow()))
        {
            throw new LinkRefused();
        }

        var answers = await db.PollAnswers(scope.Caller).ToDictionaryAsync(one => one.ProposalId, one => one.Answer, ct);
        reads.Note(poll.FamilyId, "poll");
        await reads.Write("link poll", ct);
        return new
        {
            municipality = municipality.Name,
            answerBy = poll.AnswerBy,
            proposals = poll.Proposals.OrderBy(one => one.Starts)
                .Select(one => new { id = one.Id, on = one.On, startsAt = one.StartsAt, answer = answers.TryGetValue(one.Id, out var given) ? Spell(given) : null }),
        };
    }

    public async Task Answer(LinkPass pass, JsonElement answer, CancellationToken ct)
    {
        var given = Read(answer);
        await run.Run(answerPoll, new(given.IdempotencyKey, pass.Concerns, given.Answers), ct);
    }

    private static string Spell(Availability answer) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(answer.ToString());

    private static Given Read(JsonElement answer)
    {
        try
        {
            var given = answer.Deserialize<Given>(Json);
            return given is { Answers: not null } && given.Answers.All(one => one is not null) ? given : throw new InvalidInput(MeetingRules.AnswerUnreadable);
        }
        catch (JsonException)
        {
            throw new InvalidInput(MeetingRules.AnswerUnreadable);
        }
    }

    private sealed record Given(Guid IdempotencyKey, IReadOnlyList<GivenAnswer> Answers);
}

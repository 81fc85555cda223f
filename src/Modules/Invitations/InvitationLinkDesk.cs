using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>
/// What whoever comes by a link to an invitation meets: when and where the meeting is, and their own answer. No name, no child, nobody else; that there is a meeting,
/// and not what it is about.
/// </summary>
internal sealed class InvitationLinkDesk(
    Databases databases, Reads reads, UseCases run, AnswerInvitation answerInvitation, CallerScope scope, MunicipalityInForce municipality, TimeProvider clock, IFeatures features) : ILinkDesk
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    /// <inheritdoc/>
    public LinkPurpose Purpose => LinkPurpose.Invitation;

    /// <inheritdoc/>
    public async Task<object> Show(LinkPass pass, CancellationToken ct)
    {
        await features.Require<AnswerInvitation>();
        await using var db = await databases.Lease(ct);
        var invitation = await db.Invitations(scope.Caller).FirstOrDefaultAsync(one => one.Id == pass.Concerns, ct) ?? throw new LinkRefused();
        var meeting = await db.MeetingOf(invitation, ct);
        if (!invitation.TakesAnswers(meeting, clock.GetUtcNow()))
        {
            throw new LinkRefused();
        }

        var words = await MeetingInWords.Of(db, meeting, invitation, municipality, ct);
        reads.Note(invitation.FamilyId, "invitation");
        await reads.Write("link invitation", ct);
        return new
        {
            municipality = municipality.Name,
            on = words.Hours.On,
            startsAt = words.Hours.StartsAt,
            ends = words.Ends,
            place = words.Place,
            answer = invitation.Answer is InvitationAnswer.NotAnswered ? null : JsonNamingPolicy.SnakeCaseUpper.ConvertName(invitation.Answer.ToString()),
        };
    }

    /// <inheritdoc/>
    public async Task Answer(LinkPass pass, JsonElement answer, CancellationToken ct)
    {
        var given = Read(answer);
        await run.Run(answerInvitation, new(given.IdempotencyKey, pass.Concerns, given.Answer), ct);
    }

    private static Given Read(JsonElement answer)
    {
        try
        {
            return answer.Deserialize<Given>(Json) ?? throw new InvalidInput(InvitationRules.AnswerMissing);
        }
        catch (JsonException)
        {
            throw new InvalidInput(InvitationRules.AnswerMissing);
        }
    }

    private sealed record Given(Guid IdempotencyKey, InvitationAnswer Answer);
}

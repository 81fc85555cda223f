using Netvaerk.Municipalities;
using Netvaerk.Referrals;
using Netvaerk.Sdk;

namespace Netvaerk.Meetings;

/// <summary>What the municipality's own history would have been under other rules (simulering af regler). Nothing of it is kept.</summary>
public sealed class RuleSimulation
{
    private readonly List<ChangedCase> changes = [];

    /// <summary>What is wrong with the draft; where anything is, nothing was replayed.</summary>
    public IReadOnlyList<DraftProblem> Problems { get; internal init; } = [];

    /// <summary>How many referred children were assessed anew.</summary>
    public int ChildrenReplayed { get; private set; }

    /// <summary>How many meetings the rules were asked about anew.</summary>
    public int MeetingsReplayed { get; private set; }

    /// <summary>How many children and meetings could not be: their data have been erased.</summary>
    public int NotReplayable { get; private set; }

    /// <summary>Hours of compensation in the period, as the rules in force have it.</summary>
    public TimeSpan HoursBefore { get; private set; }

    /// <summary>Hours of compensation in the period, as the draft has it.</summary>
    public TimeSpan HoursAfter { get; private set; }

    internal IReadOnlyList<ChangedCase> Changes => changes;

    /// <summary>Where each case that is done is counted for whoever waits; null where nobody asked for that.</summary>
    internal ProgressRun? Told { get; init; }

    internal void Skip()
    {
        NotReplayable++;
        Told?.Step();
    }

    internal void Child(AssessedChild child, IReadOnlyList<RuleChange> differences)
    {
        ChildrenReplayed++;
        Add(new(child.Id, child.ReferralId, null, child.SentOn, differences) { FamilyId = child.FamilyId });
    }

    internal void Meeting(Meeting meeting, IReadOnlyList<RuleChange> differences, TimeSpan before, TimeSpan after, bool isKnown)
    {
        (MeetingsReplayed, NotReplayable) = isKnown ? (MeetingsReplayed + 1, NotReplayable) : (MeetingsReplayed, NotReplayable + 1);
        (HoursBefore, HoursAfter) = (HoursBefore + before, HoursAfter + after);
        Add(new(meeting.Id, null, meeting.Id, meeting.On, differences) { FamilyId = meeting.FamilyId });
    }

    private void Add(ChangedCase one)
    {
        Told?.Step();
        if (one.Differences.Count > 0)
        {
            changes.Add(one);
        }
    }
}

/// <summary>How far a simulation has come (fremdrift): counts, and nothing of the cases.</summary>
/// <param name="Done">How many referred children and meetings have been replayed, or could not be.</param>
/// <param name="Total">How many there are in the period.</param>
/// <param name="State">Whether it goes on.</param>
public sealed record RuleSimulationProgress(int Done, int Total, ProgressState State);

/// <summary>A referred child or a meeting that the draft would have answered otherwise, by id and nothing of who it is.</summary>
/// <param name="Id">The referred child's or the meeting's id.</param>
/// <param name="ReferralId">The referral, where it is a child.</param>
/// <param name="MeetingId">The meeting, where it is one.</param>
/// <param name="On">The day the referral was sent, or of the meeting.</param>
/// <param name="Differences">What would have been otherwise.</param>
public sealed record ChangedCase(
    [property: GraphQLIgnore] Guid Id, [property: ID<Referral>] Guid? ReferralId, [property: ID<Meeting>] Guid? MeetingId, DateOnly On,
    IReadOnlyList<RuleChange> Differences)
{
    internal Guid FamilyId { get; init; }
}

/// <summary>One answer that would have been another.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Sector">Where the participant comes from, of a compensation.</param>
/// <param name="Before">What was answered: as it is stored, or, of a compensation, by the rules in force.</param>
/// <param name="After">What the draft answers.</param>
public sealed record RuleChange(RuleQuestion Question, Sector? Sector, AnswerGiven Before, AnswerGiven After);

/// <summary>What is wrong with a draft, and where in its text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Property">The property's path; empty for the text as a whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record DraftProblem(int Line, int Column, string Property, Text Sentence);

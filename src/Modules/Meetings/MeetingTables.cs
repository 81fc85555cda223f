using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netvaerk.Families;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable(Meeting.Table);
        meeting.Property(one => one.DurationMinutes);
        meeting.Property(one => one.Because);
        meeting.Property(one => one.RuleSet).HasMaxLength(200);
        meeting.Property(one => one.MinuteTakerId);
        meeting.Property(one => one.Venue);
        meeting.Property(one => one.VenueId);
        meeting.Property(one => one.VenueKind);
        meeting.HasOne<Venue>().WithMany().HasForeignKey(one => one.VenueId);
        meeting.Property(one => one.LengthReason);
        meeting.Property(one => one.DateReason);
        meeting.Property(one => one.EndingReason);
        meeting.HasOne<MeetingSeries>().WithMany().HasForeignKey(one => one.SeriesId);
        meeting.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.MinuteTakerId);
        meeting.HasIndex(one => one.FamilyId);
        meeting.HasMany(one => one.Participants).WithOne().HasForeignKey(one => one.MeetingId);
        meeting.Navigation(one => one.Participants).HasField("participants");
        meeting.HasMany(one => one.Moves).WithOne().HasForeignKey(one => one.MeetingId);
        meeting.Navigation(one => one.Moves).HasField("moves");
        meeting.Property(one => one.SessionCount);
        meeting.HasMany(one => one.Sessions).WithOne().HasForeignKey(one => one.MeetingId);
        meeting.Navigation(one => one.Sessions).HasField("sessions");
        meeting.Ignore(one => one.Rooms);
    }
}

internal sealed class MeetingSessionTable : IEntityTypeConfiguration<MeetingSession>
{
    public void Configure(EntityTypeBuilder<MeetingSession> session)
    {
        session.ToTable("meetings_session");
        session.Property(one => one.Id).ValueGeneratedNever();
        session.Property(one => one.DurationMinutes);
        session.HasIndex(one => one.FamilyId);
        session.HasMany(one => one.Seats).WithOne().HasForeignKey(one => one.SessionId);
        session.Navigation(one => one.Seats).HasField("seats");
    }
}

internal sealed class SessionSeatTable : IEntityTypeConfiguration<SessionSeat>
{
    public void Configure(EntityTypeBuilder<SessionSeat> seat)
    {
        seat.ToTable("meetings_session_seat");
        seat.HasKey(one => one.Id);
        seat.Property(one => one.Id).ValueGeneratedNever();
        seat.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId);
        seat.HasIndex(one => one.FamilyId);
    }
}

internal sealed class ParticipantTable : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("meetings_participant");
        participant.Property(one => one.Id).ValueGeneratedNever();
        participant.Property(one => one.EmploymentGroup).HasMaxLength(100);
        participant.HasOne<FamilyMember>().WithMany().HasForeignKey(one => one.FamilyMemberId);
        participant.HasOne<NetworkMember>().WithMany().HasForeignKey(one => one.NetworkMemberId);
        participant.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId);
        participant.HasIndex(one => one.FamilyId);
    }
}

internal sealed class MeetingMoveTable : IEntityTypeConfiguration<MeetingMove>
{
    public void Configure(EntityTypeBuilder<MeetingMove> move)
    {
        move.ToTable(MeetingMove.Table);
        move.HasKey(one => one.Id);
        move.Property(one => one.Id).ValueGeneratedNever();
        move.Property(one => one.Reason);
        move.HasIndex(one => one.FamilyId);
    }
}

internal sealed class MinutesTable : IEntityTypeConfiguration<Minutes>
{
    public void Configure(EntityTypeBuilder<Minutes> minutes)
    {
        minutes.ToTable(Minutes.Table);
        minutes.Property(one => one.WrittenBy).HasMaxLength(200);
        minutes.Property(one => one.WriterSubject).HasMaxLength(200);
        minutes.Property(one => one.Text);
        minutes.HasIndex(one => one.FamilyId);
        minutes.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId);
        minutes.HasIndex(one => one.MeetingId).UniqueOr(MeetingRules.MinutesExist);
    }
}

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable(Agreement.Table);
        agreement.Property(one => one.What);
        agreement.Property(one => one.Why);
        agreement.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId);
        agreement.HasOne<Participant>().WithMany().HasForeignKey(one => one.OwnerId);
        agreement.HasIndex(one => one.FamilyId);
    }
}

internal sealed class VenueTable : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.ToTable("meetings_venue");
        venue.Property(one => one.Name).HasMaxLength(200);
        venue.Property(one => one.Address).HasMaxLength(300);
    }
}

internal sealed class InterpreterTable : IEntityTypeConfiguration<Interpreter>
{
    public void Configure(EntityTypeBuilder<Interpreter> interpreter)
    {
        interpreter.ToTable("meetings_interpreter");
        interpreter.Property(one => one.Name).HasMaxLength(200);
        interpreter.Property(one => one.Agency).HasMaxLength(200);
    }
}

internal sealed class InterpreterBookingTable : IEntityTypeConfiguration<InterpreterBooking>
{
    public void Configure(EntityTypeBuilder<InterpreterBooking> booking)
    {
        booking.ToTable("meetings_interpreter_booking");
        booking.Property(one => one.Language).HasMaxLength(35);
        booking.Property(one => one.AcceptedById);
        booking.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId);
        booking.HasOne<Interpreter>().WithMany().HasForeignKey(one => one.InterpreterId);
        booking.HasOne<FamilyMember>().WithMany().HasForeignKey(one => one.AcceptedById);
        booking.HasIndex(one => one.FamilyId);
    }
}

internal sealed class ProfessionalsMeetingTable : IEntityTypeConfiguration<ProfessionalsMeeting>
{
    public void Configure(EntityTypeBuilder<ProfessionalsMeeting> before)
    {
        before.ToTable("meetings_pre_meeting");
        before.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId);
        before.HasIndex(one => one.FamilyId);
        before.HasMany(one => one.Roles).WithOne().HasForeignKey(one => one.PreMeetingId);
        before.Navigation(one => one.Roles).HasField("roles");
    }
}

internal sealed class ProfessionalRoleTable : IEntityTypeConfiguration<ProfessionalRole>
{
    public void Configure(EntityTypeBuilder<ProfessionalRole> role)
    {
        role.ToTable(ProfessionalRole.Table);
        role.HasKey(one => one.Id);
        role.Property(one => one.Id).ValueGeneratedNever();
        role.Property(one => one.Words);
        role.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId);
        role.HasIndex(one => one.FamilyId);
    }
}

internal sealed class PollTable : IEntityTypeConfiguration<Poll>
{
    public void Configure(EntityTypeBuilder<Poll> poll)
    {
        poll.ToTable(Poll.Table);
        poll.Property(one => one.QuorumJson);
        poll.Property(one => one.MeetingId);
        poll.Property(one => one.ChosenId);
        poll.Property(one => one.QuorumReason);
        poll.HasOne<MeetingSeries>().WithMany().HasForeignKey(one => one.SeriesId);
        poll.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId);
        poll.HasIndex(one => one.FamilyId);
        poll.HasMany(one => one.Proposals).WithOne().HasForeignKey(one => one.PollId);
        poll.Navigation(one => one.Proposals).HasField("proposals");
        poll.HasMany(one => one.Invitees).WithOne().HasForeignKey(one => one.PollId);
        poll.Navigation(one => one.Invitees).HasField("invitees");
    }
}

internal sealed class PollProposalTable : IEntityTypeConfiguration<PollProposal>
{
    public void Configure(EntityTypeBuilder<PollProposal> proposal)
    {
        proposal.ToTable("meetings_poll_proposal");
        proposal.HasIndex(one => one.FamilyId);
    }
}

internal sealed class PollInviteeTable : IEntityTypeConfiguration<PollInvitee>
{
    public void Configure(EntityTypeBuilder<PollInvitee> invitee)
    {
        invitee.ToTable("meetings_poll_invitee");
        invitee.HasOne<FamilyMember>().WithMany().HasForeignKey(one => one.FamilyMemberId);
        invitee.HasOne<NetworkMember>().WithMany().HasForeignKey(one => one.NetworkMemberId);
        invitee.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId);
        invitee.HasIndex(one => one.FamilyId);
    }
}

internal sealed class PollAnswerTable : IEntityTypeConfiguration<PollAnswer>
{
    public void Configure(EntityTypeBuilder<PollAnswer> answer)
    {
        answer.ToTable("meetings_poll_answer");
        answer.HasKey(one => one.Id);
        answer.HasOne<Poll>().WithMany().HasForeignKey(one => one.PollId);
        answer.HasOne<PollInvitee>().WithMany().HasForeignKey(one => one.InviteeId);
        answer.HasOne<PollProposal>().WithMany().HasForeignKey(one => one.ProposalId);
        answer.HasIndex(one => new { one.InviteeId, one.ProposalId }).IsUnique();
        answer.HasIndex(one => one.FamilyId);
    }
}

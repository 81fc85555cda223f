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

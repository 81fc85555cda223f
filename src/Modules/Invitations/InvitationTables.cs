using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netvaerk.Meetings;

namespace Netvaerk.Invitations;

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable(Invitation.Table);
        invitation.Property(one => one.Language).HasMaxLength(35);
        invitation.Property(one => one.PersonId);
        invitation.Property(one => one.Sequence);
        invitation.Property(one => one.Email);
        invitation.HasOne<Meeting>().WithMany().HasForeignKey(one => one.MeetingId);
        invitation.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId);
        invitation.HasOne<InterpreterBooking>().WithMany().HasForeignKey(one => one.BookingId);
        invitation.HasIndex(one => one.FamilyId);
        // Of two who invite the same person at once, one has done it and the other is told so.
        invitation.HasIndex(one => one.ParticipantId).UniqueOr(InvitationRules.NobodyToInvite);
        invitation.HasIndex(one => one.BookingId).UniqueOr(InvitationRules.NobodyToInvite);
        invitation.HasMany(one => one.Replies).WithOne().HasForeignKey(one => one.InvitationId);
        invitation.Navigation(one => one.Replies).HasField("replies");
    }
}

internal sealed class InvitationReplyTable : IEntityTypeConfiguration<InvitationReply>
{
    public void Configure(EntityTypeBuilder<InvitationReply> reply)
    {
        reply.ToTable("invitations_reply");
        reply.HasKey(one => one.Id);
        reply.Property(one => one.Subject).HasMaxLength(200);
        reply.Property(one => one.Sequence);
        reply.HasIndex(one => one.FamilyId);
    }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("invitations_letter");
        letter.Property(one => one.Sequence);
        letter.HasOne<Invitation>().WithMany().HasForeignKey(one => one.InvitationId);
        letter.HasIndex(one => one.FamilyId);
    }
}

internal sealed class LetterTemplateTable : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> template)
    {
        template.ToTable("invitations_template");
        template.Ignore(one => one.Text);
        template.Property(one => one.Language).HasMaxLength(35);
        template.Property(one => one.ReviewedBy).HasMaxLength(200);
        template.HasIndex(one => new { one.Kind, one.Recipient, one.Language }).IsUnique();
    }
}

internal sealed class PaperTable : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.ToTable("invitations_paper");
        paper.Property(one => one.Name).HasMaxLength(100);
        paper.Property(one => one.Language).HasMaxLength(35);
        paper.HasMany(one => one.Versions).WithOne().HasForeignKey(one => one.PaperId);
        paper.Navigation(one => one.Versions).HasField("versions");
    }
}

internal sealed class PaperVersionTable : IEntityTypeConfiguration<PaperVersion>
{
    public void Configure(EntityTypeBuilder<PaperVersion> version)
    {
        version.ToTable("invitations_paper_version");
        version.HasKey(one => one.Id);
        version.Property(one => one.Id).ValueGeneratedNever();
        version.Property(one => one.Number);
        version.Property(one => one.Content);
        version.Property(one => one.UploadedBy).HasMaxLength(200);
        version.Property(one => one.At);
        version.HasIndex(one => new { one.PaperId, one.Number }).IsUnique();
    }
}

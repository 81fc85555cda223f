using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Staff;

internal sealed class StaffMemberTable : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("staff_member");
        staff.Property(member => member.Subject).HasMaxLength(200);
        staff.HasIndex(member => member.Subject).UniqueOr(StaffMember.SubjectTaken);
        staff.Property(member => member.Name).HasMaxLength(200);
        staff.Property(member => member.Title).HasMaxLength(200);
    }
}

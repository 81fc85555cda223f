using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

/// <summary>A family has more children than one; all its adults hold custody of them.</summary>
internal sealed class MoreChildren(Work work, Guid familyId, int more) : IUseCase<NoInput>
{
    public async Task<Guid> Do(NoInput input, CancellationToken ct)
    {
        var family = await work.Family(familyId, ct);
        foreach (var _ in Enumerable.Range(0, more))
        {
            var child = family.AddChild();
            foreach (var adult in family.Members.Where(one => one.Kinship is not Kinship.Child).ToList())
            {
                family.HoldsCustody(adult, child, CustodyKind.Joint, DateOnly.MinValue);
            }
        }

        return familyId;
    }
}

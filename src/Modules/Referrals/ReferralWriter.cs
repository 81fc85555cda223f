using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>Writes a form into a referral: its parts, and its children with what is known of each.</summary>
internal sealed class ReferralWriter(Referral referral, Family family, FamilyKey key, RuleSettings settings, DateOnly today)
{
    /// <summary>Writes the form and returns the children that are in it.</summary>
    internal IReadOnlyList<Guid> Write(ReferralForm form)
    {
        referral.Write(form, key);
        return [.. (form.Children ?? []).Select(Describe)];
    }

    private Guid Describe(ChildDescription description, int at)
    {
        ChildFactsOf.Check(description, settings, today, "input", "form", "children", $"{at}");
        var member = description.MemberId is { } id ? family.Child(id, "input", "form", "children", $"{at}", "memberId") : family.AddChild();
        var child = referral.Describe(member, description, key);
        if (description.BirthDate is { } born)
        {
            child.IsOfAge(Birthdays.CompletedYears(born, today));
        }

        return member.Id;
    }
}

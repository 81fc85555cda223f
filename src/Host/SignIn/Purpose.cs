namespace Netvaerk.Host.SignIn;

/// <summary>What a call is for: as the caller claims it, or else what somebody of that role usually does here.</summary>
internal static class Purpose
{
    /// <summary>Where the caller claims it.</summary>
    public const string Header = "Netvaerk-Purpose";

    private const int Longest = 200;

    /// <summary>The header is too long, empty, given twice, or holds what cannot be read in a log.</summary>
    public static readonly BrokenRule Unreadable = new(
        "BAD_PURPOSE",
        $"Headeren {Header} skal være én linje på højst {Longest} tegn, der siger, hvad opslaget skal bruges til.",
        $"The header {Header} must be one line of at most {Longest} characters that says what the call is for.");

    /// <summary>What the request claims; null where it claims nothing.</summary>
    /// <exception cref="InvalidInput">It claims something that cannot be kept.</exception>
    public static string? Claimed(HttpRequest request)
    {
        var values = request.Headers[Header];
        if (values.Count == 0)
        {
            return null;
        }

        var purpose = values.Count == 1 ? values[0]?.Trim() : null;
        return string.IsNullOrEmpty(purpose) || purpose.Length > Longest || purpose.Any(char.IsControl)
            ? throw new InvalidInput(Unreadable)
            : purpose;
    }

    /// <summary>What the first of the caller's roles is usually here for.</summary>
    public static string Usual(IReadOnlySet<Role> roles) => roles.Count == 0 ? "unstated" : roles.Min() switch
    {
        Role.Employee => "referral",
        Role.Facilitator => "facilitation",
        Role.Committee or Role.Chair or Role.DecisionMaker => "decision",
        Role.Caseworker => "casework",
        Role.MinuteTaker => "minutes",
        Role.Supervisor => "supervision",
        Role.Coordinator => "coordination",
        Role.Manager => "management",
        Role.Economist => "economy",
        Role.Parent or Role.YoungPerson or Role.Child => "own-case",
        Role.Interpreter => "interpreting",
        Role.DataProtection => "data-protection",
        _ => "taking-part",
    };
}

using System.Diagnostics.Metrics;

namespace Netvaerk.Host.SignIn;

/// <summary>Counts who got in and why others did not.</summary>
internal sealed class SignInMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Netvaerk.SignIn";

    private readonly Counter<long> accepted;
    private readonly Counter<long> refused;

    /// <summary>Makes the instruments.</summary>
    public SignInMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        accepted = meter.CreateCounter<long>("netvaerk.sign_in.accepted", description: "Requests with a token that counts, by municipality.");
        refused = meter.CreateCounter<long>("netvaerk.sign_in.refused", description: "Requests without one, by reason.");
    }

    /// <summary>Somebody of that municipality got in.</summary>
    public void Accepted(string municipality) => accepted.Add(1, new KeyValuePair<string, object?>(SignInDoor.MunicipalityTag, municipality));

    /// <summary>Somebody did not. The municipality that was claimed is not counted: anybody can claim anything.</summary>
    public void Refused(Refusal why) => refused.Add(1, new KeyValuePair<string, object?>("netvaerk.reason", why.ToString()));
}

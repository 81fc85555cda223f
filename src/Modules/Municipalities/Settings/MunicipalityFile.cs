using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Netvaerk.Municipalities.Settings;

/// <summary>A municipality's file, as it is written.</summary>
internal sealed record MunicipalityFile
{
    [JsonPropertyName("$schema")]
    [Says("Skemaet, som en editor udfylder filen efter.", "The schema by which an editor completes the file.", Example = "./municipality.schema.json")]
    public string? Schema { get; init; }

    [Says("Kort navn, det samme som filens.", "Short name, the same as the file's.", Example = "testrup")]
    public required string Slug { get; init; }

    [Says("Kommunens navn.", "The municipality's name.", Example = "Testrup Kommune")]
    public required string Name { get; init; }

    [Says("Kommunekoden på tre cifre.", "The municipality code, three digits.", Example = "999")]
    [RegularExpression("^[0-9]{3}$")]
    public required string Code { get; init; }

    [Says("CVR-nummeret på otte cifre.", "The CVR number, eight digits.", Example = "12345678")]
    [RegularExpression("^[0-9]{8}$")]
    public string? Cvr { get; init; }

    [Says("Metoden, kommunen bruger.", "The method that the municipality runs.")]
    public MethodName Method { get; init; }

    [Says("Hvem der må udstede adgang til kommunen.", "Who may issue access to the municipality.")]
    public SignInSettings SignIn { get; init; } = new();

    [Says("Reglerne, hvert sæt fra en dato.", "The rules, each set from a date on.")]
    [MinLength(1)]
    public required IReadOnlyList<RuleSettings> RuleSets { get; init; }

    [Says("Om andre kommuner må se reglerne, når de sammenligner dem med deres egne.",
        "Whether other municipalities may see the rules when they compare them with their own.")]
    public bool PublishesRules { get; init; }

    [Says("Hvilke dele af Netværk kommunen bruger.", "Which parts of Netvaerk the municipality uses.")]
    public FeatureSettings Features { get; init; } = new();

    [Says("Hvordan der henvises.", "How families are referred.")]
    public ReferralSettings Referral { get; init; } = new();

    [Says("Hvornår visitationsudvalget mødes.", "When the referral committee meets.")]
    public CommitteeSettings Committee { get; init; } = new();

    [Says("Hvad der kræves af mødelederne.", "What is asked of the facilitators.")]
    public FacilitatorSettings Facilitators { get; init; } = new();

    [Says("Hvordan familier mødes.", "How families are met.")]
    public FamilySettings Family { get; init; } = new();

    [Says("Hvordan invitationer sendes.", "How invitations are sent.")]
    public LetterSettings Letters { get; init; } = new();
}

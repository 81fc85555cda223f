using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netvaerk.Municipalities;

/// <summary>
/// All that a rule set's answers depend on beside the host's own code: what the method says, what the municipality's file says, and which plugin.
/// Its hash is what somebody approves; its text is kept with the approval, so that the very same rules can be put together years later.
/// </summary>
/// <param name="Method">The method's settings.</param>
/// <param name="File">What the municipality's file fills in.</param>
/// <param name="Plugin">The plugin, if there is one.</param>
internal sealed record RuleSetContent(RuleSettings Method, RuleSettings File, PluginIdentity? Plugin)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A setting that this version no longer knows would otherwise be dropped in silence, and another rule would answer.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The content as text, the same for the same content however the file is laid out.</summary>
    [JsonIgnore]
    public string Text => field ??= JsonSerializer.Serialize(this, Json);

    /// <summary>The hash of <see cref="Text"/>, lower-case hexadecimal.</summary>
    [JsonIgnore]
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The content that was written as that text.</summary>
    /// <exception cref="JsonException">It holds a setting that this version of the host does not know.</exception>
    public static RuleSetContent Read(string text) => JsonSerializer.Deserialize<RuleSetContent>(text, Json)!;
}

namespace Netvaerk.Sdk.Testing.Assemblies;

/// <summary>What a rule has no use for. A name that ends with a dot stands for all beneath it; one with a colon for a member of a type.</summary>
/// <param name="Names">Full names.</param>
/// <param name="Advice">Why not, and what to do instead.</param>
internal sealed record Forbidden(IReadOnlyList<string> Names, Text Advice)
{
    // Compilers write these where an author wrote nothing of the kind: iterators, events, collection expressions, attributes.
    private static readonly string[] Allowed =
    [
        "System.Environment:get_CurrentManagedThreadId", "System.Environment:get_NewLine", "System.Threading.Interlocked", "System.Threading.CancellationToken",
        "System.Reflection.DefaultMemberAttribute",
    ];

    private static readonly Forbidden[] All =
    [
        new(["System.IO.", "System.Data.", "System.Xml.", "Microsoft.Win32."], new(
            "En regel læser ingen filer. Tal og lister står i kommunens fil; læs dem fra RuleSettings.",
            "A rule reads no files. Numbers and lists stand in the municipality's file; read them from RuleSettings.")),
        new(["System.Net."], new(
            "En regel bruger ikke nettet. Det, den skal vide, får den som oplysninger eller indstillinger.",
            "A rule uses no network. What it must know comes as facts or settings.")),
        new(["System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Console", "System.Environment", "System.AppDomain", "System.AppContext", "System.GC"], new(
            "En regel rører ikke processen, konsollen eller maskinen. Skriv svaret som en begrundelse.",
            "A rule touches no process, console or machine. Say what there is to say as a reason.")),
        new(["System.Reflection.", "System.Runtime.Loader.", "System.Linq.Expressions.", "System.Activator", "Microsoft.CSharp.", "System.Runtime.CompilerServices.CallSite"], new(
            "En regel laver ingen kode og kalder ingen ad bagvejen. Skriv kaldet, som det er.",
            "A rule makes no code and calls none by the back door. Write the call as it is.")),
        new(["System.DateTime:get_Now", "System.DateTime:get_UtcNow", "System.DateTime:get_Today", "System.DateTimeOffset:get_Now", "System.DateTimeOffset:get_UtcNow",
            "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.TimeZoneInfo:get_Local", "System.Timers."], new(
            "En regel har intet ur, ellers kan gårsdagens afgørelse ikke forklares i morgen. Brug dagen i oplysningerne, fx HeldOn.",
            "A rule has no clock, or yesterday's decision could not be explained tomorrow. Use the day among the facts, for example HeldOn.")),
        new(["System.Random", "System.Guid:NewGuid", "System.Guid:CreateVersion7", "System.Security.Cryptography.RandomNumberGenerator"], new(
            "En regel kaster ikke terning om en familie. De samme oplysninger skal give det samme svar.",
            "A rule casts no dice about a family. The same facts must get the same answer.")),
        new(["System.Threading."], new(
            "En regel svarer, når den bliver spurgt, og bruger ingen tråde, opgaver, låse eller timere.",
            "A rule answers when it is asked, and uses no threads, tasks, locks or timers.")),
        new(["System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.NativeLibrary", "System.Runtime.InteropServices.NativeMemory", "System.Runtime.InteropServices.GCHandle"], NoNativeCode),
    ];

    /// <summary>What to say of code that is not .NET.</summary>
    public static Text NoNativeCode => new(
        "En regel kalder ingen kode uden for .NET. Skriv den i C#.", "A rule calls no code outside .NET. Write it in C#.");

    /// <summary>Why a type, or a member of it, must not be used; null if it may.</summary>
    public static Text? Why(string type, string? member)
    {
        var full = $"{type}:{member}";
        return Allowed.Contains(type) || Allowed.Contains(full) || (type.StartsWith("System.Reflection.", StringComparison.Ordinal) && type.EndsWith("Attribute", StringComparison.Ordinal))
            ? null
            : All.FirstOrDefault(one => one.Names.Any(name => name.EndsWith('.') ? type.StartsWith(name, StringComparison.Ordinal) : name == type || name == full))?.Advice;
    }
}

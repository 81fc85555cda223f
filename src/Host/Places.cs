namespace Netvaerk.Host;

/// <summary>
/// Where the host finds what came with it: in the source checkout that it was built from, or beside itself once published. What it writes is
/// another matter: that goes where the command is typed, or where <c>--data</c> says.
/// </summary>
/// <param name="Root">The folder that holds <c>config</c>.</param>
/// <param name="IsCheckout">Whether that is a source checkout.</param>
internal sealed record Places(string Root, bool IsCheckout)
{
    /// <summary>Where this process came from.</summary>
    public static Places Here { get; } = Of(AppContext.BaseDirectory);

    /// <summary>Settings files, and the host's own configuration.</summary>
    public string Config => Path.Combine(Root, "config");

    /// <summary>One settings file per municipality.</summary>
    public string Municipalities => Path.Combine(Config, "municipalities");

    /// <summary>Invented families, staff and sign-ins for development.</summary>
    public string Demo => Path.Combine(Config, "demo");

    /// <summary>One folder per plugin.</summary>
    public string Plugins => IsCheckout ? Path.Combine(Root, "artifacts", "plugins") : Path.Combine(Root, "plugins");

    /// <summary>Worked examples of operations.</summary>
    public string Operations => Path.Combine(Root, "docs", "operations");

    /// <summary>The explorer, where it has been built.</summary>
    public string Explorer => IsCheckout ? Path.Combine(Root, "artifacts", "explorer") : Path.Combine(Root, "explorer");

    /// <summary>Where a host in that folder came from: the build leaves a mark there, publishing does not.</summary>
    internal static Places Of(string folder)
    {
        var mark = Path.Combine(folder, "checkout.txt");
        var root = File.Exists(mark) ? File.ReadAllText(mark).Trim() : folder;
        return Directory.Exists(root) && root != folder ? new(root, true) : new(folder, false);
    }
}

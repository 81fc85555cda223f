using System.Security.Cryptography;

namespace Netvaerk.Host.SignIn;

/// <summary>A private key in a file that only its owner may read.</summary>
internal static class DevelopmentKeyFile
{
    /// <summary>The key in PEM. Of two processes that make it at once, one wins, and both get that one's.</summary>
    public static string ReadOrMake(string path)
    {
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var whole = $"{path}.{Guid.CreateVersion7():N}";
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        {
            Write(whole, key.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            File.Move(whole, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(whole);
        }

        return File.ReadAllText(path);
    }

    private static void Write(string path, string pem)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.Write(pem);
    }
}

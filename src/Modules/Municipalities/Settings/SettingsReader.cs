using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Netvaerk.Municipalities.Settings;

/// <summary>Reads a municipality's file.</summary>
internal static class SettingsReader
{
    public static SettingsRead Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new(path, "", null, [new(path, 1, 1, "", new("Filen kan ikke læses.", "The file cannot be read."))]);
        }

        return Read(path, bytes);
    }

    /// <summary>Reads what stands in a file of that name, or would stand in it.</summary>
    public static SettingsRead Read(string path, byte[] bytes)
    {
        // Some editors begin a file with a mark of three bytes that says UTF-8. It is no part of what stands in the file.
        var text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var problems = new SettingsProblems(path, text);
        var file = Parse(text, problems) is { } root ? (MunicipalityFile?)new SettingsBinder(problems).Bind(root, typeof(MunicipalityFile)) : null;
        if (file is not null && problems.All.Count == 0)
        {
            new SettingsCheck(problems).Check(file, Path.GetFileNameWithoutExtension(path));
        }

        return new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), problems.All.Count == 0 ? file : null, problems.All, problems);
    }

    private static JsonPart? Parse(byte[] bytes, SettingsProblems problems)
    {
        if (!Utf8.IsValid(bytes))
        {
            problems.Add("", NotUtf8(bytes), "Filen er ikke gemt som UTF-8: her står et bogstav, der ikke kan læses. Gem den igen som UTF-8.",
                "The file is not saved as UTF-8: a letter here cannot be read. Save it again as UTF-8.");
            return null;
        }

        try
        {
            return JsonPart.Read(bytes);
        }
        catch (JsonException wrong)
        {
            problems.Add("", OffsetOf(bytes, wrong.LineNumber ?? 0, wrong.BytePositionInLine ?? 0), "Filen er ikke gyldig JSON her.", "The file is not valid JSON here.");
            return null;
        }
    }

    private static int NotUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) is OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static int OffsetOf(byte[] bytes, long line, long inLine)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            at = Array.IndexOf(bytes, (byte)'\n', at) + 1;
        }

        return at + (int)inLine;
    }
}

/// <summary>What reading a file gave: the file, or what is wrong with it.</summary>
internal sealed record SettingsRead(string Path, string Sha256, MunicipalityFile? File, IReadOnlyList<SettingsError> Errors, SettingsProblems? Problems = null);

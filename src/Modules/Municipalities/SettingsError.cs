using System.Globalization;

namespace Netvaerk.Municipalities;

/// <summary>What is wrong with a settings file, and where.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Property">The property's path, for example <c>ruleSets[0].validFrom</c>; empty for the file as a whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record SettingsError(string File, int Line, int Column, string Property, Text Sentence)
{
    /// <summary>Where, as compilers write it, so that editors find the place: <c>file(line,column): property</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}){(Property.Length == 0 ? "" : $": {Property}")}");

    /// <summary>Place and sentence: <c>file(line,column): property: dansk / English</c>.</summary>
    public override string ToString() => $"{Place}: {Sentence.Da} / {Sentence.En}";
}

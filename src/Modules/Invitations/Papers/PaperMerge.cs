using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Netvaerk.Invitations;

/// <summary>
/// Finds and fills the merge fields of a Word document: Word's own (<c>MERGEFIELD dato</c>, in either of the forms that Word saves) and those in double braces
/// (<c>{{dato}}</c>), however Word has cut them into runs; in the text, in headers, footers and notes.
/// </summary>
internal static partial class PaperMerge
{
    // Of Word's other fields those that count and point within the document. Any other may fetch, run or look at the machine that opens it.
    private static readonly string[] Harmless = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "REF", "TOC", "SEQ", "HYPERLINK"];

    private static readonly string[] Path = ["input", "contentBase64"];

    /// <summary>The names of the merge fields, each once, as they stand there.</summary>
    /// <exception cref="UnknownMergeField">One of them does not exist.</exception>
    internal static IReadOnlyList<string> FieldsOf(byte[] content)
    {
        var names = new List<string>();
        Visit(content, field =>
        {
            MergeField.Require(field, MergeFieldPlace.PapersOnly, Path);
            names.Add(field);
            return null;
        });
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The document with its fields filled in.</summary>
    internal static byte[] Fill(byte[] content, Func<MergeField, string> value) =>
        Visit(content, field => MergeField.Find(field, MergeFieldPlace.PapersOnly) is { } known ? value(known) : "");

    // What is found is replaced by what is given for it; null leaves it as it stands.
    private static byte[] Visit(byte[] content, Func<string, string?> value)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: true, new() { AutoSave = true });
            foreach (var root in Roots(document))
            {
                Simple(root, value);
                Complex(root, value);
                foreach (var paragraph in root.Descendants<Paragraph>().ToList())
                {
                    Braces(paragraph, value);
                }
            }
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new InvalidInput(InvitationRules.PaperUnreadable, Path);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart ?? throw new InvalidInput(InvitationRules.PaperUnreadable, Path);
        OpenXmlElement?[] roots =
        [
            main.Document, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes,
            .. main.HeaderParts.Select(one => one.Header), .. main.FooterParts.Select(one => one.Footer),
        ];
        return roots.OfType<OpenXmlElement>();
    }

    private static void Simple(OpenXmlElement root, Func<string, string?> value)
    {
        foreach (var field in root.Descendants<SimpleField>().ToList())
        {
            if (NameOf(field.Instruction?.Value ?? "") is { } name && value(name) is { } words)
            {
                field.Parent!.ReplaceChild(RunOf(words, field.Descendants<RunProperties>().FirstOrDefault()), field);
            }
        }
    }

    private static void Complex(OpenXmlElement root, Func<string, string?> value)
    {
        var open = new Stack<Open>();
        foreach (var mark in root.Descendants().Where(one => one is FieldChar or FieldCode).ToList())
        {
            if (mark is FieldCode code)
            {
                open.FirstOrDefault()?.Code.Add(code.Text);
            }
            else if (mark is FieldChar { FieldCharType: { } type } && mark.Ancestors<Run>().FirstOrDefault() is { } run)
            {
                Step(open, type, run, value);
            }
        }

        Rule.Expect(open.Count == 0, InvitationRules.PaperUnreadable, Path);
    }

    private static void Step(Stack<Open> open, EnumValue<FieldCharValues> type, Run run, Func<string, string?> value)
    {
        if (type.Value == FieldCharValues.Begin)
        {
            open.Push(new(run));
            return;
        }

        Rule.Expect(open.Count > 0, InvitationRules.PaperUnreadable, Path);
        if (type.Value == FieldCharValues.Separate)
        {
            open.Peek().Separator = run;
            return;
        }

        var field = open.Pop();
        if (NameOf(string.Concat(field.Code)) is { } name && value(name) is { } words)
        {
            // A field that begins in one paragraph and ends in another is none that Word makes.
            Rule.Expect(field.Begin.Parent == run.Parent, InvitationRules.PaperUnreadable, Path);
            var shown = field.Separator?.ElementsAfter().OfType<Run>().FirstOrDefault(one => one != run);
            run.InsertAfterSelf(RunOf(words, (shown ?? field.Begin).RunProperties));
            OpenXmlElement? next = field.Begin;
            while (next is not null)
            {
                var after = next == run ? null : next.NextSibling();
                next.Remove();
                next = after;
            }
        }
    }

    private static void Braces(Paragraph paragraph, Func<string, string?> value)
    {
        // Word cuts a word wherever somebody has paused: the paragraph is read as one, and each hit written where it begins.
        var texts = paragraph.Descendants<Text>().Where(one => one.Ancestors<Paragraph>().First() == paragraph).ToList();
        foreach (var hit in Braced().Matches(string.Concat(texts.Select(one => one.Text))).Reverse())
        {
            if (value(hit.Groups["name"].Value) is { } words)
            {
                Replace(texts, hit.Index, hit.Length, words);
            }
        }
    }

    private static void Replace(List<Text> texts, int from, int length, string words)
    {
        var at = 0;
        var isWritten = false;
        foreach (var text in texts)
        {
            var (start, end) = (Math.Max(from - at, 0), Math.Min(from + length - at, text.Text.Length));
            at += text.Text.Length;
            if (start >= end)
            {
                continue;
            }

            text.Text = text.Text[..start] + (isWritten ? "" : Clean(words).ReplaceLineEndings(", ")) + text.Text[end..];
            text.Space = SpaceProcessingModeValues.Preserve;
            isWritten = true;
        }
    }

    private static string? NameOf(string instruction)
    {
        if (Merge().Match(instruction) is { Success: true } merge)
        {
            return merge.Groups["name"].Value;
        }

        var kind = instruction.Trim().Split(' ', 2)[0].ToUpperInvariant();
        Rule.Expect(Harmless.Contains(kind), InvitationRules.PaperField, Path);
        return null;
    }

    private static Run RunOf(string words, RunProperties? like)
    {
        var run = new Run();
        var properties = (RunProperties?)like?.CloneNode(deep: true);
        if (RightToLeft().IsMatch(words))
        {
            (properties ??= new()).RightToLeftText = new();
        }

        if (properties is not null)
        {
            run.Append(properties);
        }

        foreach (var (at, line) in Clean(words).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static string Clean(string words) => string.Concat(words.Where(letter => letter is '\n' or '\r' || !char.IsControl(letter)));

    [GeneratedRegex("""^\s*MERGEFIELD\s+(?:"(?<name>[^"]+)"|(?<name>[^\s\\]+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Merge();

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}")]
    private static partial Regex Braced();

    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]")]
    private static partial Regex RightToLeft();

    private sealed class Open(Run begin)
    {
        public Run Begin { get; } = begin;

        public List<string> Code { get; } = [];

        public Run? Separator { get; set; }
    }
}

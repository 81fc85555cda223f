using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Netvaerk.Families;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Netvaerk.Invitations;

/// <summary>
/// A letter as a Word document on A4: from whom, to whom, and the words. A language that is written from right to left runs so throughout, and every
/// paragraph says which language it is in, so that it is read aloud rightly.
/// </summary>
internal static class LetterPaper
{
    private const string Font = "Arial";
    private const string Size = "22";
    private const string TitleSize = "32";
    private const string Blue = "1F3A5F";
    private const string Grey = "595959";

    // A4 in twentieths of a point, with margins of 2.5 cm.
    private const uint Width = 11_906;
    private const uint Height = 16_838;
    private const int Margin = 1_417;

    /// <summary>The document.</summary>
    /// <param name="words">Its words, filled in.</param>
    /// <param name="facts">What it tells of the meeting.</param>
    /// <param name="reader">Whom it is for; a protected address is not among what is known here.</param>
    /// <param name="today">The date on it, in words.</param>
    /// <param name="language">Its language.</param>
    internal static byte[] Write(LetterWords words, MeetingInWords facts, Whereabouts reader, string today, string language)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var hand = new Hand(language);
            document.PackageProperties.Title = words.Subject;
            document.PackageProperties.Language = hand.Culture.Name;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(hand);
            main.Document = new(new Body([.. Paragraphs(words, facts, reader, today, hand), Page(hand)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(LetterWords words, MeetingInWords facts, Whereabouts reader, string today, Hand hand)
    {
        yield return hand.Paragraph([facts.Municipality], after: 0, new Bold(), new BoldComplexScript(), new Color { Val = Blue });
        yield return hand.Paragraph([today], after: 600, new Color { Val = Grey });
        var lines = new[] { reader.Name, reader.Address }.OfType<string>().SelectMany(one => one.Split('\n')).Where(one => !string.IsNullOrWhiteSpace(one)).Select(hand.Address).ToList();
        if (lines.Count > 0)
        {
            yield return hand.Paragraph(lines, after: 600);
        }

        yield return hand.Title(words.Subject);
        foreach (var paragraph in words.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            // When and where stand out: that is what is looked for on the door of the refrigerator.
            var isFacts = paragraph.Contains(facts.Place, StringComparison.Ordinal);
            yield return isFacts ? hand.Box(paragraph.Split('\n')) : hand.Paragraph(paragraph.Split('\n'), after: 200);
        }
    }

    private static SectionProperties Page(Hand hand)
    {
        var page = new SectionProperties(
            new PageSize { Width = Width, Height = Height },
            new PageMargin { Top = Margin, Bottom = Margin, Left = (uint)Margin, Right = (uint)Margin, Header = 708, Footer = 708, Gutter = 0 });
        if (hand.IsRightToLeft)
        {
            page.Append(new BiDi());
        }

        return page;
    }

    private static Styles Styles(Hand hand) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = Size }, new FontSizeComplexScript { Val = Size },
            new Languages { Val = hand.Culture.Name, Bidi = hand.Culture.Name }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        // A heading by name, so that whoever has it read aloud finds it.
        new Style(
            new StyleName { Val = "heading 1" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" },
            new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold(), new BoldComplexScript(), new Color { Val = Blue }, new FontSize { Val = TitleSize }, new FontSizeComplexScript { Val = TitleSize }))
        { Type = StyleValues.Paragraph, StyleId = "Heading1" });

    /// <summary>How a language is written.</summary>
    private sealed class Hand(string language)
    {
        private const char LeftToRightMark = '\u200e';
        private const char FirstRightToLeft = '\u0590';

        public CultureInfo Culture { get; } = CultureInfo.CreateSpecificCulture(language == "en" ? "en-GB" : language);

        public bool IsRightToLeft { get; } = ShippedTexts.IsRightToLeft(language);

        // A Danish address begins with its number: without the mark "9999 Intetby" would turn into "Intetby 9999" amid Arabic.
        public string Address(string line) => IsRightToLeft && line.All(letter => letter < FirstRightToLeft) ? LeftToRightMark + line : line;

        public Paragraph Title(string words)
        {
            var properties = new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" });
            Turn(properties);
            properties.Append(new SpacingBetweenLines { Before = "0", After = "240" });
            return new(properties, Run(words));
        }

        public Paragraph Box(string[] lines)
        {
            var properties = new ParagraphProperties(
                new KeepLines(),
                IsRightToLeft ? new ParagraphBorders(new RightBorder { Val = BorderValues.Single, Size = 24, Space = 10, Color = Blue })
                    : new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 10, Color = Blue }));
            Turn(properties);
            properties.Append(new SpacingBetweenLines { Before = "60", After = "260", Line = "320", LineRule = LineSpacingRuleValues.Auto }, new Indentation { Left = "284" });
            return Lines(properties, lines, [new Bold(), new BoldComplexScript()]);
        }

        public Paragraph Paragraph(IReadOnlyList<string> lines, int after, params OpenXmlElement[] look)
        {
            var properties = new ParagraphProperties();
            Turn(properties);
            properties.Append(new SpacingBetweenLines { After = after.ToString(CultureInfo.InvariantCulture), Line = "280", LineRule = LineSpacingRuleValues.Auto });
            return Lines(properties, lines, look);
        }

        private Paragraph Lines(ParagraphProperties properties, IReadOnlyList<string> lines, OpenXmlElement[] look)
        {
            var paragraph = new Paragraph(properties);
            foreach (var (at, line) in lines.Index())
            {
                var run = Run(line, look);
                if (at > 0)
                {
                    run.InsertBefore(new Break(), run.GetFirstChild<Text>());
                }

                paragraph.Append(run);
            }

            return paragraph;
        }

        // The order of elements is the schema's: Word refuses another.
        private void Turn(ParagraphProperties properties)
        {
            if (IsRightToLeft)
            {
                properties.Append(new BiDi());
            }
        }

        private Run Run(string words, params OpenXmlElement[] look)
        {
            var properties = new RunProperties([.. look.Select(one => one.CloneNode(deep: true))]);
            if (IsRightToLeft)
            {
                properties.Append(new RightToLeftText());
            }

            return new(properties, new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}

using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Invitations;

/// <summary>
/// Looks through an uploaded document before anything opens it: it is what it says, it is small when unpacked too, and nothing in it runs, fetches or embeds.
/// </summary>
internal static class PaperFile
{
    /// <summary>The largest that a document may be, in bytes.</summary>
    internal const int Largest = 72 * 1024;

    private const int MostParts = 300;
    private const long LargestUnpacked = 30 * 1024 * 1024;
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly string[] Path = ["input", "contentBase64"];
    private static readonly string[] Refused = ["vbaproject", "vbadata", "activex", "/embeddings/", "oleobject", "afchunk", "altchunk"];

    /// <summary>Refuses what is no plain document.</summary>
    internal static void Check(byte[] content)
    {
        Expect(content.Length <= Largest, InvitationRules.PaperTooLarge, Path);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            Check(zip);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new InvalidInput(InvitationRules.PaperUnreadable, Path);
        }
    }

    private static void Check(ZipArchive zip)
    {
        Expect(zip.Entries.Count <= MostParts, InvitationRules.PaperTooLarge, Path);
        Expect(zip.Entries.Select(one => one.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == zip.Entries.Count, InvitationRules.PaperUnreadable, Path);
        var left = LargestUnpacked;
        var main = false;
        foreach (var part in zip.Entries)
        {
            Expect(!part.FullName.Contains("..", StringComparison.Ordinal) && !part.FullName.Contains('\\') && !part.FullName.StartsWith('/'), InvitationRules.PaperUnreadable, Path);
            Expect(!Refused.Any(word => ("/" + part.FullName).Contains(word, StringComparison.OrdinalIgnoreCase)), InvitationRules.PaperRuns, Path);
            using var stream = new Counted(part.Open(), left);
            if (IsXml(part.FullName))
            {
                main |= CheckXml(part.FullName, stream);
            }

            stream.CopyTo(Stream.Null);
            left = stream.Left;
        }

        Expect(main, InvitationRules.PaperUnreadable, Path);
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Whether it names the main part of a plain document.
    private static bool CheckXml(string name, Stream stream)
    {
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestUnpacked });
        var read = XDocument.Load(reader);
        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            Expect(read.Root!.Elements().All(IsHarmless), InvitationRules.PaperFetches, Path);
        }

        if (!name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var types = read.Root!.Elements().Select(one => (string?)one.Attribute("ContentType") ?? "").ToList();
        Expect(!types.Exists(one => one.Contains("macro", StringComparison.OrdinalIgnoreCase) || one.Contains("vba", StringComparison.OrdinalIgnoreCase)), InvitationRules.PaperRuns, Path);
        return types.Contains(MainType);
    }

    // A link that somebody may click fetches nothing by itself; everything else that lies outside does.
    private static bool IsHarmless(XElement relation) =>
        !string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
        || (((string?)relation.Attribute("Type"))?.EndsWith("/hyperlink", StringComparison.Ordinal) == true
            && Uri.TryCreate((string?)relation.Attribute("Target"), UriKind.Absolute, out var target) && target.Scheme is "https" or "mailto");

    /// <summary>Reads no more than so much: what a zip says of its own size is not believed.</summary>
    private sealed class Counted(Stream inner, long left) : Stream
    {
        public long Left { get; private set; } = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            Left -= read;
            Expect(Left >= 0, InvitationRules.PaperTooLarge, PaperFile.Path);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

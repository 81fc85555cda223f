using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Invitations;

public class PaperTests
{
    private const string Split = """
        <w:p><w:r><w:t>Kære {{mod</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tager</w:t></w:r><w:r><w:t>}}</w:t></w:r></w:p>
        <w:p><w:fldSimple w:instr=" MERGEFIELD dato \* MERGEFORMAT "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGE</w:instrText></w:r><w:r><w:instrText>FIELD "Mødeleder" </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>y</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:p><w:r><w:t>{{adresse}}</w:t></w:r></w:p>
        """;

    [Theory, EveryEngine]
    public async Task A_paper_is_filled_in_for_its_reader_however_Word_has_cut_its_fields_and_a_protected_address_stands_in_none(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.PlannedFamily();
        await casework.Invite(family);
        var paper = await Upload(casework, Document(Split));
        var mothers = await casework.InvitationOf(family.Holder);
        var text = await Read(casework, mothers, paper, "mor", Role.Parent);
        Assert.Equal("Kære " + Inviting.Mother + "tirsdag den 10. marts 2026MetteRævehulegade 77", text);
        Assert.Null(await Read(casework, await casework.InvitationOf(family.Child), paper, "mor", Role.Parent));
        Assert.Null(await Read(casework, mothers, paper, "fremmed", Role.Facilitator));

        await casework.Do<RecordIdentity, RecordIdentityInput>(new(Guid.CreateVersion7(), family.Family, family.Holder, Inviting.Mother, Email: Inviting.MothersMail, AddressProtected: true));
        Assert.DoesNotContain("Rævehulegade", await Read(casework, mothers, paper, "mette", Role.Facilitator), StringComparison.Ordinal);
        await casework.Do<RetirePaper, RetirePaperInput>(new(Guid.CreateVersion7(), paper, 1), "tina", Role.Coordinator);
        Assert.Null(await Read(casework, mothers, paper, "mette", Role.Facilitator));
    }

    [Theory, EveryEngine]
    public async Task An_unknown_merge_field_is_refused_by_name_and_only_a_coordinator_uploads(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var error = await Assert.ThrowsAsync<UnknownMergeField>(() => Upload(casework, Document("""<w:p><w:fldSimple w:instr="MERGEFIELD modtger"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>""")));
        Assert.Equal(("modtger", "modtager"), (error.Field, error.Nearest));
        Assert.Equal("barnetsNavn", (await Assert.ThrowsAsync<UnknownMergeField>(() => Upload(casework, Document("<w:p><w:r><w:t>{{barnets</w:t></w:r><w:r><w:t>Navn}}</w:t></w:r></w:p>")))).Field);
        await Refused.By<NotAllowed>(InvitationRules.OnlyCoordinator, () => Upload(casework, Document(Split), Role.Facilitator));
    }

    [Fact]
    public void What_runs_fetches_embeds_explodes_or_is_no_document_is_refused()
    {
        var plain = Document(Split);
        PaperFile.Check(plain);
        Is(InvitationRules.PaperUnreadable, Encoding.UTF8.GetBytes("no zip at all"));
        Is(InvitationRules.PaperRuns, Document(Split, ("word/vbaProject.bin", "x")));
        Is(InvitationRules.PaperRuns, Document(Split, ("word/embeddings/oleObject1.bin", "x")));
        Is(InvitationRules.PaperFetches, Document(Split, ("word/_rels/document.xml.rels", Relation("image", "http://example.org/spy.png"))));
        Is(InvitationRules.PaperFetches, Document(Split, ("word/_rels/settings.xml.rels", Relation("attachedTemplate", "file:///c:/x.dotm"))));
        Is(InvitationRules.PaperUnreadable, Document(Split, ("word/styles.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
        Is(InvitationRules.PaperTooLarge, Document(Split, ("word/media/bomb.bin", new string('a', 40 * 1024 * 1024))));
        PaperFile.Check(Document(Split, ("word/_rels/document.xml.rels", Relation("hyperlink", "https://example.org/"))));
        var field = Assert.Throws<InvalidInput>(() => PaperMerge.FieldsOf(Document("""<w:p><w:fldSimple w:instr="INCLUDETEXT c:/secret.docx"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>""")));
        Assert.Equal(InvitationRules.PaperField.Code, field.Code);
    }

    private static void Is(BrokenRule rule, byte[] content) => Assert.Equal(rule.Code, Assert.Throws<InvalidInput>(() => PaperFile.Check(content)).Code);

    private static Task<Guid> Upload(Casework casework, byte[] content, Role role = Role.Coordinator) =>
        casework.Do<UploadPaper, UploadPaperInput>(new(Guid.CreateVersion7(), "Indbydelse", "da", Convert.ToBase64String(content)), "tina", role);

    private static async Task<string?> Read(Casework casework, Invitation invitation, Guid paper, string subject, Role role)
    {
        await using var session = casework.As(subject, role);
        var source = ActivatorUtilities.CreateInstance<PaperDocument>(session.Get<IServiceProvider>());
        if (await source.Open(invitation.Id, paper.ToString("n"), TestContext.Current.CancellationToken) is not { } document)
        {
            return null;
        }

        using var read = WordprocessingDocument.Open(new MemoryStream(document.Content.ToArray()), isEditable: false);
        return read.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static string Relation(string type, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}" TargetMode="External"/></Relationships>""";

    private static byte[] Document(string body, params (string Name, string Content)[] more)
    {
        (string Name, string Content)[] parts =
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body.ReplaceLineEndings("")}</w:body></w:document>"""),
            .. more,
        ];
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}

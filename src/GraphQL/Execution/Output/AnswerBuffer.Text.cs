using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Netvaerk.GraphQL.Execution.Output;

internal sealed partial class AnswerBuffer
{
    private const string MustEscape =
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";

    private static readonly SearchValues<char> Escapes = SearchValues.Create(MustEscape);

    /// <summary>Writes a JSON string. Only what must be escaped is, so that Danish text stays readable and short.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        Write((byte)'"');
        for (var next = text.IndexOfAny(Escapes); next >= 0; next = text.IndexOfAny(Escapes))
        {
            WritePlain(text[..next]);
            WriteEscaped(text[next]);
            text = text[(next + 1)..];
        }

        WritePlain(text);
        Write((byte)'"');
    }

    private void WritePlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var room = Reserve(text.Length * 3);
            var status = Utf8.FromUtf16(text, room, out var read, out var written, replaceInvalidSequences: false);
            position += written;
            text = text[read..];
            // A surrogate without its other half has no UTF-8: it leaves as the escape it once came as.
            if (status is not OperationStatus.Done)
            {
                WriteHex(text[0]);
                text = text[1..];
            }
        }
    }

    private void WriteEscaped(char character)
    {
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => '\0',
        };
        if (letter is '\0')
            WriteHex(character);
        else
            Write([(byte)'\\', (byte)letter]);
    }

    private void WriteHex(char character)
    {
        Write("\\u"u8);
        ((int)character).TryFormat(Reserve(4), out var written, "x4", CultureInfo.InvariantCulture);
        position += written;
    }
}

using System.Buffers.Text;
using System.Text;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Model;

/// <summary>An id written opaque straight into the answer.</summary>
internal sealed class IdPropertyResolver(Lazy<Func<object, Guid>> get, string typeName) : PropertyResolver
{
    public override Type ValueType => typeof(string);

    public override object? Get(object parent) => GlobalId.Write(typeName, get.Value(parent));

    public override FieldWriter Bind(LeafFormat leaf) => new Writer(get.Value, Encoding.UTF8.GetBytes(typeName + ":"));

    private sealed class Writer(Func<object, Guid> get, byte[] prefix) : FieldWriter
    {
        private const int GuidLength = 16;

        public override bool Write(object parent, AnswerBuffer output)
        {
            Span<byte> plain = stackalloc byte[prefix.Length + GuidLength];
            Span<byte> quoted = stackalloc byte[Base64Url.GetEncodedLength(plain.Length) + 2];
            prefix.CopyTo(plain);
            get(parent).TryWriteBytes(plain[prefix.Length..], bigEndian: true, out _);
            Base64Url.EncodeToUtf8(plain, quoted[1..]);
            quoted[0] = quoted[^1] = (byte)'"';
            output.Write(quoted);
            return true;
        }
    }
}

namespace Netvaerk.GraphQL.Http;

/// <summary>A request that is refused before it reaches the schema.</summary>
internal sealed class RequestRefused(int status, string code, string message) : GraphQLException(code, message)
{
    public int Status => status;

    public static RequestRefused Malformed(string message) => new(400, "BAD_REQUEST", message);

    public static RequestRefused TooLarge(long most) => new(413, "BODY_TOO_LARGE", $"A request may hold {most} bytes, unpacked.");
}

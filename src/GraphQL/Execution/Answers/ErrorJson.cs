using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>Writes errors as the specification has them.</summary>
internal static class ErrorJson
{
    /// <summary>Writes <c>"errors":[…]</c>.</summary>
    public static void Write(IReadOnlyList<GraphQLError> errors, AnswerBuffer output)
    {
        output.Write("\"errors\":["u8);
        var open = output.Position;
        foreach (var error in errors)
        {
            output.Separate(open);
            Write(error, output);
        }

        output.Write((byte)']');
    }

    private static void Write(GraphQLError error, AnswerBuffer output)
    {
        output.Write("{\"message\":"u8);
        output.WriteText(error.Message);
        if (error.Locations.Count > 0)
            WriteLocations(error.Locations, output);
        if (error.Path is not null)
        {
            output.Write(",\"path\":"u8);
            JsonValueWriter.Write(error.Path, output);
        }

        if (error.Code is not null || error.Extensions is not null)
            WriteExtensions(error, output);
        output.Write((byte)'}');
    }

    private static void WriteLocations(IReadOnlyList<ErrorLocation> locations, AnswerBuffer output)
    {
        output.Write(",\"locations\":["u8);
        var open = output.Position;
        foreach (var (line, column) in locations)
        {
            output.Separate(open);
            output.Write("{\"line\":"u8);
            output.WriteInteger(line);
            output.Write(",\"column\":"u8);
            output.WriteInteger(column);
            output.Write((byte)'}');
        }

        output.Write((byte)']');
    }

    private static void WriteExtensions(GraphQLError error, AnswerBuffer output)
    {
        var extensions = new Dictionary<string, object?>();
        if (error.Code is not null)
            extensions["code"] = error.Code;
        if (KnownError.TextOf(error.Code) is { } text)
            extensions["text"] = text;
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
            extensions[name] = value;
        output.Write(",\"extensions\":"u8);
        JsonValueWriter.Write(extensions, output);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Netvaerk.Host;

/// <summary>An error that a request meets before or outside of GraphQL's own answers, in the form that the client at that address expects.</summary>
internal static class ErrorAnswer
{
    private static readonly JsonSerializerOptions Danish = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with the error, its code, its sentence and both languages.</summary>
    public static Task Write(HttpContext context, DomainError error)
    {
        context.Response.StatusCode = Status(error);
        context.Response.Headers.CacheControl = "no-store";
        var text = new { da = error.Text.Da, en = error.Text.En };
        return context.Request.Path.StartsWithSegments("/graphql")
            ? WriteJson(context, new { errors = new[] { new { message = error.Message, extensions = new { code = error.Code, text } } } }, GraphQLType(context))
            : WriteJson(context, new { error = new { code = error.Code, message = error.Message, text } }, "application/json; charset=utf-8");
    }

    /// <summary>The HTTP status of an error.</summary>
    public static int Status(DomainError error) => error switch
    {
        NotSignedIn or LinkRefused => StatusCodes.Status401Unauthorized,
        SignIn.TooManyAttempts => StatusCodes.Status429TooManyRequests,
        NotAllowed or FeatureOff => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        Kernel.Conflict => StatusCodes.Status409Conflict,
        OutOfService or Busy or AuditUnavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    private static Task WriteJson<T>(HttpContext context, T body, string type) =>
        context.Response.WriteAsJsonAsync(body, Danish, type, context.RequestAborted);

    private static string GraphQLType(HttpContext context) =>
        context.Request.Headers.Accept.Any(accept => accept?.Contains("application/graphql-response+json", StringComparison.OrdinalIgnoreCase) == true)
            ? "application/graphql-response+json; charset=utf-8"
            : "application/json; charset=utf-8";
}

namespace Netvaerk.Host.Answers;

/// <summary>Lets a caller read the errors that are meant for callers, in both languages. Any other is logged and masked by the server.</summary>
internal sealed class DomainErrors : IErrorFilter
{
    /// <inheritdoc/>
    public GraphQLError? Map(Exception exception, IServiceProvider services) => exception is DomainError error ? Of(error) : null;

    /// <summary>The error as an entry of an answer's <c>errors</c>.</summary>
    public static GraphQLError Of(DomainError error) => new(error.Message)
    {
        Code = error.Code,
        Extensions = new Dictionary<string, object?>
        {
            ["text"] = new Dictionary<string, object?> { ["da"] = error.Text.Da, ["en"] = error.Text.En },
        },
    };
}

namespace Netvaerk.GraphQL;

/// <summary>Turns exceptions of resolvers into errors that a client may read. Filters are asked in order; the first answer counts.</summary>
/// <remarks>An exception that no filter knows is logged and answered as <c>INTERNAL</c>, without its text.</remarks>
public interface IErrorFilter
{
    /// <summary>The error that the client reads, or null to leave the exception to the next filter.</summary>
    /// <param name="exception">What the resolver threw.</param>
    /// <param name="services">The services of the request.</param>
    GraphQLError? Map(Exception exception, IServiceProvider services);
}

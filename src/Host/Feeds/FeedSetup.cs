using Microsoft.AspNetCore.OData;

namespace Netvaerk.Host.Feeds;

/// <summary>Read-only, pseudonymised feeds for Excel and Power BI (OData v4).</summary>
internal static class FeedSetup
{
    /// <summary>Adds what the feeds need.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddScoped<IMeetingFeed, MeetingRows>().AddOData(static options => options.Select().Filter().OrderBy().Count().SetMaxTop(MeetingsFeed.LargestPage).SetCaseInsensitive(false));

    /// <summary>Serves <c>/odata</c>.</summary>
    public static void MapFeeds(this WebApplication app)
    {
        app.MapODataServiceDocument("/odata", FeedModel.Edm);
        app.MapODataMetadata("/odata/$metadata", FeedModel.Edm);
        app.MapGet("/odata/Meetings", MeetingsFeed.Read)
            .AddEndpointFilter(AnswerErrors)
            .WithODataResult()
            .WithODataModel(FeedModel.Edm)
            .WithODataBaseAddressFactory(static context => new Uri($"{context.Request.Scheme}://{context.Request.Host}/odata/"));
    }

    private static async ValueTask<object?> AnswerErrors(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            await call.HttpContext.RequestServices.GetRequiredService<IFeatures>().Require<MeetingRow>();
            return await next(call);
        }
        catch (DomainError error)
        {
            await ErrorAnswer.Write(call.HttpContext, error);
            return Results.Empty;
        }
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Extensions;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Query.Validator;
using Microsoft.OData;

namespace Netvaerk.Host.Feeds;

/// <summary>Answers <c>/odata/Meetings</c>.</summary>
internal static class MeetingsFeed
{
    /// <summary>The most rows of one answer.</summary>
    public const int LargestPage = 100;

    /// <summary>The feed cannot answer what is asked.</summary>
    public static readonly BrokenRule BadQuery = new(
        "BAD_FEED_QUERY",
        $"Det kan feedet ikke svare på. Brug $filter, $select, $orderby, $skip, $count og $top (højst {LargestPage}) på felterne i /odata/$metadata.",
        $"The feed cannot answer that. Use $filter, $select, $orderby, $skip, $count and $top ({LargestPage} at most) on the fields in /odata/$metadata.");

    private static readonly ODataValidationSettings Allowed = new()
    {
        AllowedQueryOptions = AllowedQueryOptions.Filter | AllowedQueryOptions.Select | AllowedQueryOptions.OrderBy
            | AllowedQueryOptions.Top | AllowedQueryOptions.Skip | AllowedQueryOptions.Count | AllowedQueryOptions.Format,
        MaxTop = LargestPage,
        MaxNodeCount = 100,
        MaxOrderByNodeCount = 5,
    };

    private static readonly ODataQuerySettings Settings = new() { HandleNullPropagation = HandleNullPropagationOption.False, EnsureStableOrdering = false };

    /// <summary>One page of meetings that the caller may count.</summary>
    /// <exception cref="InvalidInput">The query is not one that the feed can answer.</exception>
    public static async Task<IQueryable> Read(ODataQueryOptions<MeetingRow> asked, [FromServices] IMeetingFeed feed, HttpContext context)
    {
        Check(asked);
        var ct = context.RequestAborted;
        var size = asked.Top?.Value ?? LargestPage;
        // One row more than asked for tells whether there is a next page.
        var rows = await feed.Rows(all => Ordered(asked, Narrowed(asked, all)).Skip(asked.Skip?.Value ?? 0).Take(asked.Top is null ? size + 1 : size), ct);
        var answer = context.Request.ODataFeature();
        answer.TotalCount = asked.Count?.Value == true ? await feed.Count(all => Narrowed(asked, all), ct) : null;
        if (rows.Count > size)
        {
            rows = [.. rows.Take(size)];
            answer.NextLink = context.Request.GetNextPageLink(size, null, null);
        }

        await feed.WriteReadRecord(ct);

        // The answer's writer leaves out what was not selected: the rows themselves stay whole.
        answer.SelectExpandClause = asked.SelectExpand?.SelectExpandClause;
        return rows.AsQueryable();
    }

    private static void Check(ODataQueryOptions<MeetingRow> asked)
    {
        try
        {
            asked.Validate(Allowed);
        }
        catch (ODataException)
        {
            throw new InvalidInput(BadQuery);
        }
    }

    private static IQueryable<MeetingRow> Narrowed(ODataQueryOptions<MeetingRow> asked, IQueryable<MeetingRow> rows) =>
        asked.Filter is { } filter ? (IQueryable<MeetingRow>)filter.ApplyTo(rows, Settings) : rows;

    // Pages meet only where the order leaves nothing to chance.
    private static IQueryable<MeetingRow> Ordered(ODataQueryOptions<MeetingRow> asked, IQueryable<MeetingRow> rows) =>
        asked.OrderBy is { } order ? order.ApplyTo(rows, Settings).ThenBy(row => row.Meeting) : rows.OrderBy(row => row.Meeting);
}

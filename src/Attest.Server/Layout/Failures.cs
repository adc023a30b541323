using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attest.Server.Layout;

/// <summary>The edge at which a request that cannot be answered becomes a page, or problem details under /api.</summary>
internal static class Failures
{
    /// <summary>Answers what was thrown below, when it is something that a user can mend.</summary>
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (WordsException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, $"{exception.Filter}: {exception.Message}");
        }
        catch (Exception exception) when (exception is WorkspaceException or InvalidDataException && !context.Response.HasStarted)
        {
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, exception.Message);
        }
    }

    /// <summary>Answers an address at which there is nothing.</summary>
    public static Task NotFoundAsync(HttpContext context) =>
        AnswerAsync(context, StatusCodes.Status404NotFound, "There is nothing at this address. It may have been mistyped, or what it named is in another workspace.");

    /// <summary>Answers that something named in the address is not held.</summary>
    public static IResult NotFound(HttpContext context, string detail) => Result(context, StatusCodes.Status404NotFound, detail);

    private static Task AnswerAsync(HttpContext context, int status, string detail) => Result(context, status, detail).ExecuteAsync(context);

    private static IResult Result(HttpContext context, int status, string detail)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return Results.Problem(statusCode: status, detail: detail);
        }

        return new RazorComponentResult<FailurePage>(new { Status = status, Detail = detail }) { StatusCode = status };
    }
}

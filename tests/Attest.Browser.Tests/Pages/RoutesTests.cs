using System.Net;
using System.Text.Json;
using Xunit;

namespace Attest.Browser.Tests.Pages;

public sealed class RoutesTests(ServedWorkspace served)
{
    [Theory]
    [InlineData("api/v1/incidents?since=soon", 400)]
    [InlineData("api/v1/incidents?type=picnic", 400)]
    [InlineData("api/v1/incidents?order=sideways", 400)]
    [InlineData("api/v1/map?box=1,2", 400)]
    [InlineData("api/v1/incidents/i-nothing", 404)]
    [InlineData("api/v1/nothing", 404)]
    public async Task A_question_that_cannot_be_answered_gets_problem_details(string address, int status)
    {
        using var client = new HttpClient { BaseAddress = served.Address };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(problem.RootElement.GetProperty("detail").GetString()!.Length > 20);
    }

    [Theory]
    [InlineData("api/v1/incidents")]
    [InlineData("api/v1/documents")]
    [InlineData("api/v1/map?zoom=5")]
    [InlineData("api/v1/timeline")]
    public async Task A_route_answers_in_JSON(string address)
    {
        using var client = new HttpClient { BaseAddress = served.Address };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(JsonValueKind.Null, answer.RootElement.ValueKind);
    }

    [Fact]
    public async Task A_name_that_another_site_points_at_this_machine_is_not_answered()
    {
        using var client = new HttpClient { BaseAddress = served.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, served.Address) { Headers = { Host = "attest.example.org" } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Pages_allow_no_script_but_their_own()
    {
        using var client = new HttpClient { BaseAddress = served.Address };
        using var response = await client.GetAsync(served.Address, TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_five_million_characters_is_shown()
    {
        using var client = new HttpClient { BaseAddress = served.Address };
        using var response = await client.GetAsync(new Uri($"documents/{HostileDocuments.Long}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<mark", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

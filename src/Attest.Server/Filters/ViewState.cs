using System.Globalization;
using System.Text;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;
using Microsoft.AspNetCore.Http;

namespace Attest.Server.Filters;

/// <summary>What a page shows, as its address says it: a link to it shows the same again.</summary>
public sealed record ViewState
{
    /// <summary>The filters.</summary>
    public FilterWords Words { get; init; } = new();

    /// <summary>Only what was published by this day.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>Only what was recorded by this day.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Which value is taken where accounts differ.</summary>
    public string? Resolution { get; init; }

    /// <summary>The counting rules, by name.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What is counted by.</summary>
    public string? By { get; init; }

    /// <summary>The order of the list.</summary>
    public string? Order { get; init; }

    /// <summary>Which page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything is asked but the page of the list.</summary>
    public bool IsFiltered => (this with { Page = 1, Order = null }).ToQuery().Length > 0;

    /// <summary>Reads an address.</summary>
    public static ViewState Of(IQueryCollection query) => new()
    {
        Words = new()
        {
            Since = query["since"],
            Until = query["until"],
            Country = query["country"],
            Admin1 = query["admin1"],
            Box = query["box"],
            Actors = [.. query["actor"].OfType<string>().Where(text => text.Length > 0)],
            IncludesAffiliates = query["affiliates"] == "yes",
            Type = query["type"],
            MinKilled = query["min-killed"],
            Corroborations = [.. query["corroboration"].OfType<string>().Where(text => text.Length > 0)],
            Text = query["text"],
            IsReviewed = query["reviewed"] == "yes",
        },
        PublishedBy = query["published-by"],
        RecordedBy = query["recorded-by"],
        Resolution = query["resolution"],
        Rules = [.. query["rule"].OfType<string>().Where(text => text.Length > 0)],
        By = query["by"],
        Order = query["order"],
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
    };

    /// <summary>The day as of which it is asked.</summary>
    /// <exception cref="WordsException">A day is not of its form.</exception>
    public AsOf ReadAsOf() => new(FilterReading.Date("published-by", PublishedBy)?.Last, FilterReading.Date("recorded-by", RecordedBy)?.Last);

    /// <summary>The order that is asked for.</summary>
    /// <exception cref="WordsException">There is no such order.</exception>
    public IncidentOrder ReadOrder() => Order switch
    {
        null or "" or "newest" => IncidentOrder.Newest,
        "oldest" => IncidentOrder.Oldest,
        "most-killed" => IncidentOrder.MostKilled,
        var other => throw new WordsException("order", $"expected newest, oldest or most-killed; found '{other}'."),
    };

    /// <summary>The address of a page that shows this: the path, a question mark and what is set, in one order.</summary>
    public string ToAddress(string path) => ToQuery() is { Length: > 0 } query ? $"{path}?{query}" : path;

    /// <summary>What is set, as the query of an address; empty when nothing is.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Append(query.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value.Trim()));
            }
        }

        Add("since", Words.Since);
        Add("until", Words.Until);
        Add("country", Words.Country);
        Add("admin1", Words.Admin1);
        Add("box", Words.Box);
        foreach (var actor in Words.Actors)
        {
            Add("actor", actor);
        }

        Add("affiliates", Words.IncludesAffiliates ? "yes" : null);
        Add("type", Words.Type);
        Add("min-killed", Words.MinKilled);
        foreach (var corroboration in Words.Corroborations)
        {
            Add("corroboration", corroboration);
        }

        Add("text", Words.Text);
        Add("reviewed", Words.IsReviewed ? "yes" : null);
        Add("published-by", PublishedBy);
        Add("recorded-by", RecordedBy);
        Add("resolution", Resolution);
        foreach (var rule in Rules)
        {
            Add("rule", rule);
        }

        Add("by", By);
        Add("order", Order);
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return query.ToString();
    }
}

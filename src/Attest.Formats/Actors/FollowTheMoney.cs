using System.Globalization;
using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Documents;

namespace Attest.Formats.Actors;

/// <summary>
/// Reads entities of FollowTheMoney, as OpenSanctions publishes them, one object a line. Organisations become actors; memberships, successions and
/// sanctions become statements about them. A person is taken only as a leader of an organisation, and only when an official list names them.
/// </summary>
internal sealed class FollowTheMoney
{
    private static readonly string[] Organisations = ["Organization", "LegalEntity", "Company", "PublicBody"];

    // Roles of those who lead or speak for a group. Members, financiers and relatives are none.
    private static readonly string[] LeadingRoles =
        ["leader", "emir", "amir", "commander", "chief", "head", "spokes", "deputy", "founder", "secretary", "chair", "president", "director", "caliph", "imam"];

    private readonly List<Entity> _entities = [];
    private readonly List<ActorProblem> _problems = [];
    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ProposedStatement>> _statements = new(StringComparer.Ordinal);

    /// <summary>Reads all lines of a file.</summary>
    public static ActorFile Read(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        var reading = new FollowTheMoney();
        reading.ReadLines(bytes, cancellationToken);
        var actors = reading.Actors();
        return new()
        {
            Format = "ftm",
            Source = new($"ftm-{Path.GetFileNameWithoutExtension(path)}", $"Entities of {Path.GetFileName(path)} (FollowTheMoney)", null, null, null, null),
            Actors = actors,
            Problems = [.. reading._problems.OrderBy(problem => problem.Line)],
            PassedOver = [.. reading._passedOver.Select(one => $"{one.Value.ToString(CultureInfo.InvariantCulture)} {one.Key}")],
        };
    }

    private void ReadLines(byte[] bytes, CancellationToken cancellationToken)
    {
        var (line, start) = (0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (start < bytes.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            line++;
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? bytes.Length - start : length;
            var text = bytes.AsMemory(start, length);
            start += length + 1;
            if (text.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            if (EntityOf(text, line) is not { } entity)
            {
                _problems.Add(new(line, "Expected an entity of FollowTheMoney: one object with id, schema and properties that are lists; found something else. The line was passed over."));
            }
            else if (seen.Add(entity.Id))
            {
                _entities.Add(entity);
            }
            else
            {
                _problems.Add(new(line, "Expected each id once; found one again. The second entity was passed over."));
            }
        }
    }

    private static Entity? EntityOf(ReadOnlyMemory<byte> text, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } name
                && root.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String
                && root.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
                && properties.EnumerateObject().All(property => property.Value.ValueKind == JsonValueKind.Array)
                ? new(name, schema.GetString()!, line, properties.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => Texts(property.Value), StringComparer.Ordinal))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A value is a text, or in files that nest entities an entity, of which the id counts.</summary>
    private static IReadOnlyList<string> Texts(JsonElement values) =>
    [
        .. values.EnumerateArray()
            .Select(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out var id) ? id : value)
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString()!.Trim())
            .Where(text => text.Length > 0),
    ];

    private IReadOnlyList<ProposedActor> Actors()
    {
        var organisations = _entities.Where(entity => Organisations.Contains(entity.Schema, StringComparer.Ordinal)).ToArray();
        var named = organisations.Where(HasName).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var persons = _entities.Where(entity => entity.Schema == "Person").ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var listed = _entities.Where(entity => entity.Schema == "Sanction").SelectMany(sanction => sanction["entity"])
            .Concat(persons.Values.Where(person => person["topics"].Any(topic => topic.StartsWith("sanction", StringComparison.Ordinal))).Select(person => person.Id))
            .ToHashSet(StringComparer.Ordinal);
        var leaders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in _entities)
        {
            Relate(entity, named, persons, listed, leaders);
        }

        if (persons.Count > leaders.Count)
        {
            _passedOver["persons who are not named as leaders of an organisation here and by an official list"] = persons.Count - leaders.Count;
        }

        return [.. named.Values.Select(entity => ActorOf(entity))];
    }

    private bool HasName(Entity entity)
    {
        if (entity["name"].Count == 0)
        {
            _problems.Add(new(entity.Line, "Expected a name of an organisation; it has none. The entity was passed over."));
        }

        return entity["name"].Count > 0;
    }

    private void Relate(Entity entity, Dictionary<string, Entity> organisations, Dictionary<string, Entity> persons, HashSet<string> listed, HashSet<string> leaders)
    {
        switch (entity.Schema)
        {
            case "Membership" or "Directorship" or "Employment":
                foreach (var (organisation, member) in Pairs(entity, "organization", entity.Schema == "Membership" ? "member" : entity.Schema == "Directorship" ? "director" : "employee", organisations))
                {
                    AddMember(entity, organisation, member, organisations, persons, listed, leaders);
                }

                break;
            case "Succession":
                foreach (var (before, after) in Pairs(entity, "predecessor", "successor", organisations))
                {
                    if (organisations.TryGetValue(after, out var successor))
                    {
                        Add(before, new(ActorProperty.PredecessorOf, Actor(successor), Date(entity, "date") ?? Date(entity, "startDate")));
                    }
                }

                break;
            case "Sanction":
                foreach (var id in entity["entity"].Where(organisations.ContainsKey))
                {
                    var authority = First(entity, "authority");
                    var list = First(entity, "program") ?? First(entity, "programId");
                    Add(id, new(ActorProperty.Designated, new DesignationValue(authority, list), Date(entity, "listingDate") ?? Date(entity, "startDate"), Date(entity, "endDate")));
                    foreach (var number in entity["unscId"])
                    {
                        Add(id, new(ActorProperty.Code, new TextValue($"un: {number}")));
                    }
                }

                break;
            case "Person":
                break;
            default:
                if (!Organisations.Contains(entity.Schema, StringComparer.Ordinal))
                {
                    _passedOver[$"entities of the schema {entity.Schema}, of which nothing is taken"] = _passedOver.GetValueOrDefault($"entities of the schema {entity.Schema}, of which nothing is taken") + 1;
                }

                break;
        }
    }

    private void AddMember(Entity entity, string organisation, string member, Dictionary<string, Entity> organisations, Dictionary<string, Entity> persons, HashSet<string> listed, HashSet<string> leaders)
    {
        var (from, to) = (Date(entity, "startDate"), Date(entity, "endDate"));
        if (organisations.TryGetValue(member, out var part))
        {
            Add(part.Id, new(ActorProperty.MemberOf, Actor(organisations[organisation]), from, to));
        }
        else if (persons.TryGetValue(member, out var person) && listed.Contains(member) && person["name"] is [var name, ..]
            && entity["role"].FirstOrDefault(role => Array.Exists(LeadingRoles, leading => role.Contains(leading, StringComparison.OrdinalIgnoreCase))) is { } role)
        {
            leaders.Add(member);
            Add(organisation, new(ActorProperty.Leader, new PersonValue(name, role), from, to));
        }
    }

    /// <summary>Every organisation at one end of a relation with every id at the other; an end that the file lacks is a problem.</summary>
    private IEnumerable<(string Organisation, string Other)> Pairs(Entity entity, string end, string otherEnd, Dictionary<string, Entity> organisations)
    {
        if (entity[end].Count == 0 || entity[otherEnd].Count == 0)
        {
            _problems.Add(new(entity.Line, $"Expected in a {entity.Schema} the properties {end} and {otherEnd}; one of them is missing. The relation was passed over."));
        }

        return entity[end].Where(organisations.ContainsKey).SelectMany(one => entity[otherEnd].Select(other => (one, other)));
    }

    private void Add(string organisation, ProposedStatement statement)
    {
        if (!_statements.TryGetValue(organisation, out var list))
        {
            _statements[organisation] = list = [];
        }

        list.Add(statement);
    }

    private ProposedActor ActorOf(Entity entity)
    {
        var name = entity["name"][0];
        var kind = KindOf(entity);
        var countries = entity["country"].Select(country => Rows.Countries.Find(country)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        List<ProposedStatement> statements =
        [
            .. entity["name"].Concat(entity["alias"]).Concat(entity["abbreviation"]).Distinct(StringComparer.Ordinal).Select(text => new ProposedStatement(ActorProperty.AlsoKnownAs, new TextValue(text))),
            .. entity["previousName"].Select(text => new ProposedStatement(ActorProperty.FormerName, new TextValue(text))),
            new(ActorProperty.Kind, new TextValue(kind)),
            .. Date(entity, "incorporationDate") is { } founded ? [new ProposedStatement(ActorProperty.Founded, new DateValue(founded), founded)] : (ProposedStatement[])[],
            .. Date(entity, "dissolutionDate") is { } dissolved ? [new ProposedStatement(ActorProperty.Dissolved, new DateValue(dissolved), dissolved)] : (ProposedStatement[])[],
            .. _statements.GetValueOrDefault(entity.Id) ?? [],
            .. entity["wikidataId"].Select(code => new ProposedStatement(ActorProperty.Code, new TextValue($"wikidata: {code}"))),
            new(ActorProperty.Code, new TextValue($"ftm: {entity.Id}")),
        ];
        return new()
        {
            Id = IdOf(entity.Id),
            Name = name,
            Short = entity["abbreviation"].FirstOrDefault() ?? name,
            Kind = kind,
            Countries = countries,
            Statements = [.. statements.DistinctBy(statement => (statement.Property, statement.Value.Words, statement.From))],
        };
    }

    private static string KindOf(Entity entity) =>
        entity["topics"].Contains("crime.terror", StringComparer.Ordinal) ? "armed_group"
        : entity.Schema == "PublicBody" || entity["topics"].Contains("gov", StringComparer.Ordinal) ? "government"
        : "organisation";

    private static ActorId IdOf(string id) => new($"ftm-{id}");

    private static ActorValue Actor(Entity entity) => new(new(IdOf(entity.Id), entity["name"][0]));

    private static string? First(Entity entity, string property) => entity[property].Count > 0 ? entity[property][0] : null;

    private PartialDate? Date(Entity entity, string property)
    {
        if (First(entity, property) is not { } text)
        {
            return null;
        }

        var date = PartialDate.Parse(text.Length > 10 ? text[..10] : text);
        if (date is null)
        {
            _problems.Add(new(entity.Line, $"Expected in {property} a date, yyyy, yyyy-mm or yyyy-mm-dd; found '{text}'. The date was left open."));
        }

        return date;
    }

    private sealed record Entity(string Id, string Schema, int Line, IReadOnlyDictionary<string, IReadOnlyList<string>> Properties)
    {
        public IReadOnlyList<string> this[string property] => Properties.TryGetValue(property, out var values) ? values : [];
    }
}

using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Actors;

/// <summary>Reads a registry of the form of actors.json, every property of every actor as dated statements with their sources.</summary>
public static class RegistryReader
{
    // Properties that are lists of texts, each with its source, under the name that the file gives them.
    private static readonly (string Name, ActorProperty Property)[] TextLists =
    [
        ("funding", ActorProperty.Funding), ("recruitment", ActorProperty.Recruitment), ("training", ActorProperty.Training),
        ("organisation", ActorProperty.Organisation), ("doctrine", ActorProperty.Doctrine), ("origin", ActorProperty.Origin),
        ("outlets", ActorProperty.ClaimsOutlet),
    ];

    /// <summary>Reads a registry.</summary>
    /// <param name="json">The file's bytes, UTF-8.</param>
    /// <param name="file">How errors name the file.</param>
    /// <param name="extended">The registry to which the file adds, whose actors and sources it may name; null when it stands alone.</param>
    /// <exception cref="FormatException">It is not of the registry's form.</exception>
    public static Registry Read(ReadOnlyMemory<byte> json, string file, Registry? extended = null)
    {
        var count = 0;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            List<ReferenceSource> sources = root.TryGetProperty("sources", out var list) ? [.. list.EnumerateArray().Select(Source)] : [];
            var actors = new List<RegisteredActor>();
            var entries = root.GetProperty("actors").EnumerateArray().ToList();
            foreach (var entry in entries)
            {
                count++;
                actors.Add(new(new(Text(entry, "id")!), Text(entry, "name")!, Text(entry, "short") ?? Text(entry, "name")!, Text(entry, "kind")!, Countries(entry)));
            }

            var reading = new ActorReading([.. sources, .. extended?.Sources ?? []], [.. actors, .. extended?.Actors ?? []]);
            count = 0;
            foreach (var entry in entries)
            {
                reading.Read(entry, actors[count++]);
            }

            return new(Text(root, "version") ?? "", actors, sources, reading.Statements);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new FormatException($"{file}: expected a registry of actors; actor {count} of the file is not of its form: {exception.Message} Mend it.", exception);
        }
    }

    private static ReferenceSource Source(JsonElement source) => new(
        Text(source, "key")!,
        Text(source, "title")!,
        Text(source, "publisher"),
        Text(source, "address"),
        PartialDate.Parse(Text(source, "date")),
        PartialDate.Parse(Text(source, "looked_at")) is { IsDay: true } day ? day.First : null);

    private static IReadOnlyList<string> Countries(JsonElement actor) =>
        actor.TryGetProperty("countries", out var countries) ? [.. countries.EnumerateArray().Select(one => one.GetString()!)] : [];

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>Reads what stands of one actor after the other.</summary>
    private sealed class ActorReading(IReadOnlyList<ReferenceSource> sources, IReadOnlyList<RegisteredActor> actors)
    {
        private readonly Dictionary<string, ReferenceSource> _sources = sources.DistinctBy(one => one.Key).ToDictionary(one => one.Key, StringComparer.Ordinal);
        private readonly Dictionary<string, ActorReference> _actors = actors.DistinctBy(one => one.Id).ToDictionary(one => one.Id.Value, one => one.Reference, StringComparer.Ordinal);
        private ActorReference _actor = new(null, "none");

        public List<ActorStatement> Statements { get; } = [];

        public void Read(JsonElement entry, RegisteredActor actor)
        {
            _actor = actor.Reference;
            Each(entry, "names", ReadName);
            AddText(entry, ActorProperty.Kind, actor.Kind);
            AddText(entry, ActorProperty.Ideology, Text(entry, "ideology"));
            ReadYears(entry);
            Each(entry, "affiliations", ReadAffiliation);
            Each(entry, "leaders", ReadLeader);
            Each(entry, "designations", one => Add(one, ActorProperty.Designated, new DesignationValue(Text(one, "authority"), Text(one, "list")), Date(one, "date")));
            Each(entry, "strength", one => Add(
                one, ActorProperty.Strength, new StrengthValue(new(Number(one, "min"), Number(one, "max")), Text(one, "unit") ?? "fighters"), Date(one, "as_of")));
            Each(entry, "areas", one => Add(one, ActorProperty.Area, new PlaceValue(Text(one, "text")!, null, Text(one, "country")), Date(one, "from"), Date(one, "to")));
            Each(entry, "media", one => Add(one, ActorProperty.MediaWing, new TextValue(Text(one, "name")!), Date(one, "from"), Date(one, "to")));
            foreach (var (name, property) in TextLists)
            {
                Each(entry, name, one => Add(one, property, new TextValue(Text(one, "text")!), Date(one, "from"), Date(one, "to")));
            }

            ReadCodes(entry);
        }

        private static void Each(JsonElement entry, string name, Action<JsonElement> read)
        {
            if (entry.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var one in list.EnumerateArray())
                {
                    read(one);
                }
            }
        }

        private void ReadName(JsonElement name) => Add(
            name,
            Text(name, "kind") == "former" ? ActorProperty.FormerName : ActorProperty.AlsoKnownAs,
            new TextValue(Text(name, "text") + Text(name, "rest"), Text(name, "language")),
            Date(name, "from"),
            Date(name, "to"));

        private void ReadYears(JsonElement entry)
        {
            if (!entry.TryGetProperty("active", out var active) || active.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            if (Date(active, "from") is { } from)
            {
                Add(active, ActorProperty.Founded, new DateValue(from), from);
            }

            if (Date(active, "to") is { } to)
            {
                Add(active, ActorProperty.Dissolved, new DateValue(to), to);
            }
        }

        private void ReadAffiliation(JsonElement affiliation)
        {
            var (kind, other) = (Text(affiliation, "kind")!, Text(affiliation, "actor")!);
            var property = ActorProperties.Parse(kind) is { } known && known.IsAffiliation() ? known : throw new FormatException($"Actor '{_actor.Key}': no kind of affiliation is named '{kind}'.");
            var value = new ActorValue(_actors.GetValueOrDefault(other) ?? throw new FormatException($"Actor '{_actor.Key}': no actor has the id '{other}'."));
            Add(affiliation, property, value, Date(affiliation, "from"), Date(affiliation, "to"));
        }

        /// <summary>That somebody leads, and what became of them, are two statements.</summary>
        private void ReadLeader(JsonElement leader)
        {
            var (name, role) = (Text(leader, "name")!, Text(leader, "role"));
            Add(leader, ActorProperty.Leader, new PersonValue(name, role), Date(leader, "from"), Date(leader, "to"));
            if (Text(leader, "fate") is { } fate)
            {
                Add(leader, ActorProperty.LeaderFate, new PersonValue(name, role, Enum.Parse<LeaderFate>(fate, ignoreCase: true)), Date(leader, "fate_date"));
            }
        }

        private void ReadCodes(JsonElement entry)
        {
            foreach (var code in entry.TryGetProperty("codes", out var codes) ? codes.EnumerateObject().ToList() : [])
            {
                AddText(entry, ActorProperty.Code, $"{code.Name}: {(code.Value.ValueKind == JsonValueKind.String ? code.Value.GetString() : code.Value.GetRawText())}");
            }
        }

        private void AddText(JsonElement entry, ActorProperty property, string? text)
        {
            if (text is not null)
            {
                Add(entry, property, new TextValue(text));
            }
        }

        private void Add(JsonElement entry, ActorProperty property, StatementValue value, PartialDate? from = null, PartialDate? to = null)
        {
            var by = Text(entry, "by");
            Statements.Add(new()
            {
                Actor = _actor,
                Property = property,
                Value = value,
                From = from,
                To = to,
                Assertion = by is null ? Assertion.ByAuthor : new(Voice.Author, by),
                Source = Text(entry, "source") is { } key ? SourceOf(key) : _withoutSource,
                Origin = StatementOrigin.Registry,
            });
        }

        // What the file gives without a source beside it: an actor's kind and ideology, which its makers assign, and codes, which are looked up or absent.
        private readonly ReferenceSource _withoutSource = new("registry", "the registry's own", null, null, null, null);
        private readonly ReferenceSource _unlooked = new(ReferenceSource.Unlooked, "Not looked up yet", null, null, null, null);

        private ReferenceSource SourceOf(string key) => _sources.TryGetValue(key, out var source)
            ? source
            : key == ReferenceSource.Unlooked ? _unlooked : throw new FormatException($"Actor '{_actor.Key}': no source has the key '{key}'.");

        private static PartialDate? Date(JsonElement entry, string name) => Text(entry, name) is { } text
            ? PartialDate.Parse(text) ?? throw new FormatException($"'{name}': expected yyyy, yyyy-mm or yyyy-mm-dd; found '{text}'.")
            : null;

        private static long? Number(JsonElement entry, string name) =>
            entry.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt64() : null;
    }
}

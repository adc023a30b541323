using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Documents;

namespace Attest.Formats.Actors;

/// <summary>
/// Reads the entities of the consolidated list of the UN Security Council. Its individuals are left out: persons are held only as leaders of a group, and
/// the list tells in free text only whose they are.
/// </summary>
internal static class UnList
{
    private const string Authority = "UN Security Council";

    /// <summary>Reads the list; definitions of types, and so entities that unfold, are refused.</summary>
    /// <exception cref="InvalidDataException">It is no such list.</exception>
    public static ActorFile Read(string path, byte[] bytes)
    {
        var root = Load(path, bytes);
        if (root.Name.LocalName != "CONSOLIDATED_LIST")
        {
            throw new InvalidDataException($"{path}: expected CONSOLIDATED_LIST as the outermost element; found '{root.Name.LocalName}'. Fetch the list anew from scsanctions.un.org.");
        }

        var generated = PartialDate.Parse(root.Attribute("dateGenerated")?.Value is { Length: >= 10 } moment ? moment[..10] : null);
        List<ActorProblem> problems = [];
        List<ProposedActor> actors = [];
        var weak = 0;
        foreach (var entity in root.Descendants("ENTITY"))
        {
            var line = entity is IXmlLineInfo at ? at.LineNumber : 0;
            if (Text(entity, "FIRST_NAME") is not { } name || Text(entity, "REFERENCE_NUMBER") is not { } number)
            {
                problems.Add(new(line, "Expected FIRST_NAME and REFERENCE_NUMBER in an ENTITY; one of them is missing. The entity was passed over."));
            }
            else if (actors.Exists(actor => actor.Id == IdOf(number)))
            {
                problems.Add(new(line, $"Expected each REFERENCE_NUMBER once; found {number} again. The second entity was passed over."));
            }
            else
            {
                actors.Add(ActorOf(entity, line, name, number, problems, ref weak));
            }
        }

        var individuals = root.Descendants("INDIVIDUAL").Count();
        return new()
        {
            Format = "un",
            Source = new($"un-consolidated-list{(generated is { } day ? $"-{day}" : "")}", "United Nations Security Council Consolidated List", Authority, "https://scsanctions.un.org/resources/xml/en/consolidated.xml", generated, null),
            Actors = actors,
            Problems = problems,
            PassedOver =
            [
                .. individuals > 0 ? [$"{individuals} individuals: persons are held only as leaders of a group, and the list does not say in a field of its own whose they are."] : (string[])[],
                .. weak > 0 ? [$"{weak} aliases of low quality, by the list's own word."] : (string[])[],
            ],
        };
    }

    private static XElement Load(string path, byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = bytes.Length + 1L, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            RefuseDepth(path, bytes, settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"{path}, line {exception.LineNumber}: expected XML without a definition of types; found something else. Fetch the list anew from scsanctions.un.org.", exception);
        }
    }

    /// <summary>A tree of elements is walked by calls, and the list is flat: one that is deep was made to break its reader.</summary>
    private static void RefuseDepth(string path, byte[] bytes, XmlReaderSettings settings)
    {
        const int deepest = 64;
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
            if (reader.Depth > deepest)
            {
                throw new InvalidDataException($"{path}: expected elements at most {deepest} deep; found more. This is not the list of the UN.");
            }
        }
    }

    private static ProposedActor ActorOf(XElement entity, int line, string name, string number, List<ActorProblem> problems, ref int weak)
    {
        List<ProposedStatement> statements = [new(ActorProperty.AlsoKnownAs, new TextValue(name))];
        if (Text(entity, "NAME_ORIGINAL_SCRIPT") is { } original)
        {
            statements.Add(new(ActorProperty.AlsoKnownAs, new TextValue(original)));
        }

        foreach (var alias in entity.Elements("ENTITY_ALIAS"))
        {
            var quality = Text(alias, "QUALITY");
            if (Text(alias, "ALIAS_NAME") is { } also && quality != "Low")
            {
                statements.Add(new(quality == "f.k.a." ? ActorProperty.FormerName : ActorProperty.AlsoKnownAs, new TextValue(also)));
            }
            else if (quality == "Low")
            {
                weak++;
            }
        }

        var listed = Text(entity, "LISTED_ON");
        var day = PartialDate.Parse(listed is { Length: > 10 } ? listed[..10] : listed);
        if (listed is not null && day is null)
        {
            problems.Add(new(line, $"Expected in LISTED_ON a day, yyyy-mm-dd; found '{listed}' for {number}. The day was left open."));
        }

        statements.Add(new(ActorProperty.Designated, new DesignationValue(Authority, Text(entity, "UN_LIST_TYPE")), day));
        statements.Add(new(ActorProperty.Code, new TextValue($"un: {number}")));
        var countries = entity.Elements("ENTITY_ADDRESS").Select(address => Text(address, "COUNTRY")).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        statements.AddRange(countries.Select(country => new ProposedStatement(ActorProperty.Area, new PlaceValue(country, null, Rows.Countries.Find(country)))));
        return new()
        {
            Id = IdOf(number),
            Name = name,
            Short = name,
            Kind = "organisation",
            Countries = [.. countries.Select(Rows.Countries.Find).OfType<string>().Distinct(StringComparer.Ordinal)],
            Statements = [.. statements.DistinctBy(statement => (statement.Property, statement.Value.Words))],
        };
    }

    private static ActorId IdOf(string number) =>
        new($"un-{string.Concat(number.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLower(letter, CultureInfo.InvariantCulture) : '-')).Trim('-')}");

    private static string? Text(XElement element, string name) => element.Element(name)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

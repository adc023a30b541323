using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Cli;

/// <summary>How well each value of an incident is attested by itself, for the page of the incident.</summary>
internal static class CorroborationSection
{
    /// <summary>Writes a line for the event, each responsibility and each toll.</summary>
    public static async Task WriteAsync(Incident incident, TextWriter output)
    {
        var values = ValueCorroboration.Of(incident);
        if (values.Count == 0)
        {
            return;
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("How well attested");
        foreach (var line in values.SelectMany(value => WrappedText.Lines(Describe(value), CommandOutput.Width(output), "  ")))
        {
            await output.WriteLineAsync(line);
        }
    }

    private static string Describe(ValueCorroboration value)
    {
        var name = value.Value switch
        {
            CorroboratedValue.Event => "That it happened",
            CorroboratedValue.Responsibility => value.IsSuspected ? $"That {value.Actor} is suspected" : $"That {value.Actor} did it",
            _ => $"{Capital(Wording.Of(value.Harm!.Value.ToString()))} {Wording.Of(value.Number)}",
        };
        var voices = value.Voices.Count == 0 ? "" : $", by {string.Join("; ", value.Voices.Select(Of))}";
        var denied = value.DeniedBy.Count == 0 ? "" : $". Denied by {string.Join("; ", value.DeniedBy.Select(Of))}";
        var others = value.Others.Count == 0 ? "" : $". Other numbers: {string.Join("; ", value.Others.Select(other => $"{Wording.Of(other.Number)} ({Of(other.Voice)})"))}";
        return $"{name}: {Wording.Of(value.Grade.ToString())}{voices}{denied}{others}.";
    }

    /// <summary>A voice by its name and kind.</summary>
    public static string Of(NamedVoice voice)
    {
        var kind = voice.Voice switch
        {
            Voice.UN => "UN",
            Voice.Claim => "a group's claim",
            var other => Wording.Of(other.ToString()),
        };
        return (voice.Voice, voice.Name) switch
        {
            (Voice.Author, { } source) => source,
            (_, null) => kind,
            (_, { } name) => $"{name} ({kind})",
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

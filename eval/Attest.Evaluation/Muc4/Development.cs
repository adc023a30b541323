using System.Text;
using Attest.Coder;
using Attest.Evaluation.Muc4.Mapping;

namespace Attest.Evaluation.Muc4;

/// <summary>The development messages with their key: dev-muc3-* beside key-dev-* in one folder.</summary>
internal sealed record Development(IReadOnlyList<Message> Messages, IReadOnlyList<Template> Key)
{
    /// <summary>Reads the messages with numbers in the range, both ends included.</summary>
    public static Development Read(string folder, int? from, int? to)
    {
        var messages = Message.ReadFiles(FilesOf(folder, "dev-muc3-*")).Where(message => message.Number >= (from ?? 1) && message.Number <= (to ?? int.MaxValue)).ToList();
        var ids = messages.Select(message => message.Id).ToHashSet(StringComparer.Ordinal);
        var key = FilesOf(folder, "key-dev-*").SelectMany(path => TemplateFile.Read(File.ReadLines(path, Encoding.Latin1))).Where(template => ids.Contains(template.Message));
        return new(messages, [.. key]);
    }

    public IReadOnlyList<Answer> Answers()
    {
        var (coder, relevance) = (EnglishCoder.Load(), RelevanceModel.Read());
        return [.. Messages.Select(message => relevance.Answer(message, coder))];
    }

    private static IEnumerable<string> FilesOf(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Attest.Coder;
using Attest.Evaluation.Muc4.Mapping;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4;

/// <summary>The commands about MUC-4.</summary>
internal static class Muc4Commands
{
    public static int Answer(Arguments arguments)
    {
        _ = arguments[0, "PATH"];
        var (coder, relevance) = (EnglishCoder.Load(), RelevanceModel.Read());
        using var output = new StreamWriter(Console.OpenStandardOutput(), Encoding.Latin1);
        foreach (var message in Message.ReadFiles(arguments.Values))
        {
            var answer = relevance.Answer(message, coder);
            TemplateFile.Write(output, answer.Templates);
            if (arguments.Has("--explain"))
            {
                Explanation.Write(Console.Error, answer, coder.Code(message.Document));
            }
        }

        return 0;
    }

    public static int ScoreDevelopment(Arguments arguments)
    {
        var watch = Stopwatch.StartNew();
        var development = Development.Read(arguments[0, "FOLDER"], arguments.NumberOf("--from"), arguments.NumberOf("--to"));
        var answers = development.Answers();
        ScoreTable.Write(Console.Out, TemplateScorer.Score(development.Key, answers.SelectMany(answer => answer.Templates)));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Count} messages in {watch.Elapsed.TotalSeconds:0.0} s"));
        return 0;
    }

    public static int ShowErrors(Arguments arguments)
    {
        var development = Development.Read(arguments[0, "FOLDER"], arguments.NumberOf("--from"), arguments.NumberOf("--to"));
        var answers = development.Answers();
        var score = TemplateScorer.Score(development.Key, answers.SelectMany(answer => answer.Templates));
        var report = new ErrorReport(answers, score);
        if (!arguments.Has("--quiet"))
        {
            report.WriteMessages(Console.Out, (Slot?)arguments.NumberOf("--slot"));
        }

        report.WriteCauses(Console.Out);
        ScoreTable.Write(Console.Out, score);
        return 0;
    }

    public static int Score(Arguments arguments)
    {
        ScoreTable.Write(Console.Out, TemplateScorer.Score(ReadTemplates(arguments[0, "KEY"]), ReadTemplates(arguments[1, "RESPONSE"])));
        return 0;
    }

    /// <summary>Proves the reader and the writer: the key, written as a response, has to score nearly 100.</summary>
    public static int EchoKey(Arguments arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), Encoding.Latin1);
        TemplateFile.Write(output, ReadTemplates(arguments[0, "KEY"]).Select(FirstAlternatives));
        return 0;
    }

    private static Template FirstAlternatives(Template key)
    {
        var template = new Template { Message = key.Message, Number = key.Number };
        foreach (var slot in SlotNames.Scored)
        {
            foreach (var fill in Fill.ReadAll(key, slot, isResponse: true))
            {
                template.Add(slot, fill.HasReferent ? $"{fill.Alternatives[0]}: {fill.Referents[0]}" : fill.Alternatives[0]);
            }
        }

        return template;
    }

    private static IEnumerable<Template> ReadTemplates(string paths) => paths.Split(',').SelectMany(path => TemplateFile.Read(File.ReadLines(path, Encoding.Latin1)));
}

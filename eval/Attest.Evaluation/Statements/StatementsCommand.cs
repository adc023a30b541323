using Attest.Coder;
using Attest.Core.Actors;

namespace Attest.Evaluation.Statements;

/// <summary>Codes documents and scores what they say about actors against a table of gold.</summary>
internal static class StatementsCommand
{
    public static int Run(Arguments arguments)
    {
        var gold = GoldStatements.Read(arguments[0, "GOLD"]);
        var documents = Corpus.Read([arguments[1, "REPORTS"]]);
        var coder = EnglishCoder.Load();
        var isQuiet = arguments.Has("--quiet");
        var (wanted, given, missing) = (new int[Properties], new int[Properties], new int[Properties]);
        foreach (var document in documents.Values.OrderBy(one => one.Id.Value, StringComparer.Ordinal))
        {
            var statements = coder.Code(document).Statements;
            var rows = gold.Where(row => row.Document == document.Id.Value).ToList();
            var (lost, surplus) = StatementScore.Compare(statements, rows);
            rows.ForEach(row => wanted[(int)row.Property]++);
            foreach (var statement in statements)
            {
                given[(int)statement.Property]++;
            }

            foreach (var row in lost)
            {
                missing[(int)row.Property]++;
                Tell(isQuiet, $"{row.Document}  MISSED   {row.Actors[0]} {ActorProperties.WordOf(row.Property)} {string.Join('|', row.Values)} {row.From}");
            }

            foreach (var statement in surplus)
            {
                Tell(isQuiet, $"{document.Id}  SURPLUS  {statement.Actor.Key} {ActorProperties.WordOf(statement.Property)} {statement.Value.Words} {statement.From}");
            }
        }

        foreach (var absent in gold.Select(row => row.Document).Distinct(StringComparer.Ordinal).Where(name => !documents.Keys.Contains(name, StringComparer.Ordinal)))
        {
            Console.Error.WriteLine($"{absent}: the gold names this document, and {arguments.Values[1]} does not hold it.");
        }

        Write(wanted, given, missing);
        return 0;
    }

    private static int Properties => Enum.GetValues<ActorProperty>().Length;

    private static void Tell(bool isQuiet, string line)
    {
        if (!isQuiet)
        {
            Console.WriteLine(line);
        }
    }

    private static void Write(int[] wanted, int[] given, int[] missing)
    {
        foreach (var property in Enum.GetValues<ActorProperty>().Where(one => wanted[(int)one] + given[(int)one] > 0))
        {
            var at = (int)property;
            Console.WriteLine($"{ActorProperties.WordOf(property),-16} {StatementScore.Of(wanted[at], given[at], missing[at])}");
        }

        Console.WriteLine($"{"all",-16} {StatementScore.Of(wanted.Sum(), given.Sum(), missing.Sum())}");
    }
}

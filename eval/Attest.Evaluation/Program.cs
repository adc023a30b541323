using Attest.Evaluation;
using Attest.Evaluation.Learning;
using Attest.Evaluation.Muc4;
using Attest.Evaluation.Names;
using Attest.Evaluation.Reports;
using Attest.Evaluation.Resolution;
using Attest.Evaluation.Shootings;
using Attest.Evaluation.Statements;
using Attest.Evaluation.Voices;

const string Usage = """
    usage: dotnet run -c Release --project eval/Attest.Evaluation -- COMMAND

    muc4 PATH... [--explain]                   code MUC-4 messages, write templates
    muc4-dev FOLDER [--from N] [--to N]        code the development messages, print our own quick score
    muc4-errors FOLDER [--from N] [--to N] [--slot N] [--quiet]
                                               the same, with what is missing, surplus or wrong message by message, and counts by cause
    muc4-score KEY[,KEY...] RESPONSE           score templates
    muc4-train FOLDER [TABLES] [--from N] [--to N]
                                               train the models of MUC-4's relevance, print what they are worth on messages left out, write them to TABLES
    roles-train FOLDER [--from N] [--to N]     train the coder's model of roles, write it
    muc4-oracle KEY[,KEY...]                   write a key back through the template writer, first alternatives only
    reports GOLD_DIR [REPORT_DIR] [--worst N]  code reports, score them against their gold per field
    statements GOLD REPORTS [--quiet]          code documents, score what they say about actors, list what is missing and surplus
    shootings DOCUMENTS INCIDENTS [--worst N]  code news reports, score date, city and toll of the main incident
    voices GOLD DOCUMENTS [--by-hand] [--explain] [--quiet]
                                               resolve documents of differing voices, score the incidents, list what went wrong
    learn-places FILE DOCUMENTS INCIDENTS [GOLD_DIR REPORT_DIR]...
                                               learn how the coder chooses the place of a main incident, write the weights to FILE
    learn-days FILE DOCUMENTS INCIDENTS [GOLD_DIR REPORT_DIR]...
                                               the same for its day
    fit-resolver CODEBOOK DOCUMENTS INCIDENTS MUC4 [GOLD REPORTS [TEXTS...]]
                                               fit the weights by which accounts are compared on half of the incidents, measure on the others, write them to CODEBOOK
    fit-names PAIRS [WEIGHTS]                  fit the weights by which names are compared, measure on tenths left out, write them to WEIGHTS

    eval/README.md shows each with its output.
    """;

var arguments = Arguments.Parse(args.Skip(1));
try
{
    switch (args.FirstOrDefault())
    {
        case "muc4":
            return Muc4Commands.Answer(arguments);
        case "muc4-dev":
            return Muc4Commands.ScoreDevelopment(arguments);
        case "muc4-errors":
            return Muc4Commands.ShowErrors(arguments);
        case "muc4-train":
            return RelevanceTraining.Run(arguments);
        case "roles-train":
            return RoleTraining.Run(arguments);
        case "muc4-score":
            return Muc4Commands.Score(arguments);
        case "muc4-oracle":
            return Muc4Commands.EchoKey(arguments);
        case "reports":
            return ReportsCommand.Run(arguments);
        case "statements":
            return StatementsCommand.Run(arguments);
        case "shootings":
            return ShootingsCommand.Run(arguments);
        case "voices":
            return await VoicesCommand.RunAsync(arguments);
        case "learn-places":
            return LearnCommand.LearnPlaces(arguments);
        case "learn-days":
            return LearnCommand.LearnDays(arguments);
        case "fit-resolver":
            return await FitCommand.RunAsync(arguments);
        case "fit-names":
            return await FitNamesCommand.RunAsync(arguments);
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (Exception missing) when (missing is IOException or InvalidDataException)
{
    Console.Error.WriteLine(missing.Message);
    return 1;
}

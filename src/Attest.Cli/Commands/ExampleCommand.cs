using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Attest.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">The word that calls it.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="examples">Calls to copy, one a line.</param>
internal sealed class ExampleCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Calls to copy, one a line.</summary>
    public string Examples => examples;

    /// <summary>Lets the tool's help print the examples of the command that is asked about.</summary>
    public static void ShowExamplesIn(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExampleCommand command)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var line in command.Examples.Split('\n'))
                {
                    output.WriteLine($"  {line}");
                }
            }

            return code;
        }
    }
}

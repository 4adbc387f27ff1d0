using System.CommandLine;
using System.CommandLine.Help;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Ingest.App.Commands;

namespace Ingest.App;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    public static Command Make() => new("ingest", $"""
        Reads Swedish municipal committee papers (PDF) into records.

        Exit codes: {string.Join("; ", Enum.GetValues<ExitCode>().Select(Line))}.
        """)
    {
        new HelpOption(),
        new VersionOption(),
        BackupCommand.Make(),
        ExplainCommand.Make(),
        ExportCommand.Make(),
        ExtractCommand.Make(),
        FunctionsCommand.Make(),
        KeyCommand.Make(),
        LayoutCommand.Make(),
        ProtectCommand.Make(),
        RemoveCommand.Make(),
        RereadCommand.Make(),
        RestoreCommand.Make(),
        RunCommand.Make(),
        SchemaCommand.Make(),
        ServeCommand.Make(),
        StatusCommand.Make(),
        WatchCommand.Make(),
        WorkCommand.Make(),
    };

    /// <summary>An exit code with its meaning.</summary>
    public static string Line(ExitCode code) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)code} {typeof(ExitCode).GetField(code.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description}");
}

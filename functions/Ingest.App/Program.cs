using System.CommandLine;
using Ingest.App.Commands;

RootCommand root = new("Reads Swedish municipal committee papers into records.")
{
    ExtractCommand.Make(),
    LayoutCommand.Make(),
};
return await root.Parse(args).InvokeAsync();

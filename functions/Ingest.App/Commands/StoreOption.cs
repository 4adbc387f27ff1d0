using System.CommandLine;

namespace Ingest.App.Commands;

/// <summary><c>--store</c>: where the embedded store is.</summary>
internal static class StoreOption
{
    public static Option<string> Make() => new("--store")
    {
        Description = "The store's folder.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".ingest",
    };
}

using System.CommandLine;

namespace Ingest.App.Commands;

/// <summary><c>--keep-days</c>: how long papers are kept.</summary>
internal static class KeepOption
{
    public const string Description = "Remove papers with all that came from them this many days after they came; without it they are kept for ever.";

    public static Option<int?> Make(string description)
    {
        var keep = new Option<int?>("--keep-days") { Description = description, HelpName = "N" };
        keep.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--keep-days takes a whole number from 1.");
            }
        });
        return keep;
    }

    /// <summary>What was given, as a time; null where nothing was.</summary>
    public static TimeSpan? In(ParseResult parsed, Option<int?> keep) => parsed.GetValue(keep) is { } days ? TimeSpan.FromDays(days) : null;
}

using System.Collections.Immutable;

namespace Ingest.Reading.Tools;

/// <summary>One run of a tool.</summary>
/// <param name="Tool">Its name on the path, or its full path.</param>
/// <param name="Arguments">As they are: no shell sees them.</param>
/// <param name="InputPath">The one file outside the system's own that it may read; full path.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record ToolCall(string Tool, ImmutableArray<string> Arguments, string InputPath, ToolLimits Limits);

/// <summary>Why a tool ended.</summary>
internal enum ToolStop
{
    /// <summary>By itself.</summary>
    Ended,

    /// <summary>By a signal: out of processor time or memory, or a crash.</summary>
    Signalled,

    /// <summary>By us: it took too long.</summary>
    TooSlow,

    /// <summary>By us: it wrote more than fits, or the reader wanted no more.</summary>
    TooMuchOutput,
}

/// <summary>How a tool ended and what it complained of.</summary>
/// <param name="ExitCode">128 + the signal's number where it was signalled.</param>
/// <param name="Stop">Why.</param>
/// <param name="Complaints">The lines of standard error, as far as they were kept.</param>
internal sealed record ToolEnd(int ExitCode, ToolStop Stop, ImmutableArray<string> Complaints)
{
    public bool Complains(string words) => Complaints.Any(line => line.Contains(words, StringComparison.OrdinalIgnoreCase));
}

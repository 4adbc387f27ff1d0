using System.Diagnostics;

namespace Ingest.Papers;

/// <summary>A fault in Ingest itself: said so that it can be found, and kept from taking with it what does not depend on it.</summary>
public static class Fault
{
    /// <summary>What came up, and in which method of ours: without it nobody can act on a report.</summary>
    public static string Said(Exception fault)
    {
        string place = new StackTrace(fault).GetFrames().Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith(nameof(Ingest), StringComparison.Ordinal) ?? false) is { } method
                ? $" in {method.DeclaringType!.FullName}.{method.Name}"
                : "";
        return $"a fault in Ingest ({fault.GetType().Name}{place}: {fault.Message}). Please report it.";
    }

    /// <summary>What <paramref name="part"/> gives; where a fault comes up in it, <paramref name="without"/> and an issue that says what is missing.</summary>
    /// <param name="part">A pure part of the reading.</param>
    /// <param name="without">What the reading goes on with.</param>
    /// <param name="missing">What is then missing, as the issue begins: <c>Records are missing</c>.</param>
    /// <param name="issues">Where it is said.</param>
    public static T Contain<T>(Func<T> part, T without, string missing, Issues issues)
    {
        try
        {
            return part();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            issues.Add(new Issue(IssueCodes.Fault, Severity.Error, $"{missing}: {Said(e)}"));
            return without;
        }
    }
}

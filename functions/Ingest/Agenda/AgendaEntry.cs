namespace Ingest.Agenda;

/// <summary>A line of the agenda.</summary>
/// <param name="Number">As printed, without paragraph sign and stop; null without one.</param>
/// <param name="Title">Without number, diary number and leaders.</param>
/// <param name="Diary">As printed there, or null.</param>
/// <param name="Page">1-based; where the line stands.</param>
internal sealed record AgendaEntry(string? Number, string Title, string? Diary, int Page)
{
    /// <summary>0..1: the mean confidence of the title's words.</summary>
    public double Sureness { get; init; } = 1;
}

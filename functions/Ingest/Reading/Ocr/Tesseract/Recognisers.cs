namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>The two that read in a worker: the first every page, the second what the first cannot read well.</summary>
/// <param name="modelFolder">Where the first one's model lies.</param>
internal sealed class Recognisers(string? modelFolder)
{
    private readonly Lazy<Recogniser?> second = new(() =>
        ModelFiles.FindOther(modelFolder) is { } folder ? new Recogniser(folder, Recogniser.OtherModels) : null);

    public Recogniser First { get; } = new(modelFolder);

    /// <summary>Loaded when it is first asked for; null where its models are not installed.</summary>
    public Recogniser? Second => second.Value;
}

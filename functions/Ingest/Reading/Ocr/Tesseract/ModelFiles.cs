namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Where Tesseract and its language data lie, and what to say where they do not.</summary>
internal static class ModelFiles
{
    /// <summary>Tesseract's own variable: the folder of the language data.</summary>
    public const string FolderVariable = "TESSDATA_PREFIX";

    public const string HowToGetProgram = "Install it with: sudo apt-get install tesseract-ocr tesseract-ocr-script-latn";

    private const string HowToGetModel = "Tesseract's language data Latin is missing. Install it with: sudo apt-get install tesseract-ocr-script-latn";

    /// <summary>The folder that holds the model.</summary>
    /// <exception cref="OcrMissingException">Tesseract or the model is not there.</exception>
    public static string Find()
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
        if (!path.Split(':', StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, "tesseract"))))
        {
            throw new OcrMissingException("Tesseract is not installed. " + HowToGetProgram);
        }

        return Folders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, Recogniser.Model + ".traineddata")))
            ?? throw new OcrMissingException(HowToGetModel);
    }

    /// <summary>The folder that holds the other models, that of the first or the one above it; null where they are not there, and pages are read without.</summary>
    public static string? FindOther(string? folder) => folder is null ? null : new[] { folder, Path.GetDirectoryName(folder) }.FirstOrDefault(place =>
        place is not null && Recogniser.OtherModels.Split('+').All(model => File.Exists(Path.Combine(place, model + ".traineddata"))));

    /// <summary>Debian's and upstream's places; the variable alone where it is set, as Tesseract itself has it.</summary>
    private static string[] Folders() => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } own
        ? [own]
        : ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/5/tessdata/script", "/usr/share/tessdata", "/usr/share/tessdata/script", "/usr/local/share/tessdata"];
}

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>The worker child's whole life: loads the model, then answers each picture on standard input with its words, until the input ends.</summary>
public static class OcrWorker
{
    /// <summary>The hidden command of the program that this runs in.</summary>
    public const string Command = "ocr-worker";

    /// <summary>Runs until the parent closes standard input or goes away; the exit code.</summary>
    public static int Run(Stream input, Stream output)
    {
        Recognisers recognisers;
        try
        {
            recognisers = new Recognisers(Environment.GetEnvironmentVariable(ModelFiles.FolderVariable));
            WorkerMessages.WriteGreeting(output, WorkerMessages.Done, Recogniser.Version);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or OcrMissingException)
        {
            WorkerMessages.WriteGreeting(output, WorkerMessages.Refused, e.Message);
            return 1;
        }

        while (WorkerMessages.ReadPicture(input) is var (picture, deadline))
        {
            WorkerMessages.WriteWords(output, PageRecognition.Read(recognisers, picture, deadline));
        }

        return 0;
    }
}

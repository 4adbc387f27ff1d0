using System.CommandLine;
using Ingest.App;
using Ingest.Reading.Ocr.Tesseract;

if (args is [OcrWorker.Command])
{
    await using Stream input = Console.OpenStandardInput();
    await using Stream output = Console.OpenStandardOutput();
    return OcrWorker.Run(input, output);
}

try
{
    ParseResult parsed = CommandLine.Make().Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (string error in parsed.Errors.Select(error => error.Message))
        {
            await Console.Error.WriteLineAsync($"ingest: {error}");
        }

        await Console.Error.WriteLineAsync("Say `ingest --help`, or `ingest COMMAND --help`.");
        return (int)ExitCode.WrongUse;
    }

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("ingest: stopped. What was read is kept; run again to go on.");
    return (int)ExitCode.Stopped;
}
catch (Exception e) when (e is not OutOfMemoryException)
{
    await Console.Error.WriteLineAsync($"ingest: {Failures.Explain(e)}");
    return (int)ExitCode.SomeFailed;
}

using Ingest.App;
using Ingest.Tests.App;
using Ingest.Tests.Storage;
using Ingest.Tests.Storage.Azure;

namespace Ingest.Tests.CloudOcr;

public sealed class OcrSettingTests
{
    [Theory]
    [InlineData("INGEST_OCR_PAGES_A_DAY=1O0", "INGEST_OCR_PAGES_A_DAY", "'1O0' is no whole number from 0")]
    [InlineData("INGEST_OCR_PAGES_A_DAY=-1", "INGEST_OCR_PAGES_A_DAY", "'-1' is no whole number from 0")]
    [InlineData("INGEST_OCR_PAGES_A_SECOND=0", "INGEST_OCR_PAGES_A_SECOND", "'0' is no whole number from 1")]
    public async Task A_cap_that_is_not_understood_stops_the_worker_and_is_not_taken_for_none(string setting, string names, string says)
    {
        using var folder = new ScratchFolder();
        IngestProcess.Ended ended = await IngestProcess.RunBehindAsync(
            folder.Path, ["env", "INGEST_OCR_ENDPOINT=https://x.cognitiveservices.azure.com", setting],
            "work", "--storage", (await Azurite.SharedAsync()).ConnectionString, "--until-empty");
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains(names, ended.Complained, StringComparison.Ordinal);
        Assert.Contains(says, ended.Complained, StringComparison.Ordinal);
    }
}

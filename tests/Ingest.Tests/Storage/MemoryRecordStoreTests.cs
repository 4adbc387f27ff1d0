using Ingest.Storage;

namespace Ingest.Tests.Storage;

public sealed class MemoryRecordStoreTests : RecordStoreContract
{
    private protected override IRecordStore Open() => new MemoryRecordStore();
}

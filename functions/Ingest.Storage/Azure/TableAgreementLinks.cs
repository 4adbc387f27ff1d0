using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>Agreements that people joined and parted, in the table AgreementLinks: one partition, since they are few and always read together.</summary>
public sealed class TableAgreementLinks : IAgreementLinks
{
    private const string Partition = "links";

    private readonly NumberedRows<AgreementLink> rows;

    internal TableAgreementLinks(TableClient client) =>
        rows = new NumberedRows<AgreementLink>(client, AgreementLinksTable.Table, AgreementLinksTable.Entry, AgreementLinksTable.Row);

    public async Task AddAsync(ImmutableArray<AgreementLink> links, CancellationToken cancellationToken)
    {
        foreach (AgreementLink[] some in links.Chunk(TableLimits.MostInABatch))
        {
            await rows.AddAsync(Partition, Partition, there => Task.FromResult(Numbered(some, there)), cancellationToken);
        }
    }

    public Task<ImmutableArray<AgreementLink>> AllAsync(CancellationToken cancellationToken) => rows.OfAsync(Partition, Partition, cancellationToken);

    private static ImmutableArray<AgreementLink> Numbered(AgreementLink[] added, ImmutableArray<AgreementLink> there)
    {
        ImmutableArray<AgreementLink> all = there;
        foreach (AgreementLink link in added)
        {
            all = all.Add(link with { Revision = all.Count(other => (other.One, other.Other) == (link.One, link.Other)) + 1 });
        }

        return all[there.Length..];
    }
}

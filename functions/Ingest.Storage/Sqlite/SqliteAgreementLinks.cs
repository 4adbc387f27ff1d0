using System.Collections.Immutable;
using Ingest.Export.Tables;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Agreements that people joined and parted.</summary>
internal sealed class SqliteAgreementLinks(SqliteDatabase database) : IAgreementLinks
{
    public Task AddAsync(ImmutableArray<AgreementLink> links, CancellationToken cancellationToken) => database.ChangeAsync(
        writer =>
        {
            ILookup<(AgreementMention, AgreementMention), AgreementLink> earlier = All(writer).ToLookup(link => (link.One, link.Other));
            foreach (AgreementLink link in links)
            {
                writer.Insert(AgreementLinksTable.Table, [AgreementLinksTable.Row(link with { Revision = earlier[(link.One, link.Other)].Count() + 1 })]);
            }

            return true;
        },
        cancellationToken);

    public Task<ImmutableArray<AgreementLink>> AllAsync(CancellationToken cancellationToken) => Task.FromResult(database.Read(All));

    private static ImmutableArray<AgreementLink> All(SqliteConnection connection) =>
        [.. connection.Select(AgreementLinksTable.Table, "ORDER BY rowid").Select(AgreementLinksTable.Entry)];
}

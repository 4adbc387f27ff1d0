using System.Collections.Immutable;
using Ingest.Storage.Seen;

namespace Ingest.App.Web.Agreements;

/// <summary>The agreements of the papers that the caller may see.</summary>
internal sealed class AgreementBoard(AllAgreements agreements, ISight sight)
{
    public async Task<ImmutableArray<Agreement>> AllAsync(CancellationToken cancellationToken) =>
        await agreements.SeenAsync(await sight.HiddenAsync(cancellationToken), cancellationToken);
}

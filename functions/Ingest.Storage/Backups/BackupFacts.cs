using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ingest.Storage.Backups;

/// <summary>What a backup says of itself, in <c>backup.json</c>.</summary>
/// <param name="Form">Of the backup, from 1.</param>
/// <param name="Store">What kind of store it is of: <c>embedded</c> or <c>azure</c>.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Papers">How many papers it has.</param>
/// <param name="Files">Every other file, with what it must hold.</param>
public sealed record BackupFacts(int Form, string Store, DateTimeOffset MadeAt, int Papers, ImmutableArray<BackupFile> Files)
{
    internal const string FileName = "backup.json";
    internal const int KnownForm = 1;
}

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path below the backup's folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its bytes, hex.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256);

/// <summary>A backup cannot be made or used; the message says which, why and what to do.</summary>
public sealed class BackupException(string place, string why, Exception? cause = null) : StoreException($"{place} {why}.", cause);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupFacts))]
internal sealed partial class BackupForms : JsonSerializerContext;

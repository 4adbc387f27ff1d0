using System.Collections.Immutable;
using System.Net;

namespace Ingest.App.Web;

/// <summary>Who may come in.</summary>
internal enum Login
{
    /// <summary>Whoever sits at this machine; only where nobody else can reach the port.</summary>
    None,

    /// <summary>A key that <c>ingest key</c> made.</summary>
    Keys,

    /// <summary>Whom the platform before us has let in (Entra ID: <c>X-MS-CLIENT-PRINCIPAL-NAME</c>); programs by key.</summary>
    Platform,
}

/// <summary>How <c>ingest serve</c> was started.</summary>
/// <param name="Store">The store's folder.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Port">0: any that is free.</param>
/// <param name="Login">Who may come in.</param>
/// <param name="Watched">Folders that are watched beside.</param>
internal sealed record ServeOptions(string Store, IPAddress Address, int Port, Login Login, ImmutableArray<string> Watched)
{
    public const int UsualPort = 8140;

    /// <summary>The most bytes that one dropped paper may have.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>How long papers are kept; null: for ever.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>The most bytes that pictures of pages may take in the store's folder, together.</summary>
    public long MostPictureBytes { get; init; } = 2L << 30;

    /// <summary>Over a storage account: how long no worker may give a sign while papers wait before people are told. A host that starts from nothing needs some of it.</summary>
    public TimeSpan WorkerMayBeSilent { get; init; } = TimeSpan.FromSeconds(20);

    public bool IsLoopback => IPAddress.IsLoopback(Address);
}

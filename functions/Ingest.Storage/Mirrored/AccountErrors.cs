using System.Globalization;
using Azure;
using Azure.Identity;

namespace Ingest.Storage.Mirrored;

/// <summary>What goes wrong on the way to an account, as something that a person can act on.</summary>
internal static class AccountErrors
{
    /// <exception cref="StoreAwayException">The account does not answer, or refuses.</exception>
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (Why(e) is { } why)
        {
            throw new StoreAwayException(why, e);
        }
    }

    /// <exception cref="StoreAwayException">The account does not answer, or refuses.</exception>
    public static Task TranslateAsync(Func<Task> ask) => TranslateAsync(async () =>
    {
        await ask();
        return true;
    });

    /// <summary>Copies what the account has taken; where that does not answer any more, the next look does it.</summary>
    public static async Task LaterAsync(Func<Task> copy)
    {
        try
        {
            await TranslateAsync(copy);
        }
        catch (StoreAwayException)
        {
            // Kept all the same.
        }
    }

    private static string? Why(Exception e) => e switch
    {
        RequestFailedException { Status: 0 } => "it does not answer",
        RequestFailedException refused => refused.ErrorCode ?? refused.Status.ToString(CultureInfo.InvariantCulture),
        AuthenticationFailedException => "nobody could be signed in to it",
        AggregateException { InnerException: OperationCanceledException } => "it does not answer in time", // each try was given up
        AggregateException { InnerException: { } first } => Why(first),
        HttpRequestException or IOException { InnerException: System.Net.Sockets.SocketException } => "the connection broke",
        _ => null,
    };
}

using System.Threading.RateLimiting;
using Ingest.App.Triggers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Ingest.App.CloudOcr;

/// <summary>How calls to Document Intelligence are tried: again with growing, jittered pauses, as the service asks; not at all while it is down.</summary>
/// <remarks>
/// Where it says when to come again (<c>Retry-After</c>), no call is begun before: what is asked for in the longest pause is waited for, what is
/// later is not, and every call until then fails at once, so that pages are read elsewhere.
/// </remarks>
internal sealed class CloudCalls : IDisposable
{
    private readonly TokenBucketRateLimiter pace;
    private readonly ResiliencePipeline pipeline;
    private readonly CircuitBreakerStateProvider breaker = new();
    private readonly TimeSpan longestPause;
    private readonly TimeProvider clock;
    private long notBefore; // UTC ticks

    public CloudCalls(CloudOcrOptions options, TimeProvider clock)
    {
        (longestPause, this.clock) = (options.LongestPause, clock);
        pace = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1, // evenly: what is saved up while nothing is read would exceed the service's bound for a second
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / options.PagesASecond),
            QueueLimit = int.MaxValue,
        });
        pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<CloudOcrException>(e => e.IsPassing && !(e.RetryAfter > options.LongestPause)).Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstPause,
                MaxDelay = options.LongestPause,
                OnRetry = tried =>
                {
                    Telemetry.Retried(tried.Outcome.Exception is CloudOcrException failed ? failed.Code : "Slow");
                    return ValueTask.CompletedTask;
                },
                DelayGenerator = tried => ValueTask.FromResult((tried.Outcome.Exception as CloudOcrException)?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<CloudOcrException>(e => e is { IsPassing: true, Status: not 429 }).Handle<TimeoutRejectedException>(),
                FailureRatio = 0.5,
                MinimumThroughput = options.CallsToJudge,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.Break,
                StateProvider = breaker,
            })
            .AddTimeout(options.CallLimit)
            .Build();
    }

    /// <summary>Whether calls go through: <c>Closed</c>, <c>Open</c>, <c>HalfOpen</c>.</summary>
    public string State => breaker.CircuitState.ToString();

    /// <summary>Waits until another page may be handed in: a service that is asked too often answers 429 to everybody.</summary>
    public async Task WaitForTurnAsync(CancellationToken cancellationToken) => (await pace.AcquireAsync(1, cancellationToken)).Dispose();

    public void Dispose() => pace.Dispose();

    /// <summary>Remembers when to come again: it holds for every call, not only for the one that was told.</summary>
    private async Task<T> HeardAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call(cancellationToken);
        }
        catch (CloudOcrException e) when (e.RetryAfter is { } asked)
        {
            long until = (clock.GetUtcNow() + asked).UtcTicks;
            for (long known; (known = Interlocked.Read(ref notBefore)) < until && Interlocked.CompareExchange(ref notBefore, until, known) != known;)
            {
                // Another call was told so at the same time; the later moment stays.
            }

            throw;
        }
    }

    private async Task WaitAsAskedAsync(CancellationToken cancellationToken)
    {
        TimeSpan left = TimeSpan.FromTicks(Interlocked.Read(ref notBefore) - clock.GetUtcNow().UtcTicks);
        if (left > longestPause)
        {
            throw new CloudOcrException(0, "AskedToWait", left, "it asked not to be called for a while");
        }

        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, cancellationToken);
        }
    }

    /// <exception cref="CloudOcrException">It failed for good, or each time.</exception>
    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            await WaitAsAskedAsync(cancellationToken);
            return await pipeline.ExecuteAsync(async token => await HeardAsync(call, token), cancellationToken);
        }
        catch (BrokenCircuitException e)
        {
            throw new CloudOcrException(0, "BreakerOpen", e.RetryAfter, "it is down, and not asked for a while", e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new CloudOcrException(0, "Slow", null, "it does not answer in time", e);
        }
    }
}

/// <summary>How Document Intelligence is used.</summary>
internal sealed record CloudOcrOptions
{
    /// <summary>How often a call that failed is tried again.</summary>
    public int Retries { get; init; } = 5;

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two questions how far it has come, where the service names no time.</summary>
    public TimeSpan PollPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one call.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For one page, from the first call to its words.</summary>
    public TimeSpan PageLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long it is left alone after half of the calls failed.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls within half a minute that are enough to judge by.</summary>
    public int CallsToJudge { get; init; } = 8;

    /// <summary>Pages that this program hands in a second; the service takes 15 calls unless more was agreed.</summary>
    public int PagesASecond { get; init; } = 15;

    /// <summary>Pages a day at most; null: no bound.</summary>
    public int? PagesADay { get; init; }
}

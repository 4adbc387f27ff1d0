using Ingest.Papers;

namespace Ingest.Tests.Papers;

/// <summary>A fault in one part is said and does not take the rest with it.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_fault_leaves_what_the_reading_goes_on_with_and_an_issue_that_says_where_it_came_up()
    {
        var issues = new Issues();
        int found = Fault.Contain(() => new Box(2, 0, 1, 0).X0 > 0 ? 1 : 2, 7, "A figure is missing", issues);
        Assert.Equal(7, found);
        Issue issue = Assert.Single(issues.Found);
        Assert.Equal((IssueCodes.Fault, Severity.Error), (issue.Code, issue.Severity));
        Assert.Contains("A figure is missing: a fault in Ingest (ArgumentException in Ingest.Papers.Box..ctor: ", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_fault_nothing_is_said()
    {
        var issues = new Issues();
        Assert.Equal(3, Fault.Contain(() => 3, 7, "A figure is missing", issues));
        Assert.Empty(issues.Found);
    }
}

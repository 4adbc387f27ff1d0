using Ingest.Extraction.FollowUps;

namespace Ingest.Tests.Extraction.FollowUps;

public sealed class ColumnRulesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        string expected = string.Empty;
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "functions/Ingest/Extraction/FollowUps/Columns.corpus.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                expected = line[2..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                data.Add(line, expected);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Knows_what_a_heading_is_for(string heading, string expected)
    {
        ColumnRule? rule = ColumnRules.For(heading);
        Assert.Equal(expected, rule is null ? "none" : $"{rule.Use} {rule.Kind}".Trim());
    }

    [Fact]
    public void Every_rule_has_an_example() =>
        Assert.Empty(ColumnRules.All.Except(Examples().Select(row => ColumnRules.For((string)row[0])).OfType<ColumnRule>()).Select(rule => rule.Name));

    [Theory]
    [InlineData("Utfall 2021-09", "2021-09")]
    [InlineData("UTFALL Jan 20 - Aug 20", "2020-08")]
    [InlineData("Jan 19 - Mån 13 19", "2019")]
    [InlineData("Jan 20 - Dec 20", "2020")]
    [InlineData("Utfall Sep 2021", "2021-09")]
    [InlineData("Bokslut 2019", "2019")]
    [InlineData("Utfall jan–aug", "2025-08")]
    [InlineData("Utfall T2 2024", "2024-08")]
    [InlineData("Delår 2024", "2024-08")]
    [InlineData("Kvartal 3 2024", "2024-09")]
    [InlineData("Budget -25", "2025")]
    [InlineData("Utfall t.o.m. oktober 2024", "2024-10")]
    [InlineData("Utfall 202508", "2025-08")]
    [InlineData("Utfall 2027- 05", "2027-05")]
    [InlineData("Ack. utfall 2408", "2024-08")]
    [InlineData("Budget 2512", "2025")]
    [InlineData("Budget 2012", "2012")]
    [InlineData("Perioden 2024-01 – 2024-11", "2024-11")]
    [InlineData("Utfall 2024-01-01 – 2024-08-31", "2024-08")]
    [InlineData("Utfall 202401-202411", "2024-11")]
    [InlineData("Utfall 2024-01 t.o.m. 2024-04", "2024-04")]
    [InlineData("Tertialuppföljning 1, 2017", "2017-04")]
    public void Reads_the_time_in_a_heading(string heading, string expected) =>
        Assert.Equal(expected, ColumnTime.Read(heading)!.Text(new ColumnTime(2025, null)));

    [Theory]
    [InlineData("Avvikelse")]
    [InlineData("Verksamhet")]
    [InlineData("Ack. utfall")]
    public void Sees_no_time_where_there_is_none(string heading) => Assert.Null(ColumnTime.Read(heading));
}

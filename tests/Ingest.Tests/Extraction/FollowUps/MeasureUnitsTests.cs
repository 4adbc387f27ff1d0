using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.FollowUps;

public sealed class MeasureUnitsTests
{
    public static TheoryData<string, MeasureUnit> Examples()
    {
        var data = new TheoryData<string, MeasureUnit>();
        MeasureUnit expected = default;
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "functions/Ingest/Extraction/FollowUps/MeasureUnits.corpus.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                expected = Enum.Parse<MeasureUnit>(line[2..]);
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
    public void Knows_what_a_measure_counts(string measure, MeasureUnit expected) => Assert.Equal(expected, MeasureUnits.Of(measure, null, []));

    [Theory]
    [InlineData("Beviljade insatser", "timmar", MeasureUnit.Other)]
    [InlineData("Daglig verksamhet", "personer", MeasureUnit.Persons)]
    [InlineData("Vuxenutbildning", "helårsplatser", MeasureUnit.Other)]
    [InlineData("Nöjda brukare", "%", MeasureUnit.Percent)]
    [InlineData("Elever i grundskola", "antal", MeasureUnit.Persons)]
    public void Knows_the_column_of_units(string measure, string column, MeasureUnit expected) => Assert.Equal(expected, MeasureUnits.Of(measure, column, []));
}

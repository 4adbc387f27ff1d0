using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.Tests.Reading;

/// <summary>The numbers are Skatteverket's published test numbers or made by the rule.</summary>
public class PersonalNumberMaskTests
{
    [Theory]
    [InlineData("19121212-1212", "********-****")]
    [InlineData("121212-1212", "******-****")]
    [InlineData("121212+1212", "******+****")]
    [InlineData("191212121212", "************")]
    [InlineData("(19121212-1212),", "(********-****),")]
    [InlineData("19121212–1212", "********–****")]
    [InlineData("19121272-1219", "********-****")] // a coordination number: day + 60
    [InlineData("19121212- 1212", "********- ****")]
    [InlineData("19121212 -1212", "******** -****")]
    [InlineData("19121212 - 1212", "******** - ****")]
    [InlineData("19121212 1212", "******** ****")]
    [InlineData("121212 1212.", "****** ****.")]
    public void A_personal_number_is_masked(string printed, string masked) => Assert.Equal(masked, Masked(printed));

    [Theory]
    [InlineData("19121212-1213")] // the check digit does not hold
    [InlineData("802481-1223")]   // an organisation's: no month 24
    [InlineData("212000-1234")]
    [InlineData("19121312-1212")] // no month 13
    [InlineData("20230229-1234")] // no such day
    [InlineData("2022-00053")]
    [InlineData("1 912 121 212 121 200")]
    [InlineData("2019121212-12120")]
    public void Other_numbers_are_left_alone(string printed) => Assert.Equal(printed, Masked(printed));

    [Fact]
    public void Two_cells_of_a_table_are_no_number() => Assert.Equal("19121212 1212", Masked("19121212 1212", gap: 30));

    [Fact]
    public void Words_that_need_no_mask_are_the_same_array() =>
        Assert.Equal(Words("350 000 kr", 3), PersonalNumberMask.Apply(Words("350 000 kr", 3)), (a, b) => a.Length == b.Length);

    private static string Masked(string text, double gap = 3) =>
        string.Join(' ', PersonalNumberMask.Apply(Words(text, gap)).Select(word => word.Text));

    private static System.Collections.Immutable.ImmutableArray<Word> Words(string text, double gap)
    {
        double x = 0;
        var words = new List<Word>();
        foreach (string part in text.Split(' '))
        {
            words.Add(new Word(part, new Box(x, 0, x + (5 * part.Length), 12)));
            x += (5 * part.Length) + gap;
        }

        return [.. words];
    }
}

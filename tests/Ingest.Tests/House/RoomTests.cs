using System.Text.RegularExpressions;

namespace Ingest.Tests.House;

/// <summary>Rooms keep to themselves; files and methods stay small; names say what things are.</summary>
public sealed partial class RoomTests
{
    private const int MostLines = 400;
    private const int MostMethodLines = 60;

    /// <summary>What every room of the engine may use.</summary>
    private static readonly string[] Shared = ["Papers", "Language"];

    private static readonly string[] Stages = ["Reading", "Layout", "Agenda", "Classification", "Extraction", "Checking", "Export"];

    private static readonly string Functions = Path.Combine(Repository.Root, "functions");

    public static TheoryData<string> Rooms() => [.. RoomNames()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_of_the_engine_uses_no_other(string room)
    {
        string[] allowed = room == "Papers" ? [] : room == "Language" ? ["Papers"] : [.. Shared, room];
        Assert.Empty(
            from file in Sources(Path.Combine(Functions, "Ingest", room))
            from Match use in UsedRoom().Matches(File.ReadAllText(file))
            let used = use.Groups["room"].Value
            where used != room && !allowed.Contains(used)
            select $"{Name(file)}: {use.Value}");
    }

    [Fact]
    public void Every_room_of_the_engine_is_known() =>
        Assert.Empty(RoomNames().Except(Shared).Except(Stages));

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        from file in Sources(Functions)
        let expected = Path.GetRelativePath(Functions, Path.GetDirectoryName(file)!).Replace('/', '.')
        let found = NamespaceLine().Match(File.ReadAllText(file))
        where found.Success && found.Groups["name"].Value != expected
        select $"{Name(file)}: {found.Groups["name"].Value}");

    [Fact]
    public void No_file_is_longer_than_a_person_reads() => Assert.Empty(
        from file in Sources(Repository.Root) let lines = File.ReadAllLines(file).Length where lines > MostLines select $"{Name(file)}: {lines} lines");

    [Fact]
    public void No_method_is_longer_than_a_screen() => Assert.Empty(Sources(Functions).SelectMany(LongMethods));

    [Fact]
    public void No_name_says_nothing() => Assert.Empty(
        from file in Sources(Repository.Root)
        where EmptyName().IsMatch(Path.GetFileNameWithoutExtension(file))
        select Name(file));

    internal static IEnumerable<string> Sources(string folder) =>
        from top in folder == Repository.Root ? [Functions, Path.Combine(Repository.Root, "tests")] : new[] { folder }
        from file in Directory.EnumerateFiles(top, "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
        select file;

    internal static string Name(string file) => Path.GetRelativePath(Repository.Root, file);

    /// <summary>A member's body, by its indentation: from a line with four spaces and a brace to the brace that closes it.</summary>
    private static IEnumerable<string> LongMethods(string file)
    {
        int opened = -1;
        string before = "";
        foreach ((int i, string line) in File.ReadLines(file).Index())
        {
            if (line == "    {")
            {
                opened = TypeLine().IsMatch(before) ? -1 : i;
            }
            else if (line.StartsWith("    }", StringComparison.Ordinal) && opened >= 0)
            {
                if (i - opened - 1 > MostMethodLines)
                {
                    yield return $"{Name(file)}:{opened + 1}: {i - opened - 1} lines";
                }

                opened = -1;
            }

            before = line;
        }
    }

    private static IEnumerable<string> RoomNames() =>
        Directory.GetDirectories(Path.Combine(Functions, "Ingest")).Select(room => Path.GetFileName(room)!).Where(room => room is not ("bin" or "obj"));

    [GeneratedRegex(@"^using (static )?Ingest\.(?<room>\w+)|(?<![\w.])Ingest\.(?<room>Reading|Layout|Agenda|Classification|Extraction|Checking|Export)\.", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsedRoom();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeLine();

    [GeneratedRegex("(Helper|Manager|Util|Utils|Utilities|Processor|Common|Misc)s?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyName();
}

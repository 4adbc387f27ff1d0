using Ingest.App.Web.OnePaper;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Web;

/// <summary>Pictures of pages take no more room than they may.</summary>
public sealed class PictureShelfTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Beyond_the_bound_those_longest_not_asked_for_go_first()
    {
        var shelf = new PictureShelf(folder.Path, 500);
        foreach (int i in Enumerable.Range(0, 5))
        {
            Put(shelf, i);
        }

        Assert.True(PictureShelf.Has(Path("0"))); // asked for just now: it is the newest
        Put(shelf, 5);
        Assert.Equal(["0.png", "3.png", "4.png", "5.png"], Directory.GetFiles(folder.Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(PictureShelf.Has(Path("1")));
    }

    [Fact]
    public void What_an_earlier_run_left_counts()
    {
        Put(new PictureShelf(folder.Path, long.MaxValue), 0);
        Put(new PictureShelf(folder.Path, long.MaxValue), 1);
        Put(new PictureShelf(folder.Path, 150), 2);
        Assert.Equal(["2.png"], Directory.GetFiles(folder.Path).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public void A_picture_that_is_not_there_is_not() => Assert.False(PictureShelf.Has(Path("x")));

    private string Path(string name) => folder.In(name + ".png");

    /// <summary>A picture of a hundred bytes; the lower the number the longer ago.</summary>
    private void Put(PictureShelf shelf, int number)
    {
        string path = Path($"{number}");
        File.WriteAllBytes(path, new byte[100]);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddDays(number));
        shelf.Added(100);
    }
}

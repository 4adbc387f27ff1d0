using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Ingest.Papers;

namespace Ingest.Reading;

/// <summary>A PDF's bytes → pages of words.</summary>
public sealed class PaperReader(string textTool = "pdftotext")
{
    /// <summary>Reads every page; one that cannot be read is in <paramref name="issues"/>.</summary>
    public async Task<Paper> ReadAsync(SourceFile file, Issues issues, CancellationToken cancellationToken)
    {
        using Process tool = Process.Start(new ProcessStartInfo(textTool, ["-bbox-layout", file.Path, "-"])
        {
            RedirectStandardOutput = true,
        })!;
        string xml = await tool.StandardOutput.ReadToEndAsync(cancellationToken);
        ImmutableArray<Page> pages = Parse(xml);
        return new Paper(file.Id, file.Name, pages.Length, pages);
    }

    private static ImmutableArray<Page> Parse(string xml)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var words = ImmutableArray.CreateBuilder<Word>();
        double width = 0, height = 0;
        int block = -1, line = -1;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Name == "page")
            {
                pages.Add(new Page(pages.Count + 1, width, height, TextSource.Digital, 1, words.ToImmutable(), []));
                words.Clear();
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.Name)
            {
                case "page":
                    (width, height, block, line) = (Read("width"), Read("height"), -1, -1);
                    if (reader.IsEmptyElement)
                    {
                        pages.Add(new Page(pages.Count + 1, width, height, TextSource.Digital, 1, [], []));
                    }

                    break;
                case "block":
                    block++;
                    break;
                case "line":
                    line++;
                    break;
                case "word":
                    var box = new Box(Read("xMin"), Read("yMin"), Read("xMax"), Read("yMax"));
                    string text = reader.ReadElementContentAsString().Trim();
                    if (text.Length > 0)
                    {
                        words.Add(new Word(text, box, 1, block, line));
                    }

                    break;
            }
        }

        return pages.ToImmutable();
        double Read(string name) => double.Parse(reader.GetAttribute(name)!, CultureInfo.InvariantCulture);
    }
}

using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>The columns that every row carries, so that a report needs no join.</summary>
internal static class CommonColumns
{
    /// <summary>Which paper, whose meeting.</summary>
    public static ColumnList<T> OfPaper<T>(this ColumnList<T> columns, Func<T, Ingestion> ingestion) => columns
        .RequiredText("paperId", "SHA-256 of the PDF's bytes, hex", row => ingestion(row).Paper.Id)
        .RequiredText("paper", "The PDF's file name", row => ingestion(row).Paper.Source)
        .RequiredWholeNumber("version", "Version of the engine that read the paper", _ => Pipeline.Version)
        .Text("municipality", "The municipality or region whose body meets", row => ingestion(row).Masthead.Municipality)
        .Text("municipalityCode", "Its four-digit code (SCB); `NN00` for a region", row => ingestion(row).Masthead.MunicipalityCode)
        .Text("body", "The committee that meets", row => ingestion(row).Masthead.Body)
        .Date("meetingDate", "The day it meets", row => ingestion(row).Masthead.MeetingDate);

    /// <summary>Which matter, and what is decided of it.</summary>
    public static ColumnList<T> OfItem<T>(this ColumnList<T> columns, Func<T, PlacedItem> item) => columns
        .RequiredWholeNumber("item", "The matter's number among the paper's matters, from 0", row => item(row).Index)
        .Text("itemNumber", "The matter's number as on the agenda", row => item(row).Item.Classified.Matter.Number)
        .RequiredText("title", "The matter's title", row => item(row).Item.Classified.Matter.Title)
        .Text("itemDiaryNumber", "The matter's diary number", row => item(row).Item.Classified.Matter.DiaryNumber)
        .RequiredName("category", "The matter's category", row => item(row).Item.Classified.Category)
        .Name("decision", "What is decided or proposed of the matter", row => item(row).Item.Classified.Decision?.Outcome);

    /// <summary>A record's id, paper and matter.</summary>
    public static ColumnList<PlacedRecord<T>> OfRecord<T>(this ColumnList<PlacedRecord<T>> columns)
        where T : IRecord => columns
        .RequiredText("id", "Made of paper, kind and place: stays when the paper is read again", row => row.Id)
        .OfPaper(row => row.At.Ingestion)
        .OfItem(row => row.At)
        .RequiredWholeNumber("position", "Order among the paper's records of this kind, from 0", row => row.Position);

    /// <summary>Where a record was read, by which rule, how surely.</summary>
    public static ColumnList<PlacedRecord<T>> OfSource<T>(this ColumnList<PlacedRecord<T>> columns)
        where T : IRecord => columns
        .Text("flags", "What is doubtful, comma-separated: `unit_doubtful`", row => Flags(row.Record))
        .RequiredWholeNumber("page", "The page it was read from, from 1", row => row.Record.Source.Page)
        .RequiredText("quote", "The words it was read from", row => row.Record.Source.Quote)
        .RequiredNumber("x0", "Left edge of the quote's box, points from the page's left", row => Points(row.Record.Source.Box.X0))
        .RequiredNumber("y0", "Upper edge, points from the page's top", row => Points(row.Record.Source.Box.Y0))
        .RequiredNumber("x1", "Right edge, points from the page's left", row => Points(row.Record.Source.Box.X1))
        .RequiredNumber("y1", "Lower edge, points from the page's top", row => Points(row.Record.Source.Box.Y1))
        .RequiredText("rule", "The rule that made it", row => row.Record.Source.Rule)
        .RequiredNumber("confidence", "0 to 1", row => row.Record.Source.Confidence)
        .Review();

    /// <summary>What a person has said of the row: a reading leaves it empty, a store fills it from the corrections it keeps.</summary>
    public static ColumnList<T> Review<T>(this ColumnList<T> columns) => columns
        .Text(ReviewMark.Column, "What a person said of it: `confirmed`, `corrected`, `rejected` or `added` (see Corrections); empty where nobody has", _ => null);

    private static string? Flags(IRecord record) => record.Flags.IsEmpty ? null : string.Join(',', record.Flags);

    private static double Points(double value) => Math.Round(value, 3);
}

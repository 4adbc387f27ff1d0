namespace Ingest.Export.Tables;

/// <summary>Matters (contract, Item).</summary>
internal static class ItemsTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedItem>(
        "Items",
        "A matter on the agenda, or with papers.",
        new ColumnList<PlacedItem>()
            .RequiredText("id", "The paper's id and the matter's number among its matters", row => $"{row.Ingestion.Paper.Id}/{row.Index}")
            .OfPaper(row => row.Ingestion)
            .OfItem(row => row)
            .Text("decisionText", "What is decided, in the paper's words", row => row.Item.Classified.Decision?.Text)
            .WholeNumber("decisionPage", "The page that says so, from 1", row => row.Item.Classified.Decision?.Source.Page)
            .RequiredText("evidence", "What told the category", row => row.Item.Classified.Evidence)
            .WholeNumber("page", "First page of its papers, from 1; none where it is only listed", row => row.Item.Classified.Matter.FirstPage)
            .WholeNumber("lastPage", "Last page of its papers, annexes included", row => row.Item.Classified.Matter.LastPage)
            .RequiredNumber("confidence", "0 to 1: of the category", row => row.Item.Classified.Confidence)
            .Review(),
        PlacedItem.Of);
}

namespace Ingest.Papers;

/// <summary>Every code an issue can have; the README lists them.</summary>
public static class IssueCodes
{
    /// <summary>A fault in Ingest itself; nothing of the paper was kept.</summary>
    public const string Fault = "fault";

    /// <summary>The page has no usable text layer, and OCR could not read it; the message says what to install or to try.</summary>
    public const string PageNeedsOcr = "page_needs_ocr";

    /// <summary>The page could not be read.</summary>
    public const string PageLost = "page_lost";

    /// <summary>The PDF tool complained, but gave the page.</summary>
    public const string ReaderWarning = "reader_warning";

    /// <summary>Rows or columns of a table, a whole table of money, or rows of a list, that no rule took.</summary>
    public const string RowsLeftOver = "rows_left_over";

    /// <summary>Printed sum and rows differ.</summary>
    public const string SumDiffers = "sum_differs";

    /// <summary>Budget − forecast and printed variance differ.</summary>
    public const string VarianceDiffers = "variance_differs";

    /// <summary>The agenda lists a matter that the packet has no papers for.</summary>
    public const string NoPapersForMatter = "no_papers_for_matter";

    /// <summary>Papers of a matter that the agenda does not list.</summary>
    public const string MatterNotOnAgenda = "matter_not_on_agenda";

    /// <summary>A printed organisation number's check digit does not hold.</summary>
    public const string OrgNumberInvalid = "org_number_invalid";

    /// <summary>A term that ends before it starts.</summary>
    public const string TermReversed = "term_reversed";

    /// <summary>A decision and its annex say different things.</summary>
    public const string DecisionDiffersFromAnnex = "decision_differs_from_annex";

    /// <summary>The unit beside a figure is doubtful (contract, <c>unit_doubtful</c>).</summary>
    public const string UnitDoubtful = "unit_doubtful";

    /// <summary>A clause that an agreement usually has was not found.</summary>
    public const string ClauseNotFound = "clause_not_found";
}

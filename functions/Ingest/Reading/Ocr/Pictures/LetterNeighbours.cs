namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Whether letters stand beside or above each other: the nearest neighbour of nearly every letter is one of its own word.</summary>
/// <remarks>Tells how a page lies where columns of figures and dates are straighter than its lines, as in a page-long table in round letters.</remarks>
internal static class LetterNeighbours
{
    private const double LeastInches = 0.04;    // a small letter of 6 points
    private const double MostInches = 0.25;
    private const double LeastShared = 0.5;     // of the smaller one's side

    /// <summary>How many letters have their nearest neighbour beside them, and how many above or below.</summary>
    /// <param name="pieces">A picture's pieces of ink.</param>
    /// <param name="dpi">Its pixels an inch.</param>
    public static (int Beside, int Above) Of(IEnumerable<Component> pieces, double dpi)
    {
        List<Component> letters = [.. pieces.Where(piece => Math.Max(piece.Width, piece.Height) > LeastInches * dpi && Math.Max(piece.Width, piece.Height) < MostInches * dpi)];
        double reach = MostInches * dpi;
        ILookup<(int, int), Component> squares = letters.ToLookup(piece => ((int)(piece.X0 / reach), (int)(piece.Y0 / reach)));
        (int beside, int above) = (0, 0);
        foreach (Component letter in letters)
        {
            (double across, double down) = Nearest(letter, squares, reach);
            beside += across < down ? 1 : 0;
            above += down < across ? 1 : 0;
        }

        return (beside, above);
    }

    /// <summary>The white between the letter and its nearest neighbour beside it, and above or below it, in pixels.</summary>
    private static (double Across, double Down) Nearest(Component letter, ILookup<(int, int), Component> squares, double reach)
    {
        (double across, double down) = (double.PositiveInfinity, double.PositiveInfinity);
        (int column, int row) = ((int)(letter.X0 / reach), (int)(letter.Y0 / reach));
        foreach (Component other in Enumerable.Range(0, 9).SelectMany(i => squares[(column + (i % 3) - 1, row + (i / 3) - 1)]))
        {
            if (other != letter)
            {
                double sharedX = Math.Min(letter.X1, other.X1) - Math.Max(letter.X0, other.X0);
                double sharedY = Math.Min(letter.Y1, other.Y1) - Math.Max(letter.Y0, other.Y0);
                across = sharedY >= LeastShared * Math.Min(letter.Height, other.Height) ? Math.Min(across, Math.Max(0, -sharedX)) : across;
                down = sharedX >= LeastShared * Math.Min(letter.Width, other.Width) ? Math.Min(down, Math.Max(0, -sharedY)) : down;
            }
        }

        return (across, down);
    }
}

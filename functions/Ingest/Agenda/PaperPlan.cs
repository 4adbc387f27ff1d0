using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>What reading the masthead and splitting both need: the pages' faces, the agenda, the documents and the kind of paper.</summary>
internal sealed record PaperPlan(ImmutableArray<PageFace> Faces, ImmutableArray<AgendaEntry> Agenda, ImmutableArray<Piece> Pieces, PaperKind Kind)
{
    public ImmutableArray<Sheet> Sheets => [.. Faces.Select(face => face.Sheet)];

    /// <summary>The pages of the call, or the front of minutes.</summary>
    public ImmutableArray<Sheet> Calls =>
    [
        .. Faces.TakeWhile((face, i) => (i < 3 && face.Word?.Kind is DocumentKind.Call or DocumentKind.Minutes) || Agenda.Any(entry => entry.Page >= face.Number)).Take(4).Select(face => face.Sheet),
    ];

    /// <summary>The plan of a paper; made once, for reading the masthead and for splitting.</summary>
    public static PaperPlan Of(PaperLayout layout) => Plans.GetValue(layout, Make);

    private static readonly ConditionalWeakTable<PaperLayout, PaperPlan> Plans = [];

    private static PaperPlan Make(PaperLayout layout)
    {
        ImmutableArray<Sheet> sheets = Sheet.Of(layout);
        ImmutableArray<PageFace> faces = PageFaces.Of(sheets);
        if (faces.IsEmpty)
        {
            return new(faces, [], [], PaperKind.Other);
        }

        ImmutableArray<AgendaEntry> agenda = AgendaReader.Read(layout, faces);
        ImmutableArray<Piece> pieces = Ingest.Agenda.Pieces.Of(faces);
        return new(faces, agenda, pieces, PaperKinds.Of(faces, agenda, pieces));
    }
}

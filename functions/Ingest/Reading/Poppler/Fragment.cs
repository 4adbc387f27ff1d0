using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>A stretch of text in one size, as <c>pdftohtml</c> gives it; in points.</summary>
/// <param name="Box">Its place.</param>
/// <param name="Face">What it is set in, or most of it.</param>
/// <param name="Runs">Its parts in order where not all are of the same weight and slant; else empty.</param>
internal sealed record Fragment(Box Box, Typeface Face, ImmutableArray<Run> Runs);

/// <summary>A part of a fragment.</summary>
internal readonly record struct Run(string Text, Typeface Face);

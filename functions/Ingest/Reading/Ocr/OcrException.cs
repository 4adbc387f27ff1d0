namespace Ingest.Reading.Ocr;

/// <summary>OCR cannot be used on this machine; the message says what is missing and how to get it.</summary>
public sealed class OcrMissingException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>One page could not be read by OCR; the message says why, to follow "Page 3 could not be read by OCR: ".</summary>
public sealed class OcrPageException(string message, Exception? inner = null) : Exception(message, inner);

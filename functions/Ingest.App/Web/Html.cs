using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Ingest.App.Web;

/// <summary>Markup. What is put into it is encoded, unless it is markup itself.</summary>
/// <remarks>An interpolated string is the template: <c>Html.Of($"&lt;b&gt;{name}&lt;/b&gt;")</c>. No other way leads in but <see cref="Raw"/>.</remarks>
internal readonly struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? text;

    private Html(string text) => this.text = text;

    public static Html None => default;

    public bool IsEmpty => string.IsNullOrEmpty(text);

    public static Html Of(Template template) => new(template.Text);

    /// <summary>Markup of our own, as it is.</summary>
    public static Html Raw(string markup) => new(markup);

    public static Html Join(IEnumerable<Html> parts, string between = "") => new(string.Join(between, parts));

    public static Html When(bool condition, Func<Html> html) => condition ? html() : None;

    public override string ToString() => text ?? "";

    /// <summary>Gathers literals as they are and values encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder builder = new(literalLength + (formattedCount * 16));

        public string Text => builder.ToString();

        public void AppendLiteral(string literal) => builder.Append(literal);

        public void AppendFormatted(Html html) => builder.Append(html.text);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (Html part in parts)
            {
                builder.Append(part.text);
            }
        }

        public void AppendFormatted(ImmutableArray<Html> parts) => AppendFormatted(parts.AsEnumerable());

        public void AppendFormatted(string? value) => builder.Append(value is null ? "" : Encoder.Encode(value));

        public void AppendFormatted(int value) => builder.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(long value) => builder.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <summary>For coordinates: at most two decimals.</summary>
        public void AppendFormatted(double value) => builder.Append(value.ToString("0.##", CultureInfo.InvariantCulture));
    }
}

namespace Ingest.App.Web;

/// <summary>What a form lets one choose from.</summary>
internal static class FormChoice
{
    /// <summary>A choice with its label.</summary>
    public static Html Of(string name, string label, IEnumerable<(string Key, string Name)> choices, string? chosen) => Html.Of($"""
        <label>{label} <select name="{name}">{Options(choices, chosen)}</select></label>
        """);

    /// <summary>The choices; the one that was made is shown, or the one without a key where none was.</summary>
    public static Html Options(IEnumerable<(string Key, string Name)> choices, string? chosen) => Html.Join(choices.Select(one =>
        Html.Of($"""<option value="{one.Key}"{Html.Raw(one.Key == (chosen ?? "") ? " selected" : "")}>{one.Name}</option>""")));
}

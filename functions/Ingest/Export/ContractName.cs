using System.Text.Json;

namespace Ingest.Export;

/// <summary>Enumerations' names as the contract writes them: <c>AgreementTerm</c> → <c>agreement_term</c>.</summary>
public static class ContractName
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    /// <summary>The value of that name; throws where there is none.</summary>
    public static T Parse<T>(string name)
        where T : struct, Enum => Names<T>.All.First(pair => pair.Value == name).Key;

    private static class Names<T>
        where T : struct, Enum
    {
        public static Dictionary<T, string> All { get; } =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}

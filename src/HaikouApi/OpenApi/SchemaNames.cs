using HaikouApi.Lists.Output;
using HaikouApi.Web;

namespace HaikouApi.OpenApi;

/// <summary>The names that types go by in the OpenAPI document.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        if (type.IsGenericType) return Of(type.GetGenericArguments()[0]) + "List";
        if (type == typeof(ProblemBody)) return "Problem";
        if (type == typeof(CatalogueBody)) return "Catalogue";
        if (type == typeof(Localized)) return "TextInTwoLanguages";
        return type.Name;
    }
}

using HaikouApi.Datasets;

namespace HaikouApi.Families.Press;

public static class Documents
{
    public static readonly Dataset Dataset = Dataset.Of<Document>(
        "documents", table: "document_reading", new("版面", "Documents"), about: "一份照收到时原样保存的版面",
        sort: "-ingestedAt", kind: DatasetKind.Page);
}

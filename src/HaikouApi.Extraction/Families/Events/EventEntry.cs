using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>An event of an article. A field keeps what is said of it first.</summary>
/// <param name="Name">Its name, folded.</param>
/// <param name="Record">What is known of it.</param>
internal sealed record EventEntry(string Name, Record Record)
{
    /// <summary>Whether it goes by that name too: 第四届文化节 of 第四届宁波网络文化节.</summary>
    public bool IsCalled(string name)
    {
        if (name.Length < 4 || name[^1] != Name[^1]) return false;
        var at = 0;
        foreach (var c in name)
        {
            if ((at = Name.IndexOf(c, at) + 1) == 0) return false;
        }

        return true;
    }

    public bool Has(string field) => Record.Fields.ContainsKey(field);

    public void Set(string field, object content, Evidence evidence)
    {
        if (!Has(field)) Record.Set(field, content, evidence);
    }

    /// <summary>The record; of one without participants there is nothing that a hedge could be of.</summary>
    public Record Close() => Has("participants") ? Record : Record.Without("comparator", Absence.NotApplicable);
}

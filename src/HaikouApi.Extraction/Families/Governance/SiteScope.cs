using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Governance;

/// <summary>Words of a sentence, which may be one before.</summary>
internal sealed record PrintedName(Passage Sentence, int Start, int End)
{
    public string Words => Sentence.Name(Start, End);

    public string Folded => Sentence.Folded[Start..End];

    public Evidence Evidence => Sentence.Cite(Start, End);

    public static PrintedName? Of(Sentence sentence, Token? token) => token is { } t ? new(sentence.Passage, t.Start, t.End) : null;
}

/// <summary>
/// Whose the next name of a list is. A district at its head holds as long as only marks stand between; one that heads a line (清河区:) for the lines
/// below too. Words that say something else end it, so that nothing is given to the district before.
/// </summary>
internal sealed class SiteScope
{
    private bool _isHeading;

    public PrintedName? District { get; private set; }

    /// <summary>The street or town, which holds up to the next comma.</summary>
    public PrintedName? Street { get; private set; }

    public void Say(PrintedName? district, PrintedName? street, bool isHeading)
    {
        if (district is not null) (District, _isHeading, Street) = (district, isHeading, null);
        if (street is not null) Street = street;
    }

    /// <summary>在甲区乙街道, said of all that a sentence goes on to name without a place of its own.</summary>
    public (PrintedName? District, PrintedName? Street) Where { get; private set; }

    public void SayWhere(PrintedName? district, PrintedName? street) => Where = (district, street);

    /// <summary>Words that are no name, or a mark that ends a list.</summary>
    public void End()
    {
        Street = null;
        if (!_isHeading) District = null;
    }

    /// <summary>A sentence of prose, or another city, is said of nobody's list.</summary>
    public void Forget() => (District, Street, _isHeading) = (null, null, false);

    public void EndStreet() => Street = null;
}

using HaikouApi.Extraction.Enterprises.Names;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Whose figures a text states: the company named last; nobody's behind 全市; unclear between two.</summary>
/// <param name="only">The one company that the article names, whose 我们公司 is before it is named.</param>
internal sealed class EnterpriseScope(Company? only)
{
    /// <summary>The companies named since the last figure.</summary>
    private readonly List<Company> _named = [];

    /// <summary>The one of those named in the sentence before that is works by its name.</summary>
    private Company? _works;

    /// <summary>The group named last.</summary>
    private Company? _group;

    /// <summary>The bank named last, and the one named last that is none.</summary>
    private Company? _bank, _noBank;
    private int _noBankAge;

    private Company? _last;
    private Company? _topic;
    private bool _isEnded;
    private bool _isUnknown;

    /// <summary>How many of those were named before the last mark.</summary>
    private int _before;

    /// <summary>Whether the clause speaks of others.</summary>
    private bool _isAside;

    /// <summary>Whether it was named by now; before that only 我们公司 in the sentence is the one that the article names.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>How many sentences ago it was named.</summary>
    public int Age { get; private set; }

    /// <summary>Whether one who is no company is quoted, whose 我们 is not one.</summary>
    public bool IsOfAnother { get; set; }

    /// <summary>Whose the next figure is; null when that is not known.</summary>
    public Company? Owner => (IsOfAnother && !IsNamedHere) || _isEnded || _isAside || HasSeveral ? null : _last;

    /// <summary>Whose part of a whole it is, whoever's the whole.</summary>
    public Company? OwnerOfShare => (IsOfAnother && !IsNamedHere) || _isEnded || HasSeveral ? null : _last;

    /// <summary>Who puts out what the article is: 甲公司关于某事的公告, where 公司 is nobody else.</summary>
    public Company? Issuer { get; set; }

    public void OwnIssuer()
    {
        _named.Clear();
        Topic(Issuer!);
    }

    /// <summary>Whether the article names no other.</summary>
    public bool IsOnly => only is not null && !_isUnknown;

    /// <summary>Whether the sentence goes on about the one company that its paragraph names, or is said by one of 公司.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Whether the sentence itself names it.</summary>
    public bool IsNamedHere => Age == 0;

    public bool HasSeveral { get; private set; }

    /// <summary>总投资5亿元的某项目: what the sentence before said of a project, of which it is not known yet whose it is.</summary>
    public EnterpriseFact? Awaited { get; private set; }

    private int _awaitedFor;

    public void Await(EnterpriseFact fact) => (Awaited, _awaitedFor) = (fact, 0);

    public void BeginSentence()
    {
        if (_named.Count > 0) _works = _named.Find(c => c.Folded[^1] == '厂');
        _named.Clear();
        _before = 0;
        _isAside = false;
        Age++;
        _noBankAge++;
        if (++_awaitedFor > 1) Awaited = null;
    }

    /// <summary>The company of one who is quoted, whom the sentence behind names.</summary>
    public void Quote(Company speaker)
    {
        _named.Clear();
        Name(speaker);
    }

    public void Name(Company company)
    {
        if (_named.Find(c => c.Name.Length < company.Name.Length && company.Name.StartsWith(c.Name, StringComparison.Ordinal)) is { } whole
            && !company.Name.EndsWith("分公司", StringComparison.Ordinal))
        {
            company = whole; // Works of the company just named: 甲有限公司某某分厂.
        }

        if (_named.Count == 0) _topic = null;
        if (!_named.Exists(c => c.Name == company.Name)) _named.Add(company);
        (_last, _isEnded, _isAside, _isUnknown, HasSeveral) = (company, false, false, false, _named.Count - Math.Min(_before, _named.Count) > 1);
        (Age, IsNamed) = (0, true);
        if (IsGroup(company)) _group = company;
        if (IsBank(company)) _bank = company;
        else (_noBank, _noBankAge) = (company, 0);
    }

    /// <summary>某银行为|甲公司|放了贷款。公司…: who is meant where the one spoken of is a bank.</summary>
    public void DealtWith(Company company)
    {
        if (!IsBank(company)) (_noBank, _noBankAge) = (company, 0);
    }

    /// <summary>甲公司…;|乙公司…: who is named behind the mark does not stand beside who was named before it.</summary>
    public void EndPart() => _before = _named.Count;

    public static bool IsBank(Company company) =>
        company.Folded[^1] is '行' || company.Folded.EndsWith("信用社", StringComparison.Ordinal) || company.Folded.Contains("银行", StringComparison.Ordinal);

    /// <summary>内江银行给它放了贷款。公司…, 该行…: the word says whether a bank is meant.</summary>
    private void OwnOfKind(bool isBank)
    {
        if (_last is null || IsBank(_last) == isBank || (isBank ? _bank : _noBank) is not { } meant) return;
        if (!isBank && _noBankAge > 2)
        {
            Forget(); // Too long ago to be sure which of the two.
            return;
        }

        _named.Clear();
        Topic(meant);
    }

    private static bool IsGroup(Company company) => company.Folded.Contains("集团", StringComparison.Ordinal);

    /// <summary>甲集团旗下乙公司: whose part is spoken of.</summary>
    public void Parent(Company group) => _group = group;

    /// <summary>集团: the one named, where a part of it is spoken of.</summary>
    public void OwnGroup()
    {
        if (_group is { } group && _last is not null && !IsGroup(_last))
        {
            _named.Clear();
            Topic(group);
        }

        Refer();
    }

    /// <summary>甲公司是…: whom the text is about; others that the sentence names beside it are not 公司.</summary>
    public void Topic(Company company)
    {
        Name(company);
        _topic = company;
    }

    /// <summary>公司, 该厂: the one spoken of; of several that were named the one the text is about, or the one that is works as the word says.</summary>
    public void Own(bool isWorks, bool isBank = false)
    {
        OwnOfKind(isBank);
        HasSeveral |= _named.Count > 1;
        if (HasSeveral && ((isWorks ? _named.Find(c => c.Folded[^1] == '厂') ?? _works : null) ?? _topic) is { } meant)
        {
            _named.Clear();
            Topic(meant);
        }

        Refer();
    }

    private void Refer()
    {
        if (!_isUnknown && _last is null && only is not null) (_last, IsNamed) = (only, true);
        _isEnded = _isAside = false;
    }

    /// <summary>该项目: that of the company named just before, whoever stands between.</summary>
    public void Project()
    {
        if (IsOnly) _last ??= only;
        if (_last is not null && (IsOnly || Age <= 1)) (_isEnded, _isAside, Age) = (false, false, 0);
    }

    /// <summary>A city, a trade, another company of which no name is known.</summary>
    public void End() => _isEnded = true;

    /// <summary>Who stands inside a clause is spoken of in that clause: 满足全市需求.</summary>
    public void Aside() => _isAside = true;

    public void EndClause() => _isAside = false;

    /// <summary>A company of which it is not sure that it is one: 公司 is no longer the one before.</summary>
    public void Forget() => (_last, _isUnknown) = (null, true);

    public void Stated() => _named.Clear();
}

using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What is settled about benefits only when the whole article has been read.</summary>
internal static partial class Grants
{
    /// <summary>
    /// The only window of an article that has one issuer, else that of the sentence, else the only one of its section, else the only one that is said
    /// above all sections, or of the one who grants.
    /// </summary>
    public static void GiveWindows(List<Grant> grants, TradeInState state)
    {
        var all = Windows.Joined(state.Windows);
        var oneIssuer = grants.Select(g => g.Issuer?.Name).Distinct().Count() == 1;
        var above = oneIssuer && Windows.Joined(state.AboveSections) is [var top] ? top : null;
        foreach (var section in grants.GroupBy(g => g.OfSection))
        {
            var said = section.Key is { } own && section.DistinctBy(g => g.Issuer?.Name).Count() == 1 ? Windows.Joined(own) : [];
            var below = said.Count == 0 ? above : said is [var one] ? Windows.Completed(one, above) : null;
            foreach (var grant in section)
            {
                List<Window> puttingOff = grant.Own.Count == 0 ? [] : [.. (section.Key ?? state.AboveSections).Where(w => w.IsPutOff)];
                var window = all is [{ IsOfAll: true } everybody] ? everybody
                    : grant.IsOfOtherDays && all.Count == 1 ? null
                    : oneIssuer && all is [var whole] ? whole
                    : Windows.Joined([.. grant.Own, .. puttingOff]) is [var only] ? Windows.Completed(only, above)
                    : below ?? (oneIssuer ? null : OfIssuer(state, grant.Issuer?.Name)
                        ?? (grant.Own.Count == 0 && !grant.IsOfOtherDays ? SaidOf(state, grant.Issuer?.Name) : null));
                grant.Window = window?.IsOf(grant.Scheme) == true && (window.Owner is null || window.Owner == grant.Issuer?.Name)
                    && !IsOfOtherCars(window, grant, grants) && !state.AreOfOtherMeasures(window.At, grant.Sentence.Start) ? window : null;
            }
        }
    }

    /// <summary>Days said with what is granted for one kind of car are not said of another kind in another paragraph.</summary>
    private static bool IsOfOtherCars(Window window, Grant grant, List<Grant> grants) =>
        grant.Vehicle?.Word is "nev" or "fuel" && !StandsIn(window, grant.Sentence) && grants.FindAll(g => StandsIn(window, g.Sentence)) is { Count: > 0 } own
            && own.TrueForAll(g => g.Vehicle?.Word is "nev" or "fuel" && g.Vehicle.Value.Word != grant.Vehicle.Value.Word && !LeadsUpTo(window, g));

    /// <summary>1月1日至12月31日期间,购买新车的给予补贴:①新能源车…: days that lead up to a list, the first item of which stands in their sentence.</summary>
    private static bool LeadsUpTo(Window window, Grant grant)
    {
        var words = grant.Sentence;
        var at = Enumerable.Range(0, words.Length).FirstOrDefault(i => words.OffsetOf(i) >= window.At);
        var colon = words.Folded.IndexOf(':', at);
        return colon > 0 && grant.Vehicle is { } car && words.OffsetOf(colon) < car.Evidence.Segments[0].Start;
    }

    private static bool StandsIn(Window window, Passage sentence) =>
        window.At >= sentence.Start && window.At < sentence.End;

    private static Window? OfIssuer(TradeInState state, string? name) =>
        Windows.Joined([.. state.ByIssuer.Where(w => w.Issuer == name).Select(w => w.Window), .. state.Windows.Where(w => name is not null && w.Owner == name)])
            is [var only] ? only : null;

    /// <summary>The only days that are said where nobody but this one is spoken of as granting.</summary>
    private static Window? SaidOf(TradeInState state, string? name) =>
        name is not null && Windows.Joined([.. state.Windows.Where(w => w.By == name)]) is [var only] ? only : null;

    /// <summary>
    /// What ended before the page was published has ended; what begins after it is announced. Where no day of publication is known, nobody can tell on
    /// which side of its end the page stands: then only what the article says of it counts.
    /// </summary>
    public static void GiveStatus(List<Grant> grants, DateOnly? publishedOn, Said? saidToBeOver)
    {
        foreach (var grant in grants)
        {
            if (publishedOn is null && grant is { Window.Ends: not null, Status.Word: "active" }) grant.Status = saidToBeOver;
            if (publishedOn is not { } today) continue;
            if (grant is { Window: null, IsWindowUnread: true, Status.Word: "active" } && HasDay().IsMatch(grant.Part)) grant.Status = saidToBeOver;
            if (grant.Window is { Ends: { } ends, EndsEvidence: { } evidence } && ends < today) grant.Status = new("ended", evidence);
            if (grant.Window is { Starts: { } starts, StartsEvidence: { } begin } && starts > today) grant.Status = new("announced", begin);
        }
    }

    /// <summary>A sentence that prints days which were not read as those of buying: whether they are over is not known.</summary>
    [GeneratedRegex("[0-9]月[0-9]{1,2}日(?:至|到|-|~|—)")]
    private static partial Regex HasDay();

    /// <summary>Where no kind of car is told from another, 新车 is any.</summary>
    public static List<Grant> ForAnyCar(List<Grant> grants)
    {
        foreach (var grant in grants) grant.Vehicle ??= grant.PlainCar is { } car ? new("any", car.Evidence) : null;
        return grants;
    }

    /// <summary>Of several who grant, one who tells no kinds apart grants for any, where the sentence itself speaks of a car.</summary>
    public static List<Grant> ForAnyCarOfOthers(List<Grant> grants)
    {
        var kinds = grants.Select(g => g.Vehicle?.Word).ToHashSet();
        if (kinds.Contains("nev") && kinds.Contains("fuel")) grants.ForEach(g => g.Vehicle ??= g.OnTopForAny);
        var byIssuer = grants.GroupBy(g => g.Issuer?.Name).ToList();
        foreach (var grant in byIssuer.Where(i => byIssuer.Count > 1 && i.Key is not null && i.All(g => IsAlone(g, grants))
            && i.All(g => g.Vehicle is null && !Vehicles.IsOnTop(g.Sentence.Folded))).SelectMany(i => i))
        {
            grant.Vehicle = grant.PlainCar is { } car && car.Evidence.Segments[0].Start >= StartOf(grant)
                && car.Evidence.Segments[0].Start < grant.Sentence.End
                && (grant.Issuer?.Scope != "company" || IssuerWords.SellsAnyMake(grant.Issuer.Name)) ? new("any", car.Evidence) : null;
        }

        return grants;
    }

    /// <summary>
    /// Where its sentence begins, or where in the article, before it, the one who grants is named for it: a word for a car behind that is of it.
    /// </summary>
    private static int StartOf(Grant grant) =>
        Math.Min(grant.Sentence.Start, grant.Issuer?.Evidence.Segments[0].Start ?? int.MaxValue);

    /// <summary>Whether no other grants in the same sentence: which car each of them means, is then not told apart.</summary>
    private static bool IsAlone(Grant grant, List<Grant> grants) =>
        grants.TrueForAll(g => g.Issuer?.Name == grant.Issuer?.Name || g.Sentence.Start != grant.Sentence.Start);

    /// <summary>Without what only sums up others (最高5000元, where one tier is 5000元) or says in the opening what is said again later.</summary>
    public static List<Grant> WithoutSummaries(List<Grant> grants)
    {
        var dropped = new HashSet<Grant>();
        foreach (var issuer in grants.GroupBy(g => (g.Issuer?.Name, g.Benefit.Word)))
        {
            var tiers = issuer.Where(g => g.Amount is { Least: not null } a && a.Least == a.Most).Select(g => g.Amount!.Quantity.Value).ToList();
            var (least, most) = tiers.Count > 1 ? (tiers.Min(), tiers.Max()) : (0m, 0m);
            dropped.UnionWith(issuer.Where(g => SumsUp(g, least, most)));
            foreach (var same in issuer.Where(g => g is { Amount.Least: null, Amount.Most: not null }).GroupBy(g => g.Amount!.Most))
                dropped.UnionWith(same.Where(g => g != same.First() && IsSaidAgain(g, same.First())));
            var later = issuer.Where(g => !g.IsInOpening).ToLookup(g => (g.Amount?.Least, g.Amount?.Most));
            dropped.UnionWith(issuer.Where(g => g.IsInOpening && later[(g.Amount?.Least, g.Amount?.Most)].Any(said => SaysMore(said, g))));
            var kept = issuer.Where(g => g is { Condition: not null } && !dropped.Contains(g)).ToList();
            dropped.UnionWith(issuer.Where(g => g is { Condition: null, Amount.Least: not null } && kept.Exists(o => IsSame(g, o))));
        }

        // 最高补3000元 of a headline, of whom it is not said whose, is that of the one who is named later.
        dropped.UnionWith(grants.Where(g => g is { Issuer: null, IsInOpening: true, Amount.Least: null } && grants.Exists(
            o => o.Issuer is not null && !dropped.Contains(o)
                && (o.Amount?.Least, o.Amount?.Most, o.Benefit.Word) == (g.Amount.Least, g.Amount.Most, g.Benefit.Word))));
        return [.. grants.Where(g => !dropped.Contains(g))];
    }

    /// <summary>Whether it says once more what another says: for the same cars and days, and under no other condition.</summary>
    private static bool SaysMore(Grant said, Grant grant) =>
        (said.Vehicle is null || grant.Vehicle is null || said.Vehicle.Value.Word == grant.Vehicle.Value.Word)
        && (grant.Window is null || said.Window is null || grant.Window == said.Window)
        && !IsOfOthers(said.Scheme, grant.Scheme)
        && (grant.Amount?.Least is null || grant.Condition is null || said.Condition is null || IsAlike(ConditionOf(grant), ConditionOf(said))
            || !ConditionOf(grant).AsSpan().ContainsAnyInRange('0', '9'));

    private static bool IsOfOthers(Scheme one, Scheme other) => one != other && one != Scheme.Either && other != Scheme.Either;

    /// <summary>燃油车消费券:3000元券500份, and then for which price one gets 3000元: the same sum for the same car, once more.</summary>
    private static bool IsSame(Grant grant, Grant said) => (grant.Amount!.Least, grant.Amount.Most) == (said.Amount?.Least, said.Amount?.Most)
        && grant.Vehicle is { } car && car.Word == said.Vehicle?.Word && grant.Window == said.Window && !IsOfOthers(grant.Scheme, said.Scheme);

    /// <summary>The ceiling of one who grants, once more: for no other cars, and under a condition that only one of the two says.</summary>
    private static bool IsSaidAgain(Grant grant, Grant first) => grant.Condition is null && first.Condition is null
        ? grant.Vehicle is null || first.Vehicle is null
        : (grant.Condition is null || first.Condition is null) && (grant.Vehicle is null || grant.Vehicle.Value.Word == first.Vehicle?.Word);

    /// <summary>置换或购买“国六”新车的, 在本市购买“国六”标准新车: half of the pairs of characters of one are in the other, and the same figures.</summary>
    private static bool IsAlike(string one, string other)
    {
        if (one == other) return true;
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (!shorter.Where(char.IsAsciiDigit).SequenceEqual(longer.Where(char.IsAsciiDigit))) return false;
        var shared = Enumerable.Range(0, shorter.Length - 1).Count(i => longer.AsSpan().Contains(shorter.AsSpan(i, 2), StringComparison.Ordinal));
        return shared * 2 >= shorter.Length - 1;
    }

    private static string ConditionOf(Grant grant) => grant.Condition is { } words ? grant.Sentence.Folded[words.Start..words.End] : "";

    private static bool SumsUp(Grant grant, decimal least, decimal most) =>
        grant.Amount is { } sum && sum.Most == most && sum.Least != most && (sum.Least is null || sum.Least == least);
}

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What is settled about benefits only when the whole article has been read.</summary>
internal static class Grants
{
    /// <summary>The only window of an article that has one issuer; else that of the sentence itself.</summary>
    public static void GiveWindows(List<Grant> grants, List<Window> ofArticle)
    {
        var all = Windows.Joined(ofArticle);
        var oneIssuer = grants.Select(g => g.Issuer?.Name).Distinct().Count() == 1;
        foreach (var grant in grants)
            grant.Window = oneIssuer && all is [var whole] ? whole : Windows.Joined(grant.Own) is [var only] ? only : null;
    }

    /// <summary>What ended before the page was published has ended; what begins after it is announced.</summary>
    public static void GiveStatus(List<Grant> grants, DateOnly? publishedOn)
    {
        if (publishedOn is not { } today) return;
        foreach (var grant in grants)
        {
            if (grant.Window is { Ends: { } ends, EndsEvidence: { } evidence } && ends < today) grant.Status = new("ended", evidence);
            if (grant.Window is { Starts: { } starts, StartsEvidence: { } begin } && starts > today) grant.Status = new("announced", begin);
        }
    }

    /// <summary>Where no kind of car is told from another, 新车 is any.</summary>
    public static List<Grant> ForAnyCar(List<Grant> grants)
    {
        foreach (var grant in grants) grant.Vehicle ??= grant.PlainCar is { } car ? new("any", car.Evidence) : null;
        return grants;
    }

    /// <summary>Of several who grant, one who tells no kinds apart grants for any, where the sentence itself speaks of a car.</summary>
    public static List<Grant> ForAnyCarOfOthers(List<Grant> grants)
    {
        var byIssuer = grants.GroupBy(g => g.Issuer?.Name).ToList();
        foreach (var grant in byIssuer.Where(i => byIssuer.Count > 1 && i.Key is not null && i.All(g => IsAlone(g, grants))
            && i.All(g => g.Vehicle is null && !Vehicles.IsOnTop(g.Sentence.Folded))).SelectMany(i => i))
        {
            grant.Vehicle = grant.PlainCar is { } car && car.Evidence.Segments[0].Start >= grant.Sentence.Start
                && car.Evidence.Segments[0].Start < grant.Sentence.End && grant.Issuer?.Scope != "company" ? new("any", car.Evidence) : null;
        }

        return grants;
    }

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
            var later = issuer.Where(g => !g.IsInOpening).ToLookup(g => (g.Amount?.Least, g.Amount?.Most), g => (Car: g.Vehicle?.Word, g.Window));
            dropped.UnionWith(issuer.Where(g => g.IsInOpening
                && later[(g.Amount?.Least, g.Amount?.Most)].Any(said => (said.Car is null || g.Vehicle is null || said.Car == g.Vehicle?.Word)
                && (g.Window is null || g.Window == said.Window))));
        }

        return [.. grants.Where(g => !dropped.Contains(g))];
    }

    private static bool SumsUp(Grant grant, decimal least, decimal most) =>
        grant.Amount is { } sum && sum.Most == most && sum.Least != most && (sum.Least is null || sum.Least == least);
}

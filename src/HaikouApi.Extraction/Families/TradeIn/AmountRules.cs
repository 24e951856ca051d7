using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>What a sum is: what one gets for a car, a price that decides how much one gets, or something else.</summary>
internal enum AmountRole
{
    Benefit,
    Price,
    Other,
}

/// <summary>A way to tell what a sum is by the words around it. The first rule that holds decides.</summary>
internal sealed record AmountRule(string Name, AmountRole Role, Func<Sum, bool> Holds);

internal static partial class AmountRules
{
    /// <summary>No government gives more for one car; what is more is a total.</summary>
    private const decimal MostForOneCar = 150_000m;

    /// <summary>20万元/辆, for a car on fuel cells, is said to be for one.</summary>
    private const decimal MostSaid = 300_000m;

    /// <summary>发放2000元 is for one car, 发放500万元 for all.</summary>
    private const decimal MostHandedOut = 50_000m;

    /// <summary>补贴3000元,新车8万元: what a kind of car costs is more than what is granted for it.</summary>
    private const decimal MostOfAKind = 30_000m;

    /// <summary>What one gets for a car is no less, where only the face of a voucher is told.</summary>
    private const decimal LeastFace = 1_000m;

    public static readonly AmountRule[] All =
    [
        new("not-the-size-of-a-benefit", AmountRole.Other, s =>
            !IsOfOneCar(s.Quantity.ValueMax ?? s.Quantity.Value, s.IsPerCar) || !IsOfOneCar(s.Quantity.Value, s.IsPerCar)),
        new("loosely-said", AmountRole.Other, s => s.Quantity.Comparator is "about" or "under" or "over"),
        new("one-of-a-chain", AmountRole.Other, s => ChainBefore().IsMatch(s.Near) || (s.Quantity.ValueMax is not null && ChainBehind().IsMatch(s.Behind))),
        new("prize", AmountRole.Other, s => Prize().IsMatch(s.Clause) || PrizeClass().IsMatch(s.Passage)),
        new("part-of-a-sum", AmountRole.Other, s => Part().IsMatch(s.Clause)),
        new("shown-by-an-example", AmountRole.Other, s => Example().IsMatch(s.Clause)),
        new("in-an-example", AmountRole.Other, s => s.IsInExample),
        new("face-of-a-voucher", AmountRole.Other, s => (s.Quantity.Value < LeastFace && FaceOfVoucher().IsMatch(s.Near)) || UseOfVoucher().IsMatch(s.Clause)),
        new("one-person's", AmountRole.Other, s => Person().IsMatch(s.Clause) || (Got().IsMatch(s.Clause) && Person().IsMatch(s.Passage))),
        new("in-a-reckoning", AmountRole.Other, s => Reckoning().IsMatch(s.Passage)),
        new("another's-in-a-story", AmountRole.Other, s => InAStory().IsMatch(s.Behind)),
        new("earlier", AmountRole.Other, s => Earlier().IsMatch(s.Clause) || LastYear().IsMatch(s.Passage)
            || EarlierBehind().IsMatch(s.Behind)),
        new("more-than-another", AmountRole.Other, s => MoreThanAnother().IsMatch(s.Clause) || ForEachFurther().IsMatch(s.Passage)),
        new("step-to-another", AmountRole.Other, s => Step().IsMatch(s.Near) && StepBehind().IsMatch(s.Behind)),
        new("no-longer-given", AmountRole.Other, s => NoLonger().IsMatch(s.Clause)),
        new("only-proposed", AmountRole.Other, s => Proposed().IsMatch(s.Clause) || Advised().IsMatch(s.Passage)),
        new("said-to-be-wrong", AmountRole.Other, s => Wrong().IsMatch(s.Behind) || Rumoured().IsMatch(s.Passage)),
        new("not-to-buyers", AmountRole.Other, s => ToOthers().IsMatch(s.Clause) || ToSellers().IsMatch(s.Passage)
            || Swindled().IsMatch(s.Before)),
        new("relief-of-a-tax", AmountRole.Other, s => OfTax().IsMatch(s.Passage)),
        new("warned-of", AmountRole.Other, s => Warned().IsMatch(s.Before) || (NamedInAList().IsMatch(s.Before) && !Handed().IsMatch(s.Before))),
        new("fee-of-an-insurance", AmountRole.Other, s => FeeOfInsurance().IsMatch(s.Clause)),
        new("what-it-comes-to", AmountRole.Other, s => ThatIs().IsMatch(s.Clause) && MoneyBefore().IsMatch(s.Passage)),
        new("led-to-by-a-step", AmountRole.Benefit, s => LedTo().IsMatch(s.Before)),
        new("named-as-the-benefit", AmountRole.Benefit, s => Named().IsMatch(s.Near) && !(s.IsInTenThousands && IsOfBand(s))),
        new("face-of-a-voucher-for-cars", AmountRole.Benefit, s => s.Quantity.Value >= LeastFace && Face().IsMatch(s.Near)),
        new("bound-of-a-share-of-the-price", AmountRole.Benefit, s => s.IsBound && ShareOfPrice().IsMatch(s.Passage)
            && !Deposit().IsMatch(s.Passage) && !Price().IsMatch(s.Near)),
        new("cost", AmountRole.Other, s => (Cost().IsMatch(s.Clause) && !BandThenGrant().IsMatch(s.SincePrevious)) || CostBehind().IsMatch(s.Behind)),
        new("for-something-else", AmountRole.Other, s => OfAnotherKind().IsMatch(s.Behind)),
        new("price-named", AmountRole.Price, s => Price().IsMatch(s.Near)),
        new("price-between", AmountRole.Price, s => Between().IsMatch(s.Clause)),
        new("price-bound", AmountRole.Price, s => s.IsInTenThousands && Bound().IsMatch(s.Behind)),
        new("price-before-sum", AmountRole.Price, s => s.IsInTenThousands
            && (s.Quantity.ValueMax is not null || s.Quantity.Comparator is "atLeast" or "atMost") && SumNext().IsMatch(s.Behind)),
        new("price-at-the-end-of-a-band", AmountRole.Price, s => s.IsInTenThousands && BandEnd().IsMatch(s.SincePrevious)),
        new("price-in-brackets", AmountRole.Price, s => s.IsInTenThousands && Bracket().IsMatch(s.Clause)),
        new("behind-its-kind", AmountRole.Benefit, s => KindOfCar().IsMatch(s.Near) && Standard().IsMatch(s.Before)),
        new("price-band", AmountRole.Price, s => s.IsInTenThousands && !Grants().IsMatch(s.Near) && !s.IsPerCar && (
            IsOpen(s) || (Band().IsMatch(s.Behind) && MoreMoney().IsMatch(s.Behind)))),
        new("price-band-behind-a-colon", AmountRole.Price, s => s.IsInTenThousands && s.Near.EndsWith(':')
            && (s.Quantity.Comparator is "atLeast" or "atMost" || CarNext().IsMatch(s.Behind)) && MoreMoney().IsMatch(s.Behind)),
        new("next-of-a-list-of-kinds", AmountRole.Benefit, s => s.Quantity.Value <= MostOfAKind && KindAlone().IsMatch(s.Clause)
            && GrantBefore().IsMatch(s.Before)),
        new("of-several-together", AmountRole.Other, s => Together().IsMatch(s.Clause)),
        new("total", AmountRole.Other, s => Total().IsMatch(s.SincePrevious) && !s.IsPerCar && !PerCar().IsMatch(s.SincePrevious) && !(
            s.Quantity.Value <= MostHandedOut && HandsOut().IsMatch(s.SincePrevious))),
        new("per-car", AmountRole.Benefit, s => s.IsPerCar),
        new("granted", AmountRole.Benefit, s => Grants().IsMatch(s.Near) || OffPrice().IsMatch(s.Passage)),
        new("named-behind", AmountRole.Benefit, s => Granted().IsMatch(s.Behind)),
        new("next-of-a-list-with-prices", AmountRole.Benefit, s => s.Quantity.Value <= MostOfAKind && PriceInBrackets().IsMatch(s.Before)),
        new("next-of-a-list-of-places", AmountRole.Benefit, s => PlaceAlone().IsMatch(s.Clause) && GrantBefore().IsMatch(s.Passage)),
        new("behind-its-price", AmountRole.Benefit, s => BehindBand().IsMatch(s.Near)
            || (s.Clause.Length == 0 && s.Quantity.Value <= MostOfAKind && BandBefore().IsMatch(s.Passage) && Standard().IsMatch(s.Before))),
    ];

    /// <summary>Whether a sum may be what one gets for a car.</summary>
    public static bool IsOfOneCar(decimal yuan, bool isSaidToBe = false) => yuan is >= 100m and <= MostForOneCar || (isSaidToBe && yuan is > 0 and <= MostSaid);

    /// <summary>补贴标准:|10万元以下补贴1000元: a band of prices, though the words before name what is granted.</summary>
    private static bool IsOfBand(Sum sum) =>
        Open().IsMatch(sum.Behind) || Bound().IsMatch(sum.Behind) || (sum.Quantity.Comparator is "atLeast" or "atMost" && SumNext().IsMatch(sum.Behind));

    /// <summary>中型货车,8000元; below 补贴标准如下: an item that is nothing but what it is for and the sum.</summary>
    public static bool IsItem(string folded, Sum sum) =>
        IsOfOneCar(sum.Quantity.Value) && sum.Quantity.Start == sum.Quantity.Number && Item().IsMatch(folded);

    private static bool IsOpen(Sum sum) => Open().IsMatch(sum.Behind) || sum.Quantity.Comparator is "atLeast" or "atMost";
}

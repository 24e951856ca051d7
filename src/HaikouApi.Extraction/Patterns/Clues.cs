using System.Buffers;
using System.Globalization;
using Characters = System.Collections.Immutable.ImmutableHashSet<char>;

namespace HaikouApi.Extraction.Patterns;

/// <summary>
/// What a pattern tells of the texts that it can match, so that it is tried nowhere else: the characters that a match can begin with (null: any), and
/// characters of which a text has one wherever the pattern matches, the rarest that can be told (null: none is needed). Read from the pattern as written.
/// </summary>
public sealed record Clues(Characters? First, Characters? Needed)
{
    /// <summary>What stands in every fifth sentence of a newspaper or more tells little, what stands in every twentieth not much.</summary>
    private const string Common = ",0123456789的月年市、.日人车元在上区新()“”", Frequent =
        "一社中:公保国为有%补万业个全量贴天工比以下度发同办证方件空大老开局和能务认理行城可司气动州数省平邮购;产至通用成分地民资质家第县政出会/金养期员前机费不者境化源三海生了换主合报时本汽等微优点立名限每作是二自";

    private const int CommonWeight = 20, FrequentWeight = 6;

    private const int MostWeight = 80;

    public static Clues Of(string pattern)
    {
        if (pattern.Contains("(?i", StringComparison.Ordinal)) return new(null, null);
        var whole = new Reader(pattern).Alternatives();
        return new(whole.MayBeEmpty ? null : whole.First, whole.Needed);
    }

    /// <summary>Both, to be looked for; null also where there is one of so many in every sentence.</summary>
    public (SearchValues<char>? First, SearchValues<char>? Needed) Values =>
        (First is null ? null : SearchValues.Create([.. First]), Needed is null || Weight(Needed) > MostWeight ? null : SearchValues.Create([.. Needed]));

    /// <summary>How little it tells that a text has one of these characters.</summary>
    private static int Weight(Characters characters) => characters.Sum(c =>
        Common.Contains(c, StringComparison.Ordinal) ? CommonWeight : Frequent.Contains(c, StringComparison.Ordinal) ? FrequentWeight : 1);

    /// <summary>The clues of a part, and whether it can match nothing at all.</summary>
    private readonly record struct Part(Characters? First, Characters? Needed, bool MayBeEmpty)
    {
        public static readonly Part Anything = new(null, null, false);

        public static readonly Part Nothing = new([], null, true);

        /// <summary>(?!): what cannot be.</summary>
        public static readonly Part Never = new([], [], false);

        public static Part One(params Characters characters) => new(characters, characters, false);

        public Part Or(Part other) => new(Union(First, other.First), Union(Needed, other.Needed), MayBeEmpty || other.MayBeEmpty);

        public Part Then(Part next) => new(MayBeEmpty ? Union(First, next.First) : First, Rarer(Needed, next.Needed), MayBeEmpty && next.MayBeEmpty);

        private static Characters? Union(Characters? one, Characters? other) => one is null || other is null ? null : one.Union(other);

        private static Characters? Rarer(Characters? one, Characters? other) =>
            one is null || (other is not null && Weight(other) < Weight(one)) ? other : one;
    }

    private sealed class Reader(string pattern)
    {
        private int _at;

        public Part Alternatives()
        {
            var all = Sequence();
            while (_at < pattern.Length && pattern[_at] == '|')
            {
                _at++;
                all = all.Or(Sequence());
            }

            return all;
        }

        private Part Sequence()
        {
            var all = Part.Nothing;
            while (_at < pattern.Length && pattern[_at] is not ('|' or ')')) all = all.Then(Repeated(One()));
            return all;
        }

        private Part One() => pattern[_at++] switch
        {
            '[' => Class(),
            '(' => Group(),
            '\\' => Escaped(),
            '^' or '$' => Part.Nothing,
            '.' => Part.Anything,
            var literal => Part.One(literal),
        };

        /// <summary>What stands in brackets. Of what must stand before or behind a character is needed; of what must not, none.</summary>
        private Part Group()
        {
            var rest = pattern.AsSpan(_at);
            if (rest.StartsWith("?(")) return Either();
            var (isAround, isNot, isNever) =
                (rest.StartsWith("?=") || rest.StartsWith("?<="), rest.StartsWith("?!") || rest.StartsWith("?<!"), rest.StartsWith("?!)"));
            if (rest.StartsWith("?<") && rest[2] is not ('=' or '!')) _at = pattern.IndexOf('>', _at) + 1;
            else if (rest.StartsWith("?")) _at += rest[1] == '<' ? 3 : 2;
            var inside = Alternatives();
            _at++;
            return isNever ? Part.Never : isNot ? Part.Nothing : isAround ? Part.Nothing with { Needed = inside.Needed } : inside;
        }

        /// <summary>(?(by)…|…): one of both, or nothing where only one is written.</summary>
        private Part Either()
        {
            _at = pattern.IndexOf(')', _at) + 1;
            var all = Sequence();
            if (pattern[_at] == ')') all = all.Or(Part.Nothing);
            while (pattern[_at] == '|')
            {
                _at++;
                all = all.Or(Sequence());
            }

            _at++;
            return all;
        }

        private Part Escaped()
        {
            var escaped = pattern[_at++];
            if (escaped == 'u')
            {
                _at += 4;
                return Part.One((char)int.Parse(pattern.AsSpan(_at - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }

            if (escaped is 'p' or 'P' or 'k') _at = pattern.AsSpan(_at).IndexOfAny('}', '>') + _at + 1;
            return escaped is 'G' or 'A' or 'z' or 'Z' or 'b' or 'B' ? Part.Nothing : char.IsAsciiLetterOrDigit(escaped) ? Part.Anything : Part.One(escaped);
        }

        /// <summary>A class that lists its characters; of one that leaves some out, has ranges or sorts of characters, anything.</summary>
        private Part Class()
        {
            var (listed, isList) = (Characters.Empty.ToBuilder(), pattern[_at] != '^');
            for (var from = _at; pattern[_at] != ']' || _at == from;)
            {
                var at = _at++;
                if (pattern[at] == '[')
                {
                    Class(); // what is taken from it
                }
                else if (pattern[at] == '\\')
                {
                    var one = Escaped();
                    if (one.First is { } escaped) listed.UnionWith(escaped);
                    else isList = false;
                }
                else
                {
                    isList &= pattern[at] != '-' || at == from || pattern[_at] == ']';
                    listed.Add(pattern[at]);
                }
            }

            _at++;
            return isList ? Part.One(listed.ToImmutable()) : Part.Anything;
        }

        private Part Repeated(Part part)
        {
            if (_at >= pattern.Length || pattern[_at] is not ('?' or '*' or '+' or '{')) return part;
            var mayBeNone = pattern[_at] is '?' or '*' || pattern.AsSpan(_at).StartsWith("{0");
            _at = pattern[_at] == '{' ? pattern.IndexOf('}', _at) + 1 : _at + 1;
            if (_at < pattern.Length && pattern[_at] is '?' or '+') _at++;
            return mayBeNone ? part with { Needed = null, MayBeEmpty = true } : part;
        }
    }
}

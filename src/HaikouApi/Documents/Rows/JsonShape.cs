using System.Text.Json;
using System.Text.Json.Nodes;
using HaikouApi.Web;

namespace HaikouApi.Documents.Rows;

/// <summary>Where a JSON value has not the shape it must have, and what would be right.</summary>
internal sealed record ShapeFault(string Path, string Code, Localized Detail, string? Suggestion = null);

/// <summary>The shape of a JSON value, declared once: what is accepted and the published schema both follow from it.</summary>
internal abstract record JsonShape(string Description)
{
    /// <summary>What it is called in a fault.</summary>
    protected abstract Localized Name { get; }

    /// <summary>Whether a value is of this kind at all, whatever is in it.</summary>
    public abstract bool IsKindOf(JsonElement value);

    /// <summary>As JSON Schema.</summary>
    public JsonObject Schema()
    {
        var schema = Describe();
        if (Description.Length > 0) schema.Insert(0, "description", Description);
        return schema;
    }

    /// <summary>Everything that is wrong with a value.</summary>
    public IEnumerable<ShapeFault> Faults(JsonElement value, string path) =>
        IsKindOf(value) ? FaultsInside(value, path) : [new(path, "invalid-value", new($"须为{Name.Zh}。", $"must be {Name.En}."))];

    protected abstract JsonObject Describe();

    protected virtual IEnumerable<ShapeFault> FaultsInside(JsonElement value, string path) => [];

    public sealed record Text(string Description, IReadOnlyList<string>? Values = null, bool MayBeEmpty = false) : JsonShape(Description)
    {
        protected override Localized Name => new("文字", "a text");

        public override bool IsKindOf(JsonElement value) => value.ValueKind == JsonValueKind.String;

        protected override JsonObject Describe() => Values is null
            ? new() { ["type"] = "string", ["minLength"] = MayBeEmpty ? 0 : 1 }
            : new() { ["type"] = "string", ["enum"] = new JsonArray([.. Values.Select(v => (JsonNode)v)]) };

        protected override IEnumerable<ShapeFault> FaultsInside(JsonElement value, string path)
        {
            var text = value.GetString()!;
            if (text.Length == 0 && !MayBeEmpty)
            {
                yield return new(path, "empty", new("为空。", "is empty."));
            }
            else if (Values?.Contains(text) == false)
            {
                yield return new(path, "unknown-value", new($"可用：{string.Join("、", Values)}。", $"must be one of {string.Join(", ", Values)}."),
                    Nearest.To(text, Values));
            }
        }
    }

    public sealed record Flag(string Description) : JsonShape(Description)
    {
        protected override Localized Name => new("true 或 false", "true or false");

        public override bool IsKindOf(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

        protected override JsonObject Describe() => new() { ["type"] = "boolean" };
    }

    public sealed record Number(string Description) : JsonShape(Description)
    {
        protected override Localized Name => new("数字", "a number");

        public override bool IsKindOf(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _);

        protected override JsonObject Describe() => new() { ["type"] = "number" };
    }

    /// <summary>A count or a place: from <paramref name="Least"/> on.</summary>
    public sealed record Whole(string Description, int Least) : JsonShape(Description)
    {
        protected override Localized Name => new($"不小于 {Least} 的整数", $"a whole number of at least {Least}");

        public override bool IsKindOf(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= Least;

        protected override JsonObject Describe() => new() { ["type"] = "integer", ["minimum"] = Least, ["maximum"] = int.MaxValue };
    }

    public sealed record List(string Description, JsonShape Item, int Least = 0) : JsonShape(Description)
    {
        protected override Localized Name => new("列表", "a list");

        public override bool IsKindOf(JsonElement value) => value.ValueKind == JsonValueKind.Array;

        protected override JsonObject Describe() => Least == 0
            ? new() { ["type"] = "array", ["items"] = Item.Schema() }
            : new() { ["type"] = "array", ["items"] = Item.Schema(), ["minItems"] = Least };

        protected override IEnumerable<ShapeFault> FaultsInside(JsonElement value, string path) => value.GetArrayLength() < Least
            ? [new(path, "empty", new("列表为空。", "is an empty list."))]
            : value.EnumerateArray().SelectMany((item, i) => Item.Faults(item, $"{path}[{i}]"));
    }

    /// <summary>An object whose members have names of the client's choice.</summary>
    public sealed record Map(string Description, JsonShape Value) : JsonShape(Description)
    {
        protected override Localized Name => new("对象", "an object");

        public override bool IsKindOf(JsonElement value) => value.ValueKind == JsonValueKind.Object;

        protected override JsonObject Describe() => new() { ["type"] = "object", ["additionalProperties"] = Value.Schema() };

        protected override IEnumerable<ShapeFault> FaultsInside(JsonElement value, string path) =>
            value.EnumerateObject().SelectMany(m => Value.Faults(m.Value, $"{path}.{m.Name}"));
    }

    /// <summary>An object with these members and no others.</summary>
    public sealed record Object(string Description, IReadOnlyDictionary<string, JsonShape> Members, IReadOnlyList<string> Required) : JsonShape(Description)
    {
        protected override Localized Name => new("对象", "an object");

        public override bool IsKindOf(JsonElement value) => value.ValueKind == JsonValueKind.Object;

        protected override JsonObject Describe() => new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value.Schema()))),
            ["required"] = new JsonArray([.. Required.Select(r => (JsonNode)r)]),
            ["additionalProperties"] = false,
        };

        protected override IEnumerable<ShapeFault> FaultsInside(JsonElement value, string path)
        {
            var there = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in value.EnumerateObject())
            {
                var at = path == "$" ? member.Name : $"{path}.{member.Name}";
                if (!there.Add(member.Name)) yield return new(at, "repeated-member", new("出现了两次。", "is there twice."));
                if (Members.TryGetValue(member.Name, out var shape))
                {
                    foreach (var fault in shape.Faults(member.Value, at)) yield return fault;
                    continue;
                }

                var known = Members.Keys;
                yield return new(at, "unknown-member", new($"没有此项；可用：{string.Join("、", known)}。", $"is unknown; there are {string.Join(", ", known)}."),
                    Nearest.To(member.Name, known));
            }

            foreach (var name in Required.Where(r => !there.Contains(r)))
            {
                yield return new(path == "$" ? name : $"{path}.{name}", "missing-member", new("缺少此项。", "is missing."));
            }
        }
    }

    /// <summary>Any of several shapes of different kinds.</summary>
    public sealed record Any(string Description, params IReadOnlyList<JsonShape> Shapes) : JsonShape(Description)
    {
        protected override Localized Name => new(string.Join("，或", Shapes.Select(s => s.Name.Zh)), string.Join(", or ", Shapes.Select(s => s.Name.En)));

        public override bool IsKindOf(JsonElement value) => Shapes.Any(s => s.IsKindOf(value));

        protected override JsonObject Describe() => new() { ["anyOf"] = new JsonArray([.. Shapes.Select(s => (JsonNode)s.Schema())]) };

        /// <summary>Of objects of several shapes, the faults of the one that it comes nearest to.</summary>
        protected override IEnumerable<ShapeFault> FaultsInside(JsonElement value, string path) =>
            Shapes.Where(s => s.IsKindOf(value)).Select(s => s.Faults(value, path).ToList()).MinBy(faults => faults.Count)!;
    }
}

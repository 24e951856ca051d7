using System.Collections;
using System.Reflection;
using Microsoft.Kiota.Abstractions;

namespace HaikouApi.Clients;

/// <summary>The first row of a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">How many of its properties have a value.</param>
/// <param name="Unknown">What came that the document does not describe.</param>
internal sealed record FirstRow(string? Id, int Values, IDictionary Unknown);

/// <summary>A list of the generated client, asked by reflection: each has types of its own.</summary>
internal sealed class Lists(PropertyInfo property, object owner)
{
    private readonly object _builder = property.GetValue(owner)!;

    public string Name => property.Name;

    private MethodInfo Get => _builder.GetType().GetMethod("GetAsync")!;

    private Type Query => Get.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[0];

    /// <summary>What can be asked by fields, and has items by their ids.</summary>
    public static IEnumerable<Lists> Of(object builders) => builders.GetType().GetProperties()
        .Where(p => p.PropertyType.GetMethod("GetAsync") is not null && p.PropertyType.GetProperty("Item", [typeof(string)]) is not null)
        .Select(p => new Lists(p, builders)).Where(list => list.Query.GetProperty("Fields") is not null);

    /// <summary>The first row, with all fields or with the second of those that <c>fields</c> takes.</summary>
    public async Task<FirstRow> AskAsync(bool fields)
    {
        var configure = typeof(Lists).GetMethod(nameof(Asking), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Query).Invoke(null, [fields]);
        var answer = await Awaited(Get.Invoke(_builder, [configure, CancellationToken.None])!);
        var row = ((IList)answer.GetType().GetProperty("Data")!.GetValue(answer)!)[0]!;
        var properties = row.GetType().GetProperties().Where(p => p.Name != "AdditionalData").ToList();
        return new((string?)row.GetType().GetProperty("Id")!.GetValue(row), properties.Count(p => p.GetValue(row) is not null),
            (IDictionary)row.GetType().GetProperty("AdditionalData")!.GetValue(row)!);
    }

    /// <summary>The id of the item of that id.</summary>
    public async Task<string?> FindAsync(string id)
    {
        var item = property.PropertyType.GetProperty("Item", [typeof(string)])!.GetValue(_builder, [id])!;
        var row = await Awaited(item.GetType().GetMethod("GetAsync")!.Invoke(item, [null, CancellationToken.None])!);
        return (string?)row.GetType().GetProperty("Id")!.GetValue(row);
    }

    private static Action<RequestConfiguration<TQuery>> Asking<TQuery>(bool fields)
        where TQuery : class, new() => asked =>
    {
        typeof(TQuery).GetProperty("Limit")!.SetValue(asked.QueryParameters, 1);
        if (!fields) return;
        var property = typeof(TQuery).GetProperty("Fields")!;
        var named = Array.CreateInstance(property.PropertyType.GetElementType()!, 1);
        named.SetValue(Enum.GetValues(property.PropertyType.GetElementType()!).GetValue(0), 0);
        property.SetValue(asked.QueryParameters, named);
    };

    private static async Task<object> Awaited(object task)
    {
        await (Task)task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}

using System.Collections;
using System.Reflection;

namespace Attest.Tests;

/// <summary>Compares facts part by part, lists item by item, where == would compare lists by reference.</summary>
internal static class Same
{
    /// <summary>The path of the first part that differs; null when all parts are the same.</summary>
    public static string? FirstDifference(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null ? null : $"{path}: {expected ?? "null"} and {actual ?? "null"}";
        }

        if (expected is string or ValueType)
        {
            return expected.Equals(actual) ? null : $"{path}: {expected} and {actual}";
        }

        if (expected is IEnumerable left && actual is IEnumerable right)
        {
            var (lefts, rights) = (left.Cast<object>().ToArray(), right.Cast<object>().ToArray());
            return lefts.Length != rights.Length
                ? $"{path}: {lefts.Length} and {rights.Length} items"
                : lefts.Select((one, index) => FirstDifference(one, rights[index], $"{path}[{index}]")).FirstOrDefault(one => one is not null);
        }

        return expected.GetType() != actual.GetType()
            ? $"{path}: {expected.GetType().Name} and {actual.GetType().Name}"
            : expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .Select(property => FirstDifference(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
                .FirstOrDefault(one => one is not null);
    }
}

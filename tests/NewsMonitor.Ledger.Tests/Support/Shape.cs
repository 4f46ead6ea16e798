using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsMonitor.Ledger.Tests.Support;

/// <summary>
/// Writes out a value with all that it holds, to the last bit and in order: records whose arrays are compared by reference are equal in
/// content where their shapes are equal.
/// </summary>
internal static class Shape
{
    public static string Of(object? value)
    {
        var shape = new StringBuilder();
        Write(shape, value);
        return shape.ToString();
    }

    public static void Same(object? expected, object? actual) => Assert.Equal(Of(expected), Of(actual));

    private static void Write(StringBuilder shape, object? value)
    {
        switch (value)
        {
            case null:
                shape.Append("null");
                break;
            case string text:
                shape.Append('"');
                foreach (var unit in text)
                {
                    if (unit is >= ' ' and <= '~' and not '"' and not '\\') shape.Append(unit);
                    else shape.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                }

                shape.Append('"');
                break;
            case double number:
                shape.Append(CultureInfo.InvariantCulture, $"{number:R}#{BitConverter.DoubleToInt64Bits(number):X16}");
                break;
            case DateTimeOffset time:
                shape.Append(CultureInfo.InvariantCulture, $"{time.UtcDateTime:O}");
                break;
            case IFormattable simple:
                shape.Append(simple.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                shape.Append(flag);
                break;
            case IEnumerable items:
                shape.Append('[');
                foreach (var item in items)
                {
                    Write(shape, item);
                    shape.Append(',');
                }

                shape.Append(']');
                break;
            default:
                shape.Append(value.GetType().Name).Append('{');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    shape.Append(property.Name).Append('=');
                    Write(shape, property.GetValue(value));
                    shape.Append("; ");
                }

                shape.Append('}');
                break;
        }
    }
}

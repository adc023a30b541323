using System.Runtime.InteropServices;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Storage.Incidents;

/// <summary>How traits are written into a row. A projection: another form is another version of the resolver, which derives all of them anew.</summary>
internal static class TraitsBlob
{
    /// <summary>Writes all but the name, which has a column of its own.</summary>
    public static byte[] Write(Traits traits)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(traits.IsMain);
        writer.Write(traits.Type);
        Write(writer, traits.FirstDay);
        Write(writer, traits.LastDay);
        Write(writer, traits.Published);
        Write(writer, traits.Country);
        Write(writer, traits.Admin1);
        Write(writer, traits.PlaceName);
        Write(writer, traits.PlaceKey);
        Write(writer, (int?)traits.Precision);
        writer.Write(traits.Point is not null);
        if (traits.Point is var (north, east))
        {
            writer.Write(north);
            writer.Write(east);
        }

        Write(writer, traits.Actors);
        Write(writer, traits.Targets);
        Write(writer, traits.Killed);
        Write(writer, traits.Wounded);
        writer.Write(traits.Words.Words.Length);
        writer.Write(MemoryMarshal.AsBytes(traits.Words.Words));
        writer.Write(traits.Words.Rarity);
        Write(writer, traits.Words.Rarest);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write(Traits)"/> writes.</summary>
    public static Traits Read(AttestationId id, byte[] blob)
    {
        using var reader = new BinaryReader(new MemoryStream(blob));
        return new()
        {
            Id = id,
            IsMain = reader.ReadBoolean(),
            Type = Shared(reader.ReadString())!,
            FirstDay = ReadNumber(reader),
            LastDay = ReadNumber(reader),
            Published = ReadNumber(reader),
            Country = Shared(ReadText(reader)),
            Admin1 = Shared(ReadText(reader)),
            PlaceName = ReadText(reader),
            PlaceKey = ReadText(reader),
            Precision = (PlacePrecision?)ReadNumber(reader),
            Point = reader.ReadBoolean() ? (reader.ReadSingle(), reader.ReadSingle()) : null,
            Actors = ReadTexts(reader),
            Targets = ReadTexts(reader),
            Killed = ReadQuantity(reader),
            Wounded = ReadQuantity(reader),
            Words = ReadWords(reader),
        };
    }

    private static AccountWords ReadWords(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var words = new uint[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        return new(words, reader.ReadBytes(count), ReadTexts(reader));
    }

    private static void Write(BinaryWriter writer, int? number)
    {
        writer.Write(number is not null);
        if (number is { } value)
        {
            writer.Write(value);
        }
    }

    private static int? ReadNumber(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadInt32() : null;

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var texts = count == 0 ? [] : new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    private static void Write(BinaryWriter writer, Quantity? quantity)
    {
        writer.Write(quantity is not null);
        if (quantity is not null)
        {
            writer.Write(quantity.AtLeast ?? -1);
            writer.Write(quantity.AtMost ?? -1);
        }
    }

    private static Quantity? ReadQuantity(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        var (low, high) = (reader.ReadInt64(), reader.ReadInt64());
        return new(low < 0 ? null : low, high < 0 ? null : high);
    }

    /// <summary>Codes of countries and types, which many accounts share, are held once.</summary>
    private static string? Shared(string? text) => text is null ? null : string.Intern(text);
}

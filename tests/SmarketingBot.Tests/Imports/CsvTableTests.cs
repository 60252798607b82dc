using System.Text;
using FsCheck.Fluent;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Imports;

namespace SmarketingBot.Tests.Imports;

/// <summary>Whatever program wrote a table: it is read, or refused in one sentence.</summary>
public class CsvTableTests
{
    private const string Table = "kpi;wert\nRückläufer;3,5\n";

    [Fact]
    public void Encodings_are_known_by_their_marks_or_by_what_fits()
    {
        foreach (var bytes in new[]
        {
            Encoding.UTF8.GetBytes(Table), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Table)], CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table),
        })
            CsvTable.Decode(bytes).ShouldBe(Table);
    }

    [Fact]
    public void What_is_no_text_is_refused_in_one_sentence()
    {
        foreach (var bytes in new byte[][]
        {
            [0], [.. "MQL,\0,3"u8], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x41], [0xEF, 0xBB, 0xBF, 0xFF], [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], [0x81, 0x8D],
            Encoding.Unicode.GetBytes("MQL,3"), new byte[CsvTable.MostBytes + 1],
        })
            Should.Throw<RuleBroken>(() => CsvTable.Decode(bytes)).Message.ShouldEndWith(".");
    }

    [Fact]
    public void Lines_of_a_megabyte_open_quotes_and_endless_tables_are_refused_in_one_sentence()
    {
        foreach (var text in new[]
        {
            new string('x', 1024 * 1024), "kpi,value\nMQL," + new string('9', 1024 * 1024), "\"" + new string('"', 5000), string.Concat(Enumerable.Repeat("MQL,october,3\n", 5000)), "MQL\0,3",
            string.Concat(Enumerable.Repeat(",", 1999)) + "\n" + new string(';', 2001),
        })
            Should.Throw<RuleBroken>(() => CsvTable.Read(text)).Message.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("a,b\n1,2", "a|b", "1|2")]
    [InlineData("a;b\r\n1,5;2", "a|b", "1,5|2")]
    [InlineData("a\tb;c\r1\t2", "a|b;c", "1|2")]
    [InlineData("\"a,x\";b\n1;\"say \"\"hi\"\"\"", "a,x|b", "1|say \"hi\"")]
    [InlineData("\uFEFFa,b\n\n ,\n1 , 2 ", "a|b", "1|2")]
    [InlineData("```\na,b\n1,2\n```", "a|b", "1|2")]
    public void Separators_quotes_marks_and_blank_lines(string text, params string[] rows) =>
        CsvTable.Read(text).Select(r => string.Join('|', r.Cells).TrimStart('\uFEFF')).ShouldBe(rows);

    [Fact]
    public void Any_bytes_are_a_table_or_a_refusal()
    {
        foreach (var bytes in Gen.Sample(ArbMap.Default.ArbFor<byte[]>().Generator, 60, 500).Concat(Bent()))
            try
            {
                foreach (var row in CsvTable.Read(CsvTable.Decode(bytes))) row.Cells.ShouldAllBe(cell => !cell.Contains('\n') && !cell.Contains('\0'));
            }
            catch (RuleBroken refused)
            {
                refused.Message.ShouldEndWith(".");
            }
    }

    // A good table with bytes exchanged, taken out and doubled.
    private static IEnumerable<byte[]> Bent()
    {
        var random = new Random(20261123);
        var good = Encoding.UTF8.GetBytes("kpi,period,value\n\"MQL\",november,\"1,234\"\nClose rate;october;25%\nRückläufer\t2026-10\t3\n");
        for (var round = 0; round < 3000; round++)
        {
            var bytes = good.ToList();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(3))
                {
                    case 0: bytes[at] = (byte)random.Next(256); break;
                    case 1: bytes.RemoveAt(at); break;
                    default: bytes.Insert(at, (byte)"\",;\n\r\t\0\xFF"[random.Next(8)]); break;
                }
            }
            yield return [.. bytes];
        }
    }
}

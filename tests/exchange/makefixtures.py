"""Writes tests/exchange/data: one made-up roster, list of rulings and month of points in the many shapes that files take,
and files that must be refused, each named after its fault. Run it after a change and commit what it writes.
"""
import io
import json
import pathlib
import zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).parent / "data"
FIXED = (2026, 1, 1, 0, 0, 0)

HEADS = ["罪犯编号", "姓名", "性别", "出生日期", "罪名", "原判刑期", "附加刑", "刑期起日", "刑期止日", "判决日期", "生效日期",
         "送押日期", "累犯", "财产刑履行"]
PEOPLE = [
    ["0070000011", "欧阳雨桐", "女", "1984-05-17", "集资诈骗罪", "有期徒刑十二年六个月", "剥夺政治权利二年，罚金人民币12万元", "2018-03-05",
     "2030-09-04", "2018-11-20", "2018-12-25", "2019-01-15", "否", "部分履行"],
    ["0070000012", "㛃阿依古丽·麦麦提", "女", "1990-12-01", "故意伤害罪", "有期徒刑六年", "无", "2020-07-09", "2026-07-08", "2021-02-03",
     "2021-03-16", "2021-04-08", "是", "—"],
    ["0070000013", "𠮷振东", "男", "1971-09-30", "受贿罪、洗钱罪", "无期徒刑", "剥夺政治权利终身，没收个人全部财产", "", "", "2016-05-18",
     "2016-08-22", "2016-09-10", "否", "已履行"],
]


def write(path, content):
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def text(rows, separator=",", end="\r\n"):
    def field(value):
        return '"' + value.replace('"', '""') + '"' if any(c in value for c in separator + '"\n') else value
    return end.join(separator.join(map(field, row)) for row in rows) + end


def serial(day, base1904=False):
    import datetime
    start = datetime.date(1904, 1, 1) if base1904 else datetime.date(1899, 12, 30)
    return (datetime.date.fromisoformat(day) - start).days


def chinese(day):
    year, month, date = day.split("-")
    numerals = "〇一二三四五六七八九"

    def small(n):
        tens, ones = divmod(int(n), 10)
        return ("" if tens == 0 else "十" if tens == 1 else numerals[tens] + "十") + (numerals[ones] if ones else "")
    return "".join(numerals[int(c)] for c in year) + "年" + small(month) + "月" + small(date) + "日"


DATES = {3, 7, 8, 9, 10, 11}


def dated(rows, style):
    return [[style(v) if i in DATES and v else v for i, v in enumerate(row)] for row in rows]


# ---- workbooks, written by hand so that every construct of the format can be chosen

def column(index):
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


class Book:
    """Cells are text, ("n", number, style), ("s", shared), ("r", rich parts), ("f", formula, value) or None."""

    def __init__(self, base1904=False):
        self.sheets, self.strings, self.base1904 = [], [], base1904

    def sheet(self, name, rows, merges=(), hidden=False, reference=True):
        self.sheets.append((name, self.xml(rows, merges, reference), hidden))

    def cell(self, ref, value):
        at = f' r="{ref}"' if ref else ""
        if value is None:
            return f"<c{at}/>"
        if isinstance(value, str):
            return f'<c{at} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        kind = value[0]
        if kind == "n":
            return f'<c{at} s="{value[2]}"><v>{value[1]}</v></c>'
        if kind == "s":
            self.strings.append(f"<si><t>{escape(value[1])}</t></si>")
            return f'<c{at} t="s"><v>{len(self.strings) - 1}</v></c>'
        if kind == "r":
            runs = "".join(f"<r><rPr><b/></rPr><t>{escape(p)}</t></r>" for p in value[1])
            self.strings.append(f'<si>{runs}<rPh sb="0" eb="1"><t>ping</t></rPh></si>')
            return f'<c{at} t="s"><v>{len(self.strings) - 1}</v></c>'
        if kind == "f":
            return f"<c{at}><f>{escape(value[1])}</f><v>{value[2]}</v></c>"
        if kind == "e":
            return f'<c{at} t="e"><v>{value[1]}</v></c>'
        raise ValueError(kind)

    def xml(self, rows, merges, reference):
        lines = []
        for r, row in enumerate(rows, 1):
            cells = "".join(self.cell(f"{column(c)}{r}" if reference else "", v) for c, v in enumerate(row))
            lines.append(f'<row r="{r}">{cells}</row>' if reference else f"<row>{cells}</row>")
        merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
        return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
                '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
                + "".join(lines) + "</sheetData>" + (f"<mergeCells>{merged}</mergeCells>" if merged else "") + "</worksheet>")

    def parts(self):
        names = [f"xl/worksheets/sheet{i}.xml" for i in range(1, len(self.sheets) + 1)]
        sheets = "".join(f'<sheet name="{escape(n)}" sheetId="{i}" r:id="rId{i}"{" state=" + chr(34) + "hidden" + chr(34) if h else ""}/>'
                         for i, (n, _, h) in enumerate(self.sheets, 1))
        relations = "".join(f'<Relationship Id="rId{i}" Type="t" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(names) + 1))
        base = ' date1904="1"' if self.base1904 else ""
        out = {
            "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
                               'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                               f"<workbookPr{base}/><sheets>{sheets}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                          f"{relations}</Relationships>",
            # Styles: 0 general, 1 built-in date, 2 own date, 3 ten digits, 4 red thousands (no date in spite of its d).
            "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">'
                             '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>'
                             '<numFmt numFmtId="165" formatCode="0000000000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00"/>'
                             '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
                             '<xf numFmtId="166"/></cellXfs></styleSheet>',
        }
        if self.strings:
            out["xl/sharedStrings.xml"] = ('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                                           + "".join(self.strings) + "</sst>")
        out.update({n: s[1] for n, s in zip(names, self.sheets)})
        return out

    def bytes(self, replace=None):
        return archive({**self.parts(), **(replace or {})})


def archive(parts):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            z.writestr(zipfile.ZipInfo(name, FIXED), content, zipfile.ZIP_DEFLATED)
    return memory.getvalue()


def roster():
    rows = [HEADS] + PEOPLE
    write("roster/plain-utf8.csv", text(rows))
    write("roster/utf8-mark-lf.csv", "\ufeff" + text(rows, end="\n"))
    write("roster/carriage-returns.csv", text(rows, end="\r"))
    write("roster/gb18030.csv", text([HEADS] + dated(PEOPLE, chinese)).encode("gb18030"))
    write("roster/utf16-tabs.txt", ("\ufeff" + text([HEADS] + dated(PEOPLE, lambda d: d.replace("-", "/")), "\t")).encode("utf-16-le"))
    write("roster/utf16-big-endian.csv", ("\ufeff" + text(rows, ";")).encode("utf-16-be"))
    quoted = [["=\"" + v + "\"" if i == 0 else v for i, v in enumerate(row)] for row in PEOPLE]
    write("roster/number-as-formula.csv", text([HEADS]) + "".join(
        ",".join([row[0]] + ['"' + v + '"' for v in row[1:]]) + "\r\n" for row in quoted))

    english = ["Inmate Number", "Full Name", "Gender", "Date of Birth", "Offence", "Original Sentence", "Additional Penalties",
               "Term Start", "term_end", "Judgment Date", "Effective Date", "Admission Date", "Recidivist", "Fine paid"]
    order = [1, 0, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]
    mixed = dated(PEOPLE, lambda d: d.replace("-", ""))
    write("roster/english-reordered-semicolons.csv",
          text([[row[i] for i in order] for row in [english] + [[v.replace("，", "；") for v in r] for r in mixed]], ";"))
    other = ["囚号", "罪犯姓名", "性别", "出生年月日", "案由", "主刑", "附加刑及财产性判项", "起刑日", "止刑日", "宣判日期", "判决生效日", "入监日期",
             "是否累犯", "财产性判项履行情况"]
    styled = dated(PEOPLE, lambda d: "{}年{}月{}日".format(*map(int, d.split("-"))))
    write("roster/other-words-titles-totals.csv", text(
        [["某某监狱罪犯花名册"], ["填报单位：刑罚执行科", "", "", "", "2025年11月3日"], ["序号"] + other]
        + [[str(i)] + row for i, row in enumerate(styled, 1)]
        + [["", "合计", "3人"], ["填表人：甲", "", "", "审核人：乙", "日期：2025-11-03"]]))
    parted = ["编 号", "姓名", "性别", "出生\n日期", "罪名", "刑种", "刑期（年）", "刑期（月）", "剥夺政治权利", "罚金（万元）", "没收财产", "刑期（起）",
              "刑期（止）", "判决日期", "生效日期", "交付执行日期", "累犯", "履行情况"]
    write("roster/parts-in-columns.csv", text([parted,
          [*PEOPLE[0][:5], "有期徒刑", "12", "6", "二年", "12", "", *PEOPLE[0][7:12], "×", "部分履行"],
          [*PEOPLE[1][:5], "有期徒刑", "6", "0", "无", "0", "无", *PEOPLE[1][7:12], "√", "无"],
          [*PEOPLE[2][:5], "无期徒刑", "", "", "终身", "", "全部财产", "无", "无", *PEOPLE[2][9:12], "×", "履行完毕"]]))

    joined = ["编号", "姓名", "性别", "出生日期", "罪名", "刑期", "附加刑", "财产刑", "刑期起止", "判决时间", "生效时间", "投监日期", "累犯", "履行情况"]
    write("roster/joined-columns.csv", text([joined,
          ["0070000011", "欧阳雨桐", "女", "1984.5.17", "集资诈骗", "有期徒刑12年6个月，剥夺政治权利二年", "", "罚金12万元", "2018.3.5-2030.9.4",
           "20181120", "20181225", "20190115", "否", "部分履行"],
          ["0070000012", PEOPLE[1][1], "女", "1990.12.1", "故意伤害", "6年", "无", "无", "自2020年7月9日起至2026年7月8日止",
           "20210203", "20210316", "20210408", "是", "/"],
          ["0070000013", PEOPLE[2][1], "男", "1971.9.30", "受贿、洗钱", "无期徒刑，附加剥夺政治权利终身，并处没收个人全部财产", "", "", "无",
           "20160518", "20160822", "20160910", "否", "全部履行"]], "|"))

    book = Book()
    book.sheet("说明", [["本工作簿由系统导出"], ["请勿修改"]])
    group = ["罪犯编号", "姓名", "性别", "出生日期", "罪名", "原判刑期", "附加刑", "刑期", None, "判决", None, "送押日期", "累犯", "财产刑履行"]
    below = [None, None, None, None, None, None, None, "起日", "止日", "日期", "生效日期", None, None, None]
    body = []
    for i, row in enumerate(PEOPLE):
        cells = [("n", serial(v), 1 + i % 2) if c in DATES and v else v or None for c, v in enumerate(row)]
        cells[0] = ("n", int(row[0]), 3)
        cells[1] = ("r", [row[1][:1], row[1][1:]])
        cells[4] = ("s", row[4])
        body.append(cells)
    book.sheet("花名册", [["罪犯花名册（2025年）"], group, below] + body + [["合计", None, ("n", 3, 0)], ["制表人："]],
               merges=["A1:N1", "H2:I2", "J2:K2"] + [f"{column(c)}2:{column(c)}3" for c in (0, 1, 2, 3, 4, 5, 6, 11, 12, 13)])
    book.sheet("旧表", [HEADS[:4], ["1", "某", "男", "1980-01-01"]], hidden=True)
    write("roster/merged-header-second-sheet.xlsx", book.bytes())
    old = Book(base1904=True)
    old.sheet("Sheet1", [HEADS] + [[("n", f"{serial(v, True)}.0", 1) if c in DATES and v else v or None for c, v in enumerate(row)]
                                   for row in PEOPLE], reference=False)
    write("roster/days-from-1904.xlsx", old.bytes())


def commutations():
    heads = ["罪犯编号", "姓名", "裁定日期", "送达日期", "减刑幅度", "裁定书号", "裁定法院"]
    rows = [
        ["0070000011", "欧阳雨桐", "2021-04-06", "2021-04-12", "减去有期徒刑七个月", "（2021）测01刑更11号", "测试市中级人民法院"],
        ["0070000011", "欧阳雨桐", "2023-06-30", "2023-07-05", "减去有期徒刑八个月，剥夺政治权利二年不变", "（2023）测01刑更12号", "测试市中级人民法院"],
        ["0070000013", "𠮷振东", "2019-11-08", "2019-11-20", "减为有期徒刑二十二年，剥夺政治权利改为七年", "（2019）测刑更3号", "测试省高级人民法院"],
    ]
    write("commutations/plain.csv", text([heads] + rows))
    units = [["减刑台账"], ["单位：月"], ["囚号", "姓名", "减刑裁定日期", "裁定送达日期", "减幅", "裁定文号", "裁定机关"]]
    bare = [row[:4] + [{0: "7", 1: "8"}.get(i, row[4])] + row[5:] for i, row in enumerate(rows)]
    write("commutations/unit-above.csv", text(units + bare, "\t"))
    write("commutations/unit-in-header.csv", text([heads[:4] + ["减去刑期（月）"] + heads[5:]] + bare).encode("gb18030"))
    book = Book()
    book.sheet("历次减刑", [["历次减刑情况"], heads] + [
        [rows[0][0], rows[0][1], ("n", serial(rows[0][2]), 1), rows[0][3], rows[0][4], rows[0][5], rows[0][6]],
        [None, None, ("n", serial(rows[1][2]), 2), "二〇二三年七月五日"] + rows[1][4:6] + [None],
        rows[2], ["共计：3次"], ["备注：以裁定书为准"]], merges=["A1:G1", "A3:A4", "B3:B4", "G3:G4"])
    write("commutations/merged-inmate.xlsx", book.bytes())


def points():
    months = ["2024-11", "2024-12", "2025-01"]
    scores = {"0070000011": ["101.5", "98", "110.25"], "0070000012": ["-20", "85.5", ""], "0070000013": ["100", "100", "117.35"]}
    names = {row[0]: row[1] for row in PEOPLE}
    write("points/across-dated.csv", text([["罪犯编号", "姓名"] + months] + [[n, names[n]] + s for n, s in scores.items()]))
    write("points/across-chinese.csv", text(
        [["囚号", "姓名", "2024年11月", "2024年12月份", "2025年一月总分", "合计"]] + [[n, names[n]] + s + [""] for n, s in scores.items()]).encode("gb18030"))
    long = [[n, m, s[i]] for n, s in scores.items() for i, m in enumerate(months) if s[i]]
    write("points/long.csv", text([["编号", "考核月份", "考核分"]] + [[n, m.replace("-", "年") + "月", v] for n, m, v in long], ";"))
    write("points/long-year-apart.csv", text([["number", "year", "month", "total points"]]
          + [[n, m[:4], str(int(m[5:])), v] for n, m, v in long]))
    parts = {"101.5": ["35", "36.5", "30", ""], "98": ["33", "35", "30", ""], "110.25": ["40", "35.25", "35", ""],
             "-20": ["10", "35", "35", "100"], "85.5": ["35", "35", "15.5", ""], "": [""] * 4, "100": ["35", "35", "30", ""],
             "117.35": ["40.35", "40", "37", ""]}
    groups = ["囚号"]
    for m in months:
        groups += [m.replace("-", "年") + "月", "", "", "", ""]
    write("points/parts-below-months.csv", text([groups, [""] + ["监管改造", "教育和文化改造", "劳动改造", "处罚扣分", "合计"] * 3]
          + [[n] + [v for score in s for v in parts[score] + [score]] for n, s in scores.items()]))
    book = Book()
    book.sheet("考核", [["罪犯编号", "姓名"] + [("n", serial(m + "-01"), 1) for m in months] + ["合计"]] + [
        [n, names[n]] + [("f", "A1+0", v + ("" if v != "110.25" else "000000000001")) if v else None for v in s] + [("f", "SUM(C2:E2)", "")]
        for n, s in scores.items()])
    write("points/across-days-formulas.xlsx", book.bytes())


def bad():
    codes = {}

    def refuse(name, content, code):
        write(f"bad/{name}", content)
        codes[name] = code

    rows = text([HEADS] + PEOPLE)
    book = Book()
    book.sheet("Sheet1", [HEADS] + PEOPLE)
    good = book.bytes()
    sheet = "xl/worksheets/sheet1.xml"
    refuse("empty.csv", b"", "import.file.empty")
    refuse("only-mark.csv", b"\xef\xbb\xbf", "import.file.empty")
    refuse("only-line-ends.csv", b"\r\n\r\n\r\n", "import.file.empty")
    refuse("binary.csv", bytes(range(256)) * 8, "import.file.binary")
    refuse("old-excel.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "import.file.xls")
    refuse("password.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(80),
           "import.file.encrypted")
    refuse("really-pdf.xlsx", b"%PDF-1.7\n", "import.file.pdf")
    refuse("really-html.xls", "<html><table><tr><td>姓名</td></tr></table></html>".encode("gb18030"), "import.file.html")
    refuse("just-a-zip.xlsx", archive({"a.csv": rows}), "import.file.zip")
    refuse("cut-in-half.xlsx", good[:len(good) // 2], "import.xlsx.damaged")
    refuse("cut-at-end.xlsx", good[:-30], "import.xlsx.damaged")
    refuse("zip-magic-only.xlsx", b"PK\x03\x04", "import.xlsx.damaged")
    spoilt = bytearray(good)
    at = good.index(b"xl/worksheets/sheet1.xml") + 60
    spoilt[at:at + 20] = bytes(20)
    refuse("spoilt-stream.xlsx", bytes(spoilt), "import.xlsx.damaged")
    refuse("no-relations.xlsx", archive({k: v for k, v in book.parts().items() if "rels" not in k}), "import.xlsx.damaged")
    refuse("broken-xml.xlsx", book.bytes({sheet: book.parts()[sheet][:-40]}), "import.xlsx.damaged")
    entity = book.parts()[sheet].replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
    refuse("entities.xlsx", book.bytes({sheet: entity}), "import.xlsx.entity")
    refuse("deep.xlsx", book.bytes({sheet: "<a>" * 100 + "</a>" * 100}), "import.limit.depth")
    refuse("far-column.xlsx", book.bytes({sheet: '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'}),
           "import.limit.columns")
    refuse("no-sheet-part.xlsx", archive({k: v for k, v in book.parts().items() if k != sheet}), "import.xlsx.damaged")
    refuse("bomb.xlsx", book.bytes({sheet: b"<worksheet>" + b" " * (9 << 20) + b"</worksheet>"}), "import.limit.inflated")
    refuse("bad-bytes.csv", rows.encode("utf-8")[:300] + b"\xff\xff" + rows.encode("utf-8")[300:], "import.encoding.damaged")
    refuse("stray-byte.csv", b"inmatenumber,name,sex\r\n0070000011,A. \xff,male\r\n", "import.encoding")
    refuse("big5.csv", text([["罪犯編號", "姓名", "性別", "出生日期", "罪名", "原判刑期", "刑期起日", "備註"],
                             ["0070000011", "歐陽雨桐", "女", "1984-05-17", "集資詐騙罪", "有期徒刑十二年六個月", "2018-03-05", "無"]])
           .encode("big5"), "import.encoding.suspected")
    refuse("utf16-without-mark.csv", rows.encode("utf-16-le"), "import.encoding.suspected")
    refuse("odd-utf16.csv", ("\ufeff" + rows).encode("utf-16-le")[:-1], "import.encoding.marked")
    refuse("mark-lies.csv", b"\xef\xbb\xbf" + rows.encode("gb18030"), "import.encoding.marked")
    refuse("open-quote.csv", rows.replace("欧阳雨桐", '"欧阳雨桐', 1), "import.csv.quote")
    refuse("many-columns.csv", ",".join(["a"] * 1500), "import.limit.columns")
    refuse("no-header.csv", text(PEOPLE), "import.header.missing")
    refuse("no-number-column.csv", text([r[1:] for r in [HEADS] + PEOPLE]), "import.column.missing")
    refuse("doubled-column.csv", text([r + [r[3]] for r in [HEADS] + PEOPLE]), "import.column.doubled")
    refuse("two-words-one-meaning.csv", text([r + [r[11]] for r in [HEADS[:]] + PEOPLE]).replace("送押日期", "入监日期", 1)
           .replace(",入监日期\r\n", ",送押日期\r\n", 1), "import.column.doubled")
    write("bad/expected.json", json.dumps(codes, indent=1, ensure_ascii=False, sort_keys=True) + "\n")


if __name__ == "__main__":
    roster()
    commutations()
    points()
    bad()

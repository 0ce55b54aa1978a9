#include "documents/template.h"

#include "documents/values.h"
#include "testmain.h"

using namespace remit;

class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void refuses_data();
    void refuses();
    void printsByKind_data();
    void printsByKind();
};

static FormVocabulary vocabulary()
{
    const char *file =
        R"({"name":{"kind":"text"},"empty":{"kind":"text"},"gone":{"kind":"text"},"yes":{"kind":"flag"},
        "no":{"kind":"flag"},"on":{"kind":"date"},
        "list":{"kind":"list","fields":{"a":{"kind":"integer"},"b":{"kind":"text"}}},"none":{"kind":"list"}})";
    return readVocabulary(*Json::parse(file)).value();
}

void TemplateTest::expands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"此致"_qs << u"此致"_qs;
    QTest::newRow("value") << u"罪犯{name}。"_qs << u"罪犯张三。"_qs;
    QTest::newRow("braces in a value stay") << u"{gone}{name}"_qs << u"张三"_qs;
    QTest::newRow("date") << u"{on}"_qs << u"2026年12月1日"_qs;
    QTest::newRow("optional there") << u"[，{name}]"_qs << u"，张三"_qs;
    QTest::newRow("optional gone") << u"a[，{gone}]b"_qs << u"ab"_qs;
    QTest::newRow("empty text is absent") << u"a[，{empty}]b"_qs << u"ab"_qs;
    QTest::newRow("inner optional does not matter outside") << u"[{name}[，{gone}]。]"_qs << u"张三。"_qs;
    QTest::newRow("flag") << u"[终身{?yes}][限{?no}][非{!no}]"_qs << u"终身非"_qs;
    QTest::newRow("each") << u"{list:{.index}={.a}[{.b}]；}"_qs << u"1=7；2=8乙；"_qs;
    QTest::newRow("each of none") << u"[{none:{.index}}]无"_qs << u"无"_qs;
    QTest::newRow("Chinese brackets are words") << u"〔2026〕（一）"_qs << u"〔2026〕（一）"_qs;
}

void TemplateTest::expands()
{
    QFETCH(QString, text);
    const FormVocabulary names = vocabulary();
    const Json values = *Json::parse(R"({"name":"张三","empty":"","yes":true,"no":false,"on":"2026-12-01",
        "list":[{"a":7},{"a":8,"b":"乙"}],"none":[]})");
    const Result<Template> parts = parseTemplate(text);
    QVERIFY(parts);
    QTEST(expand(*parts, FormValues(names, values)).text, "expected");
}

void TemplateTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"{name", "name}", "[x", "x]", "{}", "{na me}", "{list:{.a}", "[{name]}"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TemplateTest::refuses()
{
    QFETCH(QString, text);
    const Result<Template> parts = parseTemplate(text);
    QVERIFY(!parts);
    QCOMPARE(parts.error().code, u"documents.template"_qs);
}

void TemplateTest::printsByKind_data()
{
    QTest::addColumn<QString>("binding");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("points") << R"({"kind":"points"})"
                            << "11250"
                            << "112.5";
    QTest::newRow("points, two places") << R"({"kind":"points"})"
                                        << "11205"
                                        << "112.05";
    QTest::newRow("points below zero") << R"({"kind":"points"})"
                                       << "-50"
                                       << "-0.5";
    QTest::newRow("whole points") << R"({"kind":"points"})"
                                  << "60000"
                                  << "600";
    QTest::newRow("money") << R"({"kind":"money"})"
                           << "1258050" << u"12580.5元"_qs;
    QTest::newRow("term") << R"({"kind":"term"})"
                          << R"("13y6m")" << u"十三年六个月"_qs;
    QTest::newRow("month") << R"({"kind":"month"})"
                           << R"("2024-06")" << u"2024年6月"_qs;
    QTest::newRow("codes") << R"({"kind":"code","words":{"a":"甲","b":"乙"}})"
                           << R"(["a","b"])" << u"甲、乙"_qs;
    QTest::newRow("unknown code") << R"({"kind":"code","words":{"a":"甲"}})"
                                  << R"("c")"
                                  << "refused";
    QTest::newRow("not a date") << R"({"kind":"date"})"
                                << R"("2026-02-30")"
                                << "refused";
    QTest::newRow("a number for a text") << R"({"kind":"text"})"
                                         << "5"
                                         << "refused";
    QTest::newRow("a text for points") << R"({"kind":"points"})"
                                       << R"("5")"
                                       << "refused";
}

void TemplateTest::printsByKind()
{
    QFETCH(QString, binding);
    QFETCH(QString, value);
    const FormVocabulary one = readVocabulary(*Json::parse(("{\"x\":" + binding.toUtf8() + '}'))).value();
    const Result<QString> text = onPaper(u"x"_qs, one.at(u"x"_qs), *Json::parse(value.toUtf8()));
    QTEST(text.value_or(u"refused"_qs), "expected");
}

REMIT_TEST(TemplateTest);
#include "template_test.moc"

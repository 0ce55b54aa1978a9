#include "assessment/profileform.h"

#include "base/hundredths.h"
#include "widgets/pointstext.h"

#include <QRegularExpression>

#include <functional>

namespace remit::ui {

namespace {

struct Name {
    const char *code;
    const char *word;
};
const Name parts[] = {{"custody", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "监管")},
                      {"education", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "教育")},
                      {"labour", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "劳动")}};
const Name dayGrades[] = {{"outstanding", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "突出")},
                          {"excellent", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "优")},
                          {"good", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "良")},
                          {"ordinary", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "一般")},
                          {"absent", QT_TRANSLATE_NOOP("remit::ui::ProfileText", "未劳动")}};

template <std::size_t Count>
QString wordOf(const Name (&names)[Count], const QString &code)
{
    for (const Name &name : names)
        if (code == QLatin1String(name.code)) return ProfileText::tr(name.word);
    return code;
}

template <std::size_t Count>
QString codeOf(const Name (&names)[Count], const QString &word)
{
    for (const Name &name : names)
        if (word == ProfileText::tr(name.word) || word == QLatin1String(name.code))
            return QString::fromLatin1(name.code);
    return {};
}

/** Each line that is not empty as its fields; the last field takes the rest of the line. */
Json readLines(const QString &text, int fields, const std::function<std::optional<Json>(const QStringList &)> &read,
               const std::function<void(int)> &refuse)
{
    static const QRegularExpression gap(u"[\\s　]+"_qs);
    Json::Array rows;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        QStringList words = lines[i].trimmed().split(gap, Qt::SkipEmptyParts);
        if (words.isEmpty()) continue;
        while (words.size() > fields) {
            const QString last = words.takeLast();
            words.last() += u' ' + last;
        }
        const std::optional<Json> row = words.size() == fields ? read(words) : std::nullopt;
        if (row)
            rows.push_back(*row);
        else
            refuse(i + 1);
    }
    return rows;
}

QStringList linesOf(const Json &rows, const std::function<QString(const Json &)> &write)
{
    QStringList lines;
    for (const Json &row : rows.array()) lines << write(row);
    return lines;
}

QString percent(const Json &value) { return briefHundredths(value.toInteger()); }

}  // namespace

ProfileForm ProfileText::form(const Json &document)
{
    const Json &labour = document["labour"];
    ProfileForm form;
    form.id = document["profile"].toString();
    form.title = document["title"].toString();
    form.clauses =
        linesOf(document["clauses"], [](const Json &row) {
            return u"%1 %2 %3 %4 %5"_qs.arg(row["clause"].toString(), wordOf(parts, row["part"].toString()),
                                            percent(row["from"]), percent(row["to"]), row["text"].toString());
        }).join(u'\n');
    form.bands = linesOf(labour["bands"], [](const Json &row) {
                     return u"%1 %2 %3"_qs.arg(percent(row["from"]), percent(row["to"]), percent(row["per_percent"]));
                 }).join(u'\n');
    QStringList grades;
    for (const Name &grade : dayGrades)
        if (const Json &credit = labour["day_grades"][grade.code]; credit.isInteger())
            grades << u"%1 %2"_qs.arg(tr(grade.word), percent(credit));
    form.grades = grades.join(u'\n');
    form.deductionLimit = labour.isNull() ? QString() : percent(labour["deduction_limit"]);
    form.guidance = linesOf(document["guidance"], [](const Json &row) {
                        return u"%1 %2"_qs.arg(row["praises"].toInteger()).arg(row["months"].toInteger());
                    }).join(u'\n');
    if (const Json &readings = document["options"]; readings.isObject()) form.readings = readings;
    return form;
}

Json ProfileText::clauses(const QString &text, QString &wrong)
{
    return readLines(
        text, 5,
        [](const QStringList &words) -> std::optional<Json> {
            const QString part = codeOf(parts, words[1]);
            const auto from = pointsFromText(words[2]), to = pointsFromText(words[3]);
            if (part.isEmpty() || !from || !to) return std::nullopt;
            return Json::Object{{u"clause"_qs, words[0]},
                                {u"part"_qs, part},
                                {u"from"_qs, *from},
                                {u"to"_qs, *to},
                                {u"text"_qs, words[4]}};
        },
        [&wrong](int line) { wrong = tr("条款第 %1 行应为：条款 部分（监管、教育、劳动） 从 到 文字。").arg(line); });
}

Json ProfileText::bands(const QString &text, QString &wrong)
{
    return readLines(
        text, 3,
        [](const QStringList &words) -> std::optional<Json> {
            const auto from = pointsFromText(words[0]), to = pointsFromText(words[1]), each = pointsFromText(words[2]);
            if (!from || !to || !each) return std::nullopt;
            return Json::Object{{u"from"_qs, *from}, {u"to"_qs, *to}, {u"per_percent"_qs, *each}};
        },
        [&wrong](int line) { wrong = tr("劳动分档第 %1 行应为：完成率从 到 每 1 % 的分值。").arg(line); });
}

Json ProfileText::grades(const QString &text, QString &wrong)
{
    Json grades = Json::Object{};
    readLines(
        text, 2,
        [&grades](const QStringList &words) -> std::optional<Json> {
            const QString grade = codeOf(dayGrades, words[0]);
            const auto credit = pointsFromText(words[1]);
            if (grade.isEmpty() || !credit) return std::nullopt;
            grades.set(grade, *credit);
            return Json();
        },
        [&wrong](int line) {
            wrong = tr("当日等级第 %1 行应为：等级（突出、优、良、一般、未劳动） 分值。").arg(line);
        });
    return grades;
}

Json ProfileText::guidance(const QString &text, QString &wrong)
{
    return readLines(
        text, 2,
        [](const QStringList &words) -> std::optional<Json> {
            bool praised = false, counted = false;
            const int praises = words[0].toInt(&praised), months = words[1].toInt(&counted);
            if (!praised || !counted) return std::nullopt;
            return Json::Object{{u"praises"_qs, praises}, {u"months"_qs, months}};
        },
        [&wrong](int line) { wrong = tr("减刑幅度参考第 %1 行应为：表扬数 月数。").arg(line); });
}

Json ProfileText::document(const ProfileForm &form, const Json &origin, QString &wrong)
{
    wrong.clear();
    // The national numbers are not a province's to change (article 55).
    Json::Object members = origin.object();
    for (const QString &law : {u"numbers"_qs, u"rules"_qs, u"document"_qs, u"code"_qs}) members.erase(law);
    Json document = members;
    document.set("profile", form.id.trimmed());
    document.set("title", form.title.trimmed());
    document.set("based_on", u"national"_qs);
    document.set("options", form.readings);
    document.set("clauses", clauses(form.clauses, wrong));
    document.set("guidance", guidance(form.guidance, wrong));
    const bool labour = !form.bands.trimmed().isEmpty();
    const auto limit = pointsFromText(form.deductionLimit);
    if (labour && (!limit || *limit < 0)) wrong = tr("欠产扣分的月上限应为分数，如 30。");
    document.set("labour", labour ? Json(Json::Object{{u"bands"_qs, bands(form.bands, wrong)},
                                                      {u"day_grades"_qs, grades(form.grades, wrong)},
                                                      {u"deduction_limit"_qs, limit.value_or(0)}})
                                  : Json());
    if (form.title.trimmed().isEmpty()) wrong = tr("请写明名称。");
    return document;
}

}  // namespace remit::ui

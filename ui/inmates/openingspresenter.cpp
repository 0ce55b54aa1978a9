#include "inmates/openingspresenter.h"

#include "casework/cases.h"
#include "inmates/inmatespresenter.h"
#include "law/verdictjson.h"

#include <algorithm>

namespace remit::ui {

namespace {

bool isPossible(const OpeningLine &line) { return line.suggested.decision == Decision::Eligible; }

/** The case's number, or why there is none; before anything was opened what the law says. */
QString resultOf(const Words &words, const OpeningLine &line)
{
    if (!line.opened) return words.of(u"decision"_qs, QString::fromLatin1(decisionCode(line.suggested.decision)));
    return line.opened->error ? words.error(*line.opened->error) : line.opened->number;
}

QString propertyOf(const Words &words, const OpeningLine &line)
{
    const QString &code = line.suggested.property;
    return code.isEmpty() ? Words::dash() : words.of(u"performed"_qs, code);
}

QString papersOf(const Words &words, const OpeningLine &line)
{
    QStringList names;
    for (const QString &paper : line.suggested.papers)
        names << words.messages().text(u"law.procedure."_qs + QString(paper).replace(u'_', u'-'));
    return names.isEmpty()
               ? Words::dash()
               : OpeningsPresenter::tr("%1 项：%2").arg(names.size()).arg(names.join(OpeningsPresenter::tr("、")));
}

std::optional<Tone> toneOfResult(const OpeningLine &line)
{
    if (!line.opened) return toneOf(line.suggested.decision);
    return line.opened->error ? Tone::Bad : Tone::Ok;
}

std::vector<Column<OpeningLine>> columns(const Words &words)
{
    using Line = OpeningLine;
    return {
        {OpeningsPresenter::tr("编号"), [](const Line &l) { return l.suggested.row.number; }, 110},
        {OpeningsPresenter::tr("姓名"), [](const Line &l) { return l.suggested.row.name; }, 92, false, {}, {}, true},
        {OpeningsPresenter::tr("监区"), [](const Line &l) { return l.suggested.row.area; }, 90},
        {OpeningsPresenter::tr("提请内容"),
         [](const Line &l) {
             return isPossible(l)
                        ? proposalText(l.suggested.request.kind, l.suggested.request.proposal, l.suggested.row.sentence)
                        : Words::dash();
         },
         170},
        {OpeningsPresenter::tr("考核积分"), [](const Line &l) { return Words::points(int(l.suggested.points)); }, 90,
         true, [](const Line &l) { return QVariant(l.suggested.points); }},
        {OpeningsPresenter::tr("表扬"), [](const Line &l) { return QString::number(l.suggested.praises); }, 60, true,
         [](const Line &l) { return QVariant(l.suggested.praises); }},
        {OpeningsPresenter::tr("财产性判项"), [&words](const Line &l) { return propertyOf(words, l); }, 100},
        {OpeningsPresenter::tr("须备材料"), [&words](const Line &l) { return papersOf(words, l); }, 200},
        {OpeningsPresenter::tr("结果"),
         [&words](const Line &l) { return resultOf(words, l); },
         260,
         false,
         {},
         toneOfResult}};
}

}  // namespace

OpeningsPresenter::OpeningsPresenter(const PageContext &context, QStringList numbers, Date asOf, QObject *parent)
    : QObject(parent), m_context(context), m_numbers(std::move(numbers)), m_asOf(asOf), m_model(columns(context.words))
{
}

void OpeningsPresenter::load(CaseKind kind)
{
    m_kind = kind;
    m_context.backend.ask(
        this,
        [numbers = m_numbers, asOf = m_asOf, kind](Workplace &place) -> Result<std::vector<OpeningLine>> {
            std::vector<OpeningLine> lines;
            for (const QString &number : numbers) {
                auto one = suggestOpening(place.desk(), number, kind, asOf);
                if (!one) return fail(one.error());
                lines.push_back({std::move(*one)});
            }
            return lines;
        },
        [this, kind](Result<std::vector<OpeningLine>> lines) {
            // Another kind was chosen meanwhile.
            if (kind != m_kind) return;
            if (!lines) {
                Q_EMIT failed(lines.error());
                return;
            }
            m_model.setRows(std::move(*lines));
            Q_EMIT loaded();
        });
}

void OpeningsPresenter::open()
{
    std::vector<OpenCase> requests;
    for (const OpeningLine &line : m_model.rows())
        if (isPossible(line)) requests.push_back(line.suggested.request);
    m_job = m_context.backend.start(
        this,
        [requests = std::move(requests)](Workplace &place, const Progress &told) {
            return openCases(place.desk(), requests, told);
        },
        [this](int count, int total) { Q_EMIT progress(count, total); },
        [this](const Result<std::vector<OpenedCase>> &opened) {
            if (opened)
                take(*opened);
            else
                Q_EMIT failed(opened.error());
        });
}

void OpeningsPresenter::take(const std::vector<OpenedCase> &opened)
{
    std::vector<OpeningLine> lines = m_model.rows();
    for (OpeningLine &line : lines)
        for (const OpenedCase &one : opened)
            if (one.inmate == line.suggested.row.number) line.opened = one;
    m_model.setRows(std::move(lines));
    m_context.backend.noteChange();
    Q_EMIT done();
}

int OpeningsPresenter::possible() const { return int(std::ranges::count_if(m_model.rows(), isPossible)); }

int OpeningsPresenter::openedCount() const
{
    return int(std::ranges::count_if(m_model.rows(),
                                     [](const OpeningLine &line) { return line.opened && !line.opened->error; }));
}

QString OpeningsPresenter::assumptions() const
{
    QStringList names;
    QHash<QString, int> people;
    for (const OpeningLine &line : m_model.rows()) {
        if (!isPossible(line)) continue;
        for (const QString &name : line.suggested.assuming) {
            if (!names.contains(name)) names << name;
            ++people[name];
        }
    }
    QStringList lines;
    for (const QString &name : names)
        lines << tr("%1（%2 人）").arg(m_context.words.of(u"assume"_qs, name)).arg(people[name]);
    return lines.join(u'\n');
}

}  // namespace remit::ui

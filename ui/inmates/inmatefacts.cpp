#include "inmates/inmatefacts.h"

#include "records/factsjson.h"
#include "widgets/card.h"

#include <QGridLayout>

namespace remit::ui {

namespace {

/** In pixels: what is longer has a line of its own. */
constexpr int longestInColumn = 250;

QString known(const QString &text) { return text.isEmpty() ? Words::dash() : text; }

QString rightsText(const PoliticalRights &rights, const Words &words)
{
    switch (rights.kind) {
        case PoliticalRights::Kind::Unknown:
            return Words::dash();
        case PoliticalRights::Kind::None:
            return InmatePresenter::tr("无");
        case PoliticalRights::Kind::Life:
            return InmatePresenter::tr("终身");
        case PoliticalRights::Kind::Term:
            break;
    }
    return words.term(rights.term);
}

QString dutyText(const PropertyDuty &duty, const Words &words)
{
    static const QStringList kinds{u"fine"_qs, u"confiscation"_qs, u"restitution"_qs, u"disgorgement"_qs,
                                   u"compensation"_qs};
    static const QStringList states{u"none"_qs, u"partial"_qs, u"full"_qs};
    QString text = words.of(u"duty"_qs, kinds[int(duty.kind)]);
    if (duty.amountFen) text += u' ' + Words::yuan(*duty.amountFen);
    if (duty.performed) text += u" "_qs + words.of(u"performed"_qs, states[int(*duty.performed)]);
    return text;
}

QString propertyText(const Inmate &inmate, const Words &words)
{
    if (inmate.property.exists == false) return InmatePresenter::tr("无");
    QStringList duties;
    for (const PropertyDuty &duty : inmate.duties) duties << dutyText(duty, words);
    return known(duties.join(InmatePresenter::tr("；") + u'\n'));
}

/** The first few; all of them stand below the judgment. */
QString crimesText(const std::vector<CrimeFacts> &crimes)
{
    constexpr std::size_t most = 5;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, crimes.size()); ++i) names << crimes[i].name;
    const QString first = known(names.join(InmatePresenter::tr("、")));
    return crimes.size() <= most ? first : InmatePresenter::tr("%1 等 %2 罪").arg(first).arg(crimes.size());
}

}  // namespace

QString identityLine(const InmateView &view, const Words &words)
{
    const Inmate &inmate = view.record.inmate;
    QStringList parts{inmate.number,
                      words.of(u"sex"_qs, view.row.sex == PersonFacts::Sex::Male ? u"male"_qs : u"female"_qs),
                      words.date(view.row.birthDate),
                      inmate.ethnicity,
                      inmate.education,
                      inmate.nativePlace};
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

NamedFacts headFacts(const InmateView &view, const Words &words)
{
    const JudgmentFacts &judgment = view.record.inmate.judgment;
    return {{InmatePresenter::tr("罪名"), crimesText(view.record.inmate.crimes)},
            {InmatePresenter::tr("原判"), words.sentence(view.row.sentence, view.row.term)},
            {InmatePresenter::tr("剥夺政治权利"), rightsText(judgment.politicalRights, words)},
            {InmatePresenter::tr("现刑期至"), words.date(view.row.endsOn)},
            {InmatePresenter::tr("交付执行"), words.date(judgment.deliveredOn)},
            {InmatePresenter::tr("财产性判项"), propertyText(view.record.inmate, words)}};
}

NamedFacts judgmentFacts(const InmateView &view, const Words &words)
{
    const Inmate &inmate = view.record.inmate;
    const JudgmentFacts &judgment = inmate.judgment;
    QStringList categories;
    for (const Category category : inmate.categories) categories << words.of(u"category"_qs, categoryCode(category));
    return {{InmatePresenter::tr("审判法院"), known(inmate.court)},
            {InmatePresenter::tr("判决书号"), known(inmate.judgmentNumber)},
            {InmatePresenter::tr("判决日期"), words.date(judgment.judgedOn)},
            {InmatePresenter::tr("生效日期"), words.date(judgment.effectiveOn)},
            {InmatePresenter::tr("刑期起日"), words.date(judgment.termStartsOn)},
            {InmatePresenter::tr("刑期止日（原判）"), words.date(judgment.termEndsOn)},
            {InmatePresenter::tr("先行羁押"), words.date(judgment.custodyFrom)},
            {InmatePresenter::tr("从严类别"),
             categories.isEmpty() ? InmatePresenter::tr("无") : categories.join(InmatePresenter::tr("、"))}};
}

void fillFacts(QGridLayout *grid, const NamedFacts &facts, int pairs)
{
    emptyLayout(grid);
    int row = 0, pair = 0;
    for (const auto &[name, value] : facts) {
        auto *text = label(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        // Many crimes have a line of their own; in a column they would be a tower.
        const bool wide = !value.contains(u'\n') && text->fontMetrics().horizontalAdvance(value) > longestInColumn;
        if (wide && pair > 0) ++row, pair = 0;
        grid->addWidget(label(name, "small"), row, pair * 2, Qt::AlignTop);
        const bool last = &value == &facts.back().second;
        grid->addWidget(text, row, pair * 2 + 1, 1, wide || last ? (pairs - pair) * 2 - 1 : 1, Qt::AlignTop);
        grid->setColumnStretch(pair * 2 + 1, 1);
        if (wide || ++pair == pairs) ++row, pair = 0;
    }
}

std::vector<Column<CrimeFacts>> crimeColumns(const Words &words)
{
    return {
        {InmatePresenter::tr("罪名"), [](const CrimeFacts &c) { return known(c.name); }, 260},
        {InmatePresenter::tr("判处"),
         [&words](const CrimeFacts &c) { return c.sentence ? words.sentence(*c.sentence, c.term) : Words::dash(); },
         180},
        {InmatePresenter::tr("犯罪之日"), [&words](const CrimeFacts &c) { return words.date(c.committedOn); }, 120}};
}

std::vector<Column<SentenceChange>> changeColumns(const Words &words)
{
    return {{InmatePresenter::tr("裁定日期"), [&words](const SentenceChange &c) { return words.date(c.event.ruledOn); },
             104},
            {InmatePresenter::tr("送达日期"),
             [&words](const SentenceChange &c) { return words.date(c.event.servedOn); }, 104},
            {InmatePresenter::tr("变更内容"),
             [&words](const SentenceChange &c) {
                 if (c.event.reduction) return InmatePresenter::tr("减去%1").arg(words.term(c.event.reduction));
                 if (c.event.to)
                     return InmatePresenter::tr("减为%1").arg(words.sentence(c.event.to->sentence, c.event.to->term));
                 return Words::dash();
             },
             150},
            {InmatePresenter::tr("变更后刑期止日"),
             [&words](const SentenceChange &c) { return words.date(c.newEndOn); }, 150},
            {InmatePresenter::tr("裁定书号"), [](const SentenceChange &c) { return known(c.rulingNumber); }, 190}};
}

std::vector<Column<RecordedMonth>> monthColumns()
{
    const auto part = [](int RecordedMonth::Parts::*member) {
        return [member](const RecordedMonth &m) { return m.parts ? Words::points((*m.parts).*member) : Words::dash(); };
    };
    return {{InmatePresenter::tr("月份"), [](const RecordedMonth &m) { return isoMonth(m.month); }, 110},
            {InmatePresenter::tr("监管"), part(&RecordedMonth::Parts::custody), 100, true},
            {InmatePresenter::tr("教育和文化"), part(&RecordedMonth::Parts::education), 100, true},
            {InmatePresenter::tr("劳动"), part(&RecordedMonth::Parts::labour), 100, true},
            {InmatePresenter::tr("合计"),
             [](const RecordedMonth &m) { return Words::points(m.total); },
             110,
             true,
             [](const RecordedMonth &m) { return QVariant(m.total); },
             {},
             true}};
}

std::vector<Column<Trace>> traceColumns(const Words &words)
{
    return {{InmatePresenter::tr("账本条目"), [](const Trace &t) { return QString::number(t.seq); }, 90, true,
             [](const Trace &t) { return QVariant(t.seq); }},
            {InmatePresenter::tr("事项"), [&words](const Trace &t) { return words.of(u"act"_qs, t.kind); }, 200},
            {InmatePresenter::tr("记录时间"), [&words](const Trace &t) { return words.instant(t.at); }, 160},
            {InmatePresenter::tr("记录人"), [](const Trace &t) { return t.officer; }, 140},
            {InmatePresenter::tr("行数"),
             [](const Trace &t) { return t.lines ? QString::number(t.lines) : Words::dash(); }, 90, true}};
}

}  // namespace remit::ui

#include "inmates/dutiesview.h"

#include "widgets/card.h"
#include "widgets/table.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {

QString yesOrNo(const std::optional<bool> &answer)
{
    return !answer ? Words::dash() : *answer ? DutiesView::tr("有") : DutiesView::tr("无");
}

QString span(const std::optional<Date> &from, const std::optional<Date> &until, const Words &words)
{
    if (!from) return Words::dash();
    return until ? DutiesView::tr("%1 至 %2").arg(words.date(from), words.date(until))
                 : DutiesView::tr("%1 起").arg(words.date(from));
}

QString money(const std::optional<qint64> &fen) { return fen ? Words::yuan(*fen) : Words::dash(); }

/** What besides payment ends or eases the duty, and what was found of evasion. */
QString remarks(const PropertyRecord &record, const Words &words)
{
    const PropertyItem &item = record.item;
    QStringList parts;
    const auto add = [&](bool holds, const QString &code) {
        if (holds) parts << words.of(u"property"_qs, code);
    };
    add(item.waived == true, u"waived"_qs);
    add(item.remitted == true, u"remitted"_qs);
    add(item.deposited == true, u"deposited"_qs);
    add(item.instalmentsCurrent == true, u"instalments"_qs);
    add(item.performedByCodebtor == true, u"codebtor"_qs);
    static const QStringList kinds{u"concealment"_qs,       u"refusal"_qs,       u"obstruction"_qs,
                                   u"false_declaration"_qs, u"borrowed_name"_qs, u"over_limit"_qs};
    if (record.evasion) parts << words.of(u"evasion"_qs, kinds[int(record.evasion->kind)]);
    if (!record.certificate.isEmpty()) parts << record.certificate;
    return parts.isEmpty() ? Words::dash() : parts.join(DutiesView::tr("；"));
}

QString conclusion(const HealthRecord &record)
{
    QStringList parts;
    if (record.conditions.seriouslyIll == true) parts << DutiesView::tr("严重疾病");
    if (record.conditions.disabled == true) parts << DutiesView::tr("残疾");
    if (record.conditions.unableToWorkAndSelfCare == true) parts << DutiesView::tr("丧失劳动能力、生活不能自理");
    if (record.selfInflicted == true) parts << DutiesView::tr("自伤自残");
    return parts.isEmpty() ? Words::dash() : parts.join(DutiesView::tr("；"));
}

}  // namespace

DutiesView::DutiesView(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_property(propertyColumns(context.words)),
      m_health(healthColumns(context.words)),
      m_propertyTable(new Table(context.theme, context.preferences, u"inmate.property"_qs, tr("财产性判项履行"))),
      m_healthTable(new Table(context.theme, context.preferences, u"inmate.health"_qs, tr("病残鉴定")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(6);
    const auto add = [column](const QString &title, Table *table, int share, const QString &nothing) {
        auto *head = label(title, "strong");
        head->setContentsMargins(16, 2, 16, 2);
        column->addWidget(head);
        column->addWidget(rule());
        column->addWidget(table, share);
        table->setEmptyText(nothing);
    };
    m_propertyTable->show(&m_property, {104, 90, 100, 100, 90, 80, 160});
    m_healthTable->show(&m_health, {104, 104, 120, 150, 150, 150, 120});
    add(tr("财产性判项履行"), m_propertyTable, 3, tr("没有核查记录。到“罪犯”页导入“财产性判项履行”。"));
    add(tr("病残鉴定"), m_healthTable, 2, tr("没有鉴定记录。到“罪犯”页导入“病残鉴定”。"));
    connect(m_propertyTable, &Table::opened, this, [this](int row) { Q_EMIT originWanted(m_property.at(row).source); });
    connect(m_healthTable, &Table::opened, this, [this](int row) { Q_EMIT originWanted(m_health.at(row).source); });
}

void DutiesView::show(const InmateRecord &record)
{
    std::vector<Property> property;
    for (size_t i = record.property.size(); i-- > 0;)
        property.push_back({record.property[i],
                            i < record.propertySources.size() ? record.propertySources[i] : InmateRecord::Source{}});
    m_property.setRows(std::move(property));
    std::vector<Health> health;
    for (size_t i = record.health.size(); i-- > 0;)
        health.push_back(
            {record.health[i], i < record.healthSources.size() ? record.healthSources[i] : InmateRecord::Source{}});
    m_health.setRows(std::move(health));
}

std::vector<Column<DutiesView::Property>> DutiesView::propertyColumns(const Words &words)
{
    static const QStringList kinds{u"fine"_qs, u"confiscation"_qs, u"restitution"_qs, u"disgorgement"_qs,
                                   u"compensation"_qs};
    static const QStringList states{u"none"_qs, u"partial"_qs, u"full"_qs};
    static const Tone tones[] = {Tone::Bad, Tone::Warn, Tone::Ok};
    return {{tr("核查日期"), [&words](const Property &p) { return words.date(p.record.checkedOn); }, 104},
            {tr("判项"),
             [&words](const Property &p) { return words.of(u"duty"_qs, kinds[int(p.record.item.kind)]); },
             90,
             false,
             {},
             {},
             true},
            {tr("应履行"), [](const Property &p) { return money(p.record.amountFen); }, 100, true,
             [](const Property &p) { return QVariant(p.record.amountFen.value_or(-1)); }},
            {tr("已履行"), [](const Property &p) { return money(p.record.performedFen); }, 100, true,
             [](const Property &p) { return QVariant(p.record.performedFen.value_or(-1)); }},
            {tr("履行情况"),
             [&words](const Property &p) {
                 return p.record.item.performed ? words.of(u"performed"_qs, states[int(*p.record.item.performed)])
                                                : Words::dash();
             },
             90,
             false,
             {},
             [](const Property &p) {
                 return p.record.item.performed ? std::optional(tones[int(*p.record.item.performed)]) : std::nullopt;
             }},
            {tr("履行能力"), [](const Property &p) { return yesOrNo(p.record.able); }, 80},
            {tr("说明与凭证"), [&words](const Property &p) { return remarks(p.record, words); }, 160}};
}

std::vector<Column<DutiesView::Health>> DutiesView::healthColumns(const Words &words)
{
    return {{tr("鉴定日期"), [&words](const Health &h) { return words.date(h.record.certifiedOn); }, 104},
            {tr("有效期至"), [&words](const Health &h) { return words.date(h.record.validUntil); }, 104},
            {tr("病残情况"), [](const Health &h) { return h.record.illness; }, 120, false, {}, {}, true},
            {tr("鉴定结论"), [](const Health &h) { return conclusion(h.record); }, 150},
            {tr("丧失劳动能力期间"),
             [&words](const Health &h) { return span(h.record.incapableFrom, h.record.incapableUntil, words); }, 150},
            {tr("住院期间"),
             [&words](const Health &h) { return span(h.record.hospitalFrom, h.record.hospitalUntil, words); }, 150},
            {tr("鉴定机构"), [](const Health &h) { return h.record.certifiedBy; }, 120}};
}

}  // namespace remit::ui

#include "assessment/areapanel.h"

#include "casework/monthpath.h"
#include "widgets/card.h"
#include "widgets/scrollcolumn.h"
#include "widgets/stagetrack.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {
const QKeySequence submitKeys(int(Qt::CTRL) | Qt::Key_Return);
}

AreaPanel::AreaPanel(const PageContext &context, PointsPresenter &presenter, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_presenter(presenter),
      m_card(new Card(tr("本月进度"))),
      m_track(new StageTrack(context.theme)),
      m_primary(button(tr("下一步"), submitKeys, "primary", this))
{
    setMinimumWidth(300);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn;
    m_column = scroll->column();
    m_card->body()->addWidget(m_track);
    m_card->body()->addWidget(scroll, 1);
    m_card->body()->addWidget(m_primary);
    whole->addWidget(m_card);
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_step == u"sum")
            Q_EMIT sumWanted();
        else
            Q_EMIT stepWanted(m_step);
    });
}

void AreaPanel::addText(const QString &text, const char *look)
{
    auto *made = label(text, look);
    made->setWordWrap(true);
    m_column->addWidget(made);
}

QPushButton *AreaPanel::addAction(const QString &text, const char *kind, QVBoxLayout *column)
{
    auto *made = button(text, kind);
    column->addWidget(made, 0, Qt::AlignLeft);
    return made;
}

void AreaPanel::namePrimary(const QString &word, const QString &more)
{
    // A new text takes a button's shortcut away.
    m_primary->setText(word + more + u"  "_qs + keysText(submitKeys));
    m_primary->setAccessibleName(word);
    m_primary->setShortcut(submitKeys);
}

void AreaPanel::setSumming(bool summing) { m_primary->setEnabled(!summing); }

void AreaPanel::show()
{
    emptyLayout(m_column);
    const auto &view = m_presenter.view();
    if (!view) return;
    m_primary->setEnabled(true);
    if (const AreaMonth *area = m_presenter.chosenArea())
        showArea(*view, *area);
    else
        showPrison(*view);
    m_column->addStretch();
}

void AreaPanel::showPrison(const PrisonMonth &view)
{
    m_card->setTitle(tr("全监 %1").arg(isoMonth(view.month)));
    m_track->hide();
    int ready = 0, objections = 0, waiting = 0;
    for (const QString &state : MonthPath::shipped().states) {
        QStringList areas;
        for (const AreaMonth &area : view.areas)
            if (area.stage.state == state) areas << area.area;
        if (state == u"reviewed") ready = int(areas.size());
        if (areas.isEmpty()) continue;
        addText(tr("%1　%2 个监区").arg(m_context.words.of(u"points.month"_qs, state)).arg(areas.size()), "strong");
        addText(areas.join(tr("、")), "small");
    }
    for (const AreaMonth &area : view.areas) {
        waiting += area.waiting;
        for (const PointsObjection &objection : area.objections) objections += objection.due.has_value();
    }
    if (waiting > 0) addText(tr("待决定的加扣分等事项 %1 件").arg(waiting), "secondary");
    if (objections > 0) addText(tr("待答复的异议 %1 件").arg(objections), "secondary");
    showOutdated(view, {});
    addText(tr("用时 %1 毫秒").arg(view.took), "tertiary");
    m_step = u"sum"_qs;
    namePrimary(tr("汇总已评议的监区"), {});
    m_primary->setVisible(ready > 0 && m_presenter.may({u"department_officer"_qs, u"department_chief"_qs}));
}

void AreaPanel::showArea(const PrisonMonth &view, const AreaMonth &area)
{
    m_card->setTitle(tr("%1　%2").arg(area.area, isoMonth(view.month)));
    const MonthPath &path = MonthPath::shipped();
    std::vector<StageTrack::Step> steps;
    const auto at = path.states.indexOf(area.stage.state);
    for (qsizetype i = 0; i < path.states.size(); ++i)
        steps.push_back(
            {m_context.words.of(u"points.month"_qs, path.states[i]), i < at    ? StageTrack::Step::Place::Done
                                                                     : i == at ? StageTrack::Step::Place::Now
                                                                               : StageTrack::Step::Place::ToCome});
    m_track->setSteps(std::move(steps));
    m_track->show();
    addText(m_context.words.of(u"points.next"_qs, area.stage.state), "secondary");
    if (area.stage.act > 0)
        addText(tr("自 %1，账本第 %2 条").arg(isoDate(area.stage.since)).arg(area.stage.act), "small");
    if (area.stage.until) addText(tr("公示至 %1").arg(isoDate(*area.stage.until)), "strong");
    showOutdated(view, area.area);
    showWeeks(view, area);
    showObjections(view, area);
    m_primary->hide();
    for (const MonthPathStep &step : path.steps) {
        if (step.from != area.stage.state || !m_presenter.may(step.roles)) continue;
        const QString word = m_context.words.of(u"points.step"_qs, step.step);
        if (step.step == u"send_back") {
            connect(addAction(word + u"…"_qs, "danger", m_column), &QPushButton::clicked, this,
                    [this] { Q_EMIT stepWanted(u"send_back"_qs); });
            continue;
        }
        m_step = step.step;
        namePrimary(word, step.needs.contains(u"meeting"_qs) ? u"…"_qs : QString());
        m_primary->show();
    }
}

void AreaPanel::showOutdated(const PrisonMonth &view, const QString &area)
{
    for (const OutdatedMonth &one : view.outdated) {
        if (!area.isEmpty() && one.sheet.area != area) continue;
        const QString what = tr("! 批号 %1 退货（账本第 %2 条，%3）").arg(one.lot).arg(one.act).arg(one.reason);
        const QString sheet = one.sheet.team + u' ' + isoDate(one.sheet.on);
        addText(what, "strong");
        addText(one.waiting ? tr("本月得分已不反映现状：%1 的更正清单待确认、两人签。").arg(sheet)
                            : tr("本月得分已不反映现状：%1 的清单已更正，待工作组更正本月并公示。").arg(sheet),
                "secondary");
    }
}

void AreaPanel::showWeeks(const PrisonMonth &view, const AreaMonth &area)
{
    addText(tr("周评议"), "strong");
    bool offered = false;
    for (const auto &[monday, reviewed] : area.weeks) {
        const bool ended = monday + std::chrono::days(6) < view.today;
        const QString week = tr("%1 起的一周").arg(isoDate(monday));
        if (reviewed || !ended) {
            addText((reviewed ? u"✓ "_qs : u"· "_qs) + week + (reviewed ? QString() : tr("　未结束")), "secondary");
            continue;
        }
        const bool may = m_presenter.may({u"ward_officer"_qs, u"area_chief"_qs});
        if (!may || offered) {
            addText(u"! "_qs + week + tr("　待评议"), "secondary");
            continue;
        }
        offered = true;
        auto *review = addAction(tr("评议 %1").arg(week) + u"…"_qs, "link", m_column);
        connect(review, &QPushButton::clicked, this, [this, day = monday] { Q_EMIT weekWanted(day); });
    }
    if (area.waiting > 0) addText(tr("待决定的加扣分等事项 %1 件").arg(area.waiting), "secondary");
}

QString AreaPanel::clockText(const PrisonMonth &view, const PointsObjection &objection) const
{
    if (!objection.due) return {};
    const QString due = isoDate(*objection.due);
    const auto left = view.left.constFind(objection.act);
    if (*objection.due < view.today) return tr("期限 %1 已过").arg(due);
    return left == view.left.constEnd() ? tr("期限 %1").arg(due) : tr("期限 %1，还剩 %2 个工作日").arg(due).arg(*left);
}

void AreaPanel::showObjections(const PrisonMonth &view, const AreaMonth &area)
{
    addText(tr("异议"), "strong");
    if (area.objections.empty()) addText(tr("没有异议。"), "small");
    for (const PointsObjection &objection : area.objections) {
        auto *who = addAction(u"%1　%2"_qs.arg(view.names.value(objection.inmate),
                                               m_context.words.of(u"points.objection"_qs, objection.state)),
                              "link", m_column);
        connect(who, &QPushButton::clicked, this, [this, number = objection.inmate] { Q_EMIT inmateWanted(number); });
        addText(objection.words, "secondary");
        QStringList more{tr("账本第 %1 条").arg(objection.act), clockText(view, objection)};
        if (objection.state != u"raised" && objection.state != u"appealed")
            more << (objection.upheld ? tr("异议成立") : tr("维持原记载"));
        more.removeAll(QString());
        addText(more.join(u" · "_qs), "small");
        const auto offer = [&](const QString &text, const QString &step, const QStringList &roles) {
            if (!m_presenter.may(roles)) return;
            connect(addAction(text, "link", m_column), &QPushButton::clicked, this,
                    [this, objection, step] { Q_EMIT answerWanted(objection, step); });
        };
        if (objection.state == u"raised") offer(tr("小组复查…"), u"review"_qs, {u"ward_officer"_qs, u"area_chief"_qs});
        if (objection.state == u"reviewed" && !objection.upheld && objection.due)
            offer(tr("罪犯申请复核…"), u"appeal"_qs, {u"ward_officer"_qs, u"area_chief"_qs});
        if (objection.state == u"appealed")
            offer(tr("工作组复核…"), u"final"_qs, {u"department_chief"_qs, u"governor"_qs});
    }
    if (area.stage.state != u"noticed" || !m_presenter.may({u"ward_officer"_qs, u"area_chief"_qs})) return;
    connect(addAction(tr("记录异议…"), "link", m_column), &QPushButton::clicked, this, &AreaPanel::objectionWanted);
}

}  // namespace remit::ui

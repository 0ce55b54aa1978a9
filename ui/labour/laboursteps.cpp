#include "base/hundredths.h"
#include "labour/daypanel.h"
#include "labour/labourpage.h"
#include "labour/noticeboard.h"
#include "labour/sheetdialogs.h"
#include "labour/sheetgrid.h"
#include "labour/sheetreading.h"
#include "widgets/card.h"
#include "widgets/countdelegate.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"

#include <QListWidget>
#include <QStackedWidget>

// What the page of the day's sheets does, step by step.
namespace remit::ui {

void LabourPage::listen()
{
    connect(&m_presenter, &SheetPresenter::teamsLoaded, this, &LabourPage::showTeams);
    connect(&m_presenter, &SheetPresenter::opened, this, &LabourPage::showSheet);
    connect(&m_presenter, &SheetPresenter::computed, this, &LabourPage::showFigures);
    connect(&m_presenter, &SheetPresenter::planned, this, [this](const SheetDraft &last) {
        if (m_dialog) m_dialog->show(last);
    });
    connect(&m_presenter, &SheetPresenter::candidatesFound, this, [this](const std::vector<Candidate> &found) {
        if (m_dialog) m_dialog->setCandidates(found);
    });
    connect(&m_presenter, &SheetPresenter::saved, this,
            [this] { m_notice->show(Tone::Ok, tr("清单已保存，班组的民警都能看到。")); });
    connect(&m_presenter, &SheetPresenter::signedOnce, this, [this](const QString &name) {
        m_notice->show(Tone::Ok, tr("%1 已签名。换第二名民警登录（Ctrl+Shift+L）再签一次，清单才记入账本。").arg(name));
    });
    connect(&m_presenter, &SheetPresenter::signedTwice, this,
            [this](qint64 act) { m_notice->show(Tone::Ok, tr("两名民警均已签名，清单记入账本第 %1 条。").arg(act)); });
    connect(&m_presenter, &SheetPresenter::failed, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        if (error.code == u"casework.points.draft.moved")
            m_notice->offer(tr("放弃我的改动，看最新的"), [this] { m_presenter.discard(); });
    });
    connect(&m_presenter, &SheetPresenter::ownFound, this, [this](Instant at, bool moved) {
        const QString when = m_context.words.instant(at);
        if (!moved) {
            m_notice->show(Tone::Neutral, tr("这是您 %1 尚未保存的内容，接着写即可。").arg(when));
            m_notice->offer(tr("放弃，看已保存的"), [this] { m_presenter.discard(); });
            return;
        }
        m_notice->show(Tone::Warn,
                       tr("您 %1 有尚未保存的内容，但此后清单已由别人保存或签署。下面是现在的清单。").arg(when));
        m_notice->offer(tr("取回我的内容"), [this] { m_presenter.takeOwn(); });
    });
    connect(&m_model, &SheetModel::refused, this, [this](const QString &why) { m_notice->show(Tone::Warn, why); });
    connect(m_grid, &SheetGrid::moved, this, &LabourPage::showInmate);
    connect(m_grid, &SheetGrid::confirmWanted, this, &LabourPage::confirm);
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible() && !m_presenter.isDirty()) refresh();
    });
}

void LabourPage::showTeams()
{
    const QSignalBlocker quiet(m_teams);
    m_teams->clear();
    const auto word = [](TeamDay::State state) {
        switch (state) {
            case TeamDay::State::Planned:
                return tr("待签");
            case TeamDay::State::SignedOnce:
                return tr("一人已签");
            case TeamDay::State::Signed:
                return tr("已记账");
            case TeamDay::State::Correcting:
                return tr("更正中");
        }
        return QString();
    };
    const QString wanted = m_wanted.isEmpty() ? m_presenter.team() : m_wanted;
    for (const TeamDay &team : m_presenter.teams()) {
        auto *item = new QListWidgetItem(u"%1\n%2"_qs.arg(team.team, word(team.state)), m_teams);
        item->setData(Qt::UserRole, team.team);
        item->setData(CountRole, team.inmates);
        item->setSizeHint({0, 48});
        item->setToolTip(u"%1 · %2"_qs.arg(team.area, word(team.state)));
        if (team.team == wanted) m_teams->setCurrentItem(item);
    }
    m_wanted.clear();
    if (m_presenter.teams().empty() && !m_presenter.isDirty()) {
        m_empty->show(tr("%1 还没有劳动日清单").arg(isoDate(m_presenter.on())),
                      tr("先排班：写明班组、工序和标准工时、出工人员，再填各人入库的件数。"), tr("排班…"));
        m_whole->setCurrentIndex(0);
        return;
    }
    if (m_presenter.view()) return;
    if (!m_teams->currentItem()) m_teams->setCurrentRow(0);
    if (m_teams->currentItem()) m_presenter.open(m_teams->currentItem()->data(Qt::UserRole).toString());
}

void LabourPage::showSheet()
{
    m_model.reset();
    const auto &view = m_presenter.view();
    m_whole->setCurrentIndex(view ? 1 : 0);
    Q_EMIT crumbsChanged();
    if (!view) {
        m_panel->clear();
        return;
    }
    m_title->setText(
        tr("%1　%2　%3 分钟").arg(view->draft.team, isoDate(view->draft.on)).arg(view->draft.hoursSeconds / 60));
    m_grid->begin();
    if (!m_grid->currentIndex().isValid() && m_model.rowCount() > 0) m_grid->setCurrentIndex(m_model.index(0, 0));
    showFigures();
}

void LabourPage::showFigures()
{
    const auto &view = m_presenter.view();
    if (!view) return;
    std::size_t rows = 0;
    for (const auto &worker : view->draft.workers)
        rows += worker.quotaFree || worker.assignments.empty() ? 1 : worker.assignments.size();
    if (int(rows) != m_model.rowCount())
        m_model.reset();
    else
        m_model.update();
    showLots();
    showState();
    showInmate();
    m_wrong->setVisible(view->wrong.has_value());
    if (view->wrong) m_wrong->setText(m_context.words.error(*view->wrong));
    int confirmed = 0, below = 0;
    qint64 credit = 0;
    for (const SheetLine &line : view->lines) {
        credit += line.credit;
        below += line.day.fulfilment && *line.day.fulfilment < 10000;
    }
    for (const auto &[number, one] : view->draft.confirmed) confirmed += !one.first.isEmpty();
    m_sums->setText(tr("%1 人，未完成定额 %2 人，计入共 %3 分；本人确认 %4 人（空格键）")
                        .arg(view->draft.workers.size())
                        .arg(below)
                        .arg(hundredths(credit))
                        .arg(confirmed));
}

void LabourPage::showState()
{
    const SheetView &view = *m_presenter.view();
    const QString &first = view.draft.firstSigner;
    QStringList names;
    for (const QString &person : view.signedBy) names << view.officers.value(person, person);
    if (view.sealed)
        m_state->show(tr("账本第 %1 条 · %2").arg(view.act).arg(names.join(tr("、"))), Tone::Ok);
    else if (m_presenter.isDirty())
        m_state->show(tr("有未保存的内容"), Tone::Warn);
    else if (!first.isEmpty())
        m_state->show(tr("%1 已签，待第二人").arg(view.officers.value(first, first)), Tone::Accent);
    else
        m_state->show(view.draft.replaces ? tr("更正第 %1 条，待两人签").arg(view.draft.replaces) : tr("待两人签"),
                      Tone::Neutral);
    for (QPushButton *edit : std::as_const(m_edits)) edit->setEnabled(!view.sealed);
    m_edits[4]->setEnabled(m_presenter.canUndo());
    m_edits[5]->setEnabled(m_presenter.canRedo());
    m_save->setVisible(!view.sealed);
    m_save->setEnabled(m_presenter.isDirty());
    m_sign->setVisible(!view.sealed);
    m_sign->setEnabled(!view.wrong);
    m_correctSheet->setVisible(view.sealed);
}

void LabourPage::showInmate()
{
    const QModelIndex current = m_grid->currentIndex();
    const auto &view = m_presenter.view();
    if (!view || !current.isValid() || current.row() >= m_model.rowCount()) return;
    if (const std::size_t worker = m_model.workerAt(current.row()); worker < view->draft.workers.size())
        m_panel->show(*view, worker);
}

QStringList LabourPage::chosen() const
{
    return m_presenter.view() ? m_model.numbersAt(m_grid->chosenRows()) : QStringList();
}

QString LabourPage::nameOf(const QStringList &numbers) const
{
    const QString first = numbers.isEmpty() ? QString() : m_presenter.view()->names.value(numbers.first());
    return numbers.size() > 1 ? tr("%1 等 %2 人").arg(first).arg(numbers.size()) : first;
}

void LabourPage::planAnew()
{
    SheetDraft draft;
    draft.on = m_presenter.on();
    const auto &view = m_presenter.view();
    if (view && !view->sealed && view->draft.replaces == 0) draft = view->draft;
    plan(draft);
}

void LabourPage::plan(const SheetDraft &draft)
{
    m_dialog = new PlanDialog(m_context, draft, m_presenter.known(), m_presenter.areas(), this);
    connect(m_dialog, &PlanDialog::lastWanted, &m_presenter, &SheetPresenter::planFrom);
    connect(m_dialog, &QDialog::accepted, this, [this, dialog = m_dialog] {
        const SheetDraft planned = dialog->plan();
        const auto &view = m_presenter.view();
        if (view && !view->sealed && view->draft.team == planned.team) {
            m_presenter.edit([&](SheetDraft &sheet) { sheet = planned; });
            showSheet();
        } else {
            m_presenter.begin(planned);
        }
        m_grid->setFocus();
    });
    m_presenter.findCandidates();
    m_dialog->open();
}

void LabourPage::confirm()
{
    const QStringList numbers = chosen();
    const auto &view = m_presenter.view();
    if (numbers.isEmpty() || view->sealed) return;
    const bool all = std::all_of(numbers.begin(), numbers.end(),
                                 [&](const QString &number) { return view->draft.confirmed.contains(number); });
    m_presenter.onceReckoned([this, numbers, all] {
        const std::vector<SheetLine> lines = m_presenter.view()->lines;
        m_presenter.edit([&](SheetDraft &draft) {
            for (const SheetLine &line : lines) {
                if (!numbers.contains(line.worker.number)) continue;
                if (all)
                    draft.confirmed.erase(line.worker.number);
                else
                    confirmLine(draft, line, u"confirmed"_qs);
            }
        });
    });
}

void LabourPage::refuse()
{
    const QStringList numbers = chosen();
    if (numbers.isEmpty() || m_presenter.view()->sealed) return;
    m_context.prompts.text(this, {tr("%1 拒绝确认").arg(nameOf(numbers)), tr("情况和见证人"), tr("记为拒签"), true, {}},
                           [this, numbers](const QString &note) {
                               m_presenter.onceReckoned([this, numbers, note] { refuseLines(numbers, note); });
                           });
}

void LabourPage::refuseLines(const QStringList &numbers, const QString &note)
{
    const std::vector<SheetLine> lines = m_presenter.view()->lines;
    m_presenter.edit([&](SheetDraft &draft) {
        for (const SheetLine &line : lines)
            if (numbers.contains(line.worker.number)) confirmLine(draft, line, u"refused"_qs, note);
    });
}

void LabourPage::correctCredit()
{
    const QStringList numbers = chosen().mid(0, 1);
    const auto &view = m_presenter.view();
    if (numbers.isEmpty() || view->sealed) return;
    const QString number = numbers.first();
    int computed = 0;
    for (const SheetLine &line : view->lines)
        if (line.worker.number == number) computed = line.day.dayCredit;
    const auto found = view->draft.corrected.find(number);
    auto *dialog =
        new CreditDialog(nameOf(numbers), computed,
                         found == view->draft.corrected.end() ? std::pair(computed, QString()) : found->second, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, number, computed] {
        m_presenter.edit([&](SheetDraft &draft) {
            if (dialog->credit() == computed)
                draft.corrected.erase(number);
            else
                draft.corrected[number] = {dialog->credit(), dialog->reason()};
            draft.confirmed.erase(number);
        });
    });
    dialog->open();
}

void LabourPage::changePost()
{
    const QStringList numbers = chosen();
    if (numbers.isEmpty() || m_presenter.view()->sealed) return;
    auto *dialog = new PostDialog(m_presenter.view()->draft, numbers, nameOf(numbers), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_presenter.edit([&](SheetDraft &draft) { dialog->applyTo(draft); });
        m_model.reset();
        m_grid->begin();
    });
    dialog->open();
}

void LabourPage::correctSheet()
{
    m_context.prompts.text(this, {tr("更正已签清单"), tr("更正的理由"), tr("开始更正"), true, {}},
                           [this](const QString &reason) { m_presenter.correct(reason); });
}

void LabourPage::showBoard()
{
    m_context.backend.ask(
        this, [on = m_presenter.on()](Workplace &place) { return readBoard(place, on); },
        [this, on = m_presenter.on()](Result<std::vector<SheetView>> board) {
            if (!board) {
                m_notice->show(Tone::Bad, m_context.words.error(board.error()), board.error().code);
                return;
            }
            (new NoticeBoard(m_context, on, std::move(*board), this))->showFullScreen();
        });
}

}  // namespace remit::ui

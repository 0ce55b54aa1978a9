#include "court/courtpage.h"

#include "court/rulingcard.h"
#include "court/supplementcard.h"
#include "shell/tableexport.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"
#include "widgets/table.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace remit::ui {

using Part = CourtPresenter::Part;

CourtPage::CourtPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_notice(new Notice), m_parts(new QButtonGroup(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    whole->addWidget(m_notice);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(16);
    split->setChildrenCollapsible(false);
    split->addWidget(buildList());
    split->addWidget(buildSide());
    split->setSizes({620, 520});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    whole->addWidget(split, 1);
    connectPresenter();
}

QLayout *CourtPage::buildParts()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    for (const Part part : {Part::ToDo, Part::Open, Part::All}) {
        auto *choice = button({}, "filter");
        choice->setCheckable(true);
        choice->setChecked(part == m_presenter.part());
        m_parts->addButton(choice, int(part));
        bar->addWidget(choice);
    }
    m_together = button(tr("编入一个补充批次"), "");
    m_together->hide();
    bar->addStretch();
    bar->addWidget(m_together);
    connect(m_parts, &QButtonGroup::idClicked, this, [this](int part) {
        m_presenter.show(Part(part));
        showRows();
    });
    connect(m_together, &QPushButton::clicked, this,
            [this] { m_presenter.answer(m_presenter.answerable(m_table->selectedRows())); });
    return bar;
}

QWidget *CourtPage::buildList()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(buildParts());
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(m_context.theme, m_context.preferences, u"court"_qs, tr("法院办理的案件"));
    QList<int> widths;
    for (const auto &one : m_presenter.rows().columns()) widths << one.width;
    m_table->show(&m_presenter.rows(), widths);
    new TableExport(m_context, m_table, tr("法院办理"), m_notice);
    m_empty = new EmptyState(m_context.theme, u"send"_qs);
    m_empty->show(tr("正在读取…"), {});
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    m_rows->setCurrentWidget(m_empty);
    card->body()->addWidget(m_rows);
    column->addWidget(card, 1);
    connect(m_table, &Table::selectionMoved, this, &CourtPage::showChosen);
    connect(m_table, &Table::opened, this, [this](int row) {
        Q_EMIT navigate({u"cases"_qs, m_presenter.rows().at(row).row.number});
    });
    connect(m_empty, &EmptyState::acted, this, [this] { Q_EMIT navigate({u"batches"_qs, {}}); });
    return holder;
}

QWidget *CourtPage::buildSide()
{
    m_side = new QStackedWidget;
    m_side->setMinimumWidth(420);
    auto *none = new Card;
    auto *hint = new EmptyState(m_context.theme, u"file"_qs);
    hint->show(tr("选一件案件"), tr("选中一件，查看法院要求补送什么、裁定了什么，以及本监狱登记到哪一步。"));
    none->body()->addWidget(hint);
    auto *scroll = new ScrollColumn;
    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(12);
    auto *head = new Card;
    m_name = wrapped({}, "name");
    m_facts = wrapped({}, "secondary");
    head->body()->addWidget(m_name);
    head->body()->addWidget(m_facts);
    m_supplement = new SupplementCard(m_context, m_presenter);
    m_ruling = new RulingCard(m_context, m_presenter);
    auto *events = new Card(tr("法院动态"));
    m_events = new QVBoxLayout;
    m_events->setSpacing(6);
    events->body()->addLayout(m_events);
    for (QWidget *part : std::initializer_list<QWidget *>{head, m_supplement, m_ruling, events})
        column->addWidget(part);
    column->addStretch(1);
    m_side->addWidget(none);
    m_side->addWidget(scroll);
    connect(m_supplement, &SupplementCard::batchWanted, this, [this](const QString &id) {
        Q_EMIT navigate({u"batches"_qs, id});
    });
    connect(m_ruling, &RulingCard::caseWanted, this, [this](const QString &number) {
        Q_EMIT navigate({u"cases"_qs, number});
    });
    return m_side;
}

void CourtPage::connectPresenter()
{
    connect(&m_presenter, &CourtPresenter::loaded, this, &CourtPage::showRows);
    connect(&m_presenter, &CourtPresenter::viewed, this, &CourtPage::showView);
    for (const auto said : {&CourtPresenter::done, &CourtPresenter::changed})
        connect(&m_presenter, said, this, [this](const QString &what) { m_notice->show(Tone::Ok, what); });
    connect(&m_presenter, &CourtPresenter::batched, this, [this](const QString &id) {
        m_notice->show(Tone::Ok, tr("已编入补充批次 %1，还没有送出。").arg(id));
        m_notice->offer(tr("去封签并送法院"), [this, id] { Q_EMIT navigate({u"batches"_qs, id}); });
    });
    connect(&m_presenter, &CourtPresenter::failed, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        if (!m_presenter.isLoaded()) m_empty->show(tr("没有读出来"), tr("按 F5 再试。"));
    });
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

void CourtPage::open(const QString &argument)
{
    m_wanted = argument;
    m_notice->clear();
    refresh();
}

void CourtPage::refresh() { m_presenter.load(); }

QStringList CourtPage::crumbs() const
{
    return m_presenter.chosen().isEmpty() ? QStringList() : QStringList{m_presenter.chosen()};
}

QWidget *CourtPage::firstFocus() { return m_table; }

void CourtPage::showRows()
{
    if (!m_wanted.isEmpty() && m_presenter.placeOf(m_wanted) < 0) {
        m_presenter.show(Part::All);
        m_parts->button(int(Part::All))->setChecked(true);
    }
    const QStringList names{tr("待办 %1"), tr("在办 %1"), tr("全部 %1")};
    for (int part = 0; part < names.size(); ++part)
        m_parts->button(part)->setText(names[part].arg(m_presenter.counts()[size_t(part)]));
    const bool any = m_presenter.rows().rowCount() > 0;
    if (m_presenter.rows().rows().empty())
        m_empty->show(tr("法院那里还没有案件"), tr("批次送到法院之后，补充材料、裁定和送达都在这里办理。"),
                      tr("去批次"));
    else
        m_empty->show(tr("现在没有要办的"), tr("法院没有新的要求，裁定都已登记。按“全部”查看其他案件。"));
    m_rows->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    const QString wanted = m_wanted.isEmpty() ? m_presenter.chosen() : std::exchange(m_wanted, {});
    const int place = m_presenter.placeOf(wanted);
    if (place >= 0 || any)
        m_table->choose(std::max(place, 0));
    else
        showChosen();
}

void CourtPage::showChosen()
{
    const QList<int> rows = m_table->selectedRows();
    const auto ready = m_presenter.answerable(rows);
    m_together->setVisible(rows.size() > 1 && ready.size() > 1);
    m_together->setText(tr("把 %1 件编入一个补充批次").arg(ready.size()));
    if (rows.size() == 1) {
        const QString number = m_presenter.rows().at(rows.first()).row.number;
        if (number != m_presenter.chosen()) m_presenter.choose(number);
    } else if (m_presenter.rows().rowCount() == 0) {
        // A list that is only read anew keeps what is beside it.
        m_presenter.clear();
        m_side->setCurrentIndex(0);
    }
    Q_EMIT crumbsChanged();
}

void CourtPage::showView()
{
    const CourtView &view = *m_presenter.view();
    const Words &words = m_context.words;
    m_name->setText(view.row.row.name);
    QStringList facts{view.file.number, words.of(u"case.kind"_qs, caseKindCode(view.file.kind)), view.row.row.crimes,
                      view.row.row.proposalText, tr("批次 %1").arg(view.row.row.batch)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_qs));
    m_supplement->show(view);
    m_ruling->show(view);
    emptyLayout(m_events);
    if (view.events.empty()) m_events->addWidget(wrapped(tr("法院还没有答复。"), "secondary"));
    for (auto each = view.events.rbegin(); each != view.events.rend(); ++each) {
        m_events->addWidget(wrapped(
            tr("%1　%2").arg(isoDate(dateIn(each->event.at)), words.of(u"court"_qs, each->event.kind)), "strong"));
        QStringList details{tr("账本第 %1 条").arg(each->act)};
        if (const QString clerk = clerkOf(each->event); !clerk.isEmpty()) details.prepend(tr("经办人 %1").arg(clerk));
        m_events->addWidget(wrapped(details.join(u" · "_qs), "small"));
    }
    m_side->setCurrentIndex(1);
}

}  // namespace remit::ui

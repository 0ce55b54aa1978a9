#include "cases/replydialog.h"

#include "widgets/datefield.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace remit::ui {

namespace {

QHBoxLayout *beside(QWidget *one, QWidget *other)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(one, 1);
    row->addWidget(other);
    return row;
}

}  // namespace

ReplyDialog::ReplyDialog(const PageContext &context, CasePresenter &presenter, QWidget *parent)
    : Dialog(tr("回复检察意见"), parent, 720),
      m_context(context),
      m_presenter(presenter),
      m_procuratorate(new QLineEdit),
      m_opinion(new QLineEdit),
      m_received(new DateField(context.today(), tr("收到日期"))),
      m_number(new QLineEdit),
      m_on(new DateField(context.today(), tr("回复日期"))),
      m_points(new QVBoxLayout),
      m_notice(new Notice)
{
    build();
    const auto &kept = presenter.view()->file.reply;
    const auto &copy = presenter.view()->copy;
    if (copy && copy->state == OpinionState::Owed)
        fill(replyDraft(copy->traffic.answers.back().answer, context.today()));
    else
        fill(kept ? *kept : ProsecutionReply{{}, {}, context.today(), context.today(), {}, {{}}});
    setActions(kept ? tr("改写回复") : tr("登记回复"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        setReady(false);
        m_presenter.replyToProsecution(reply());
    });
    for (QLineEdit *line : {m_procuratorate, m_opinion})
        connect(line, &QLineEdit::textChanged, this, &ReplyDialog::check);
    connect(&m_presenter, &CasePresenter::noted, this, &QDialog::accept);
    connect(&m_presenter, &CasePresenter::noteRefused, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        fit();
        check();
    });
    check();
    m_procuratorate->setFocus();
}

void ReplyDialog::build()
{
    m_opinion->setPlaceholderText(tr("例：检察意见书（演检意〔2026〕3号）"));
    body()->addLayout(beside(labelled(tr("检察机关"), m_procuratorate), labelled(tr("收到日期"), m_received)));
    body()->addWidget(labelled(tr("意见书名称和文号"), m_opinion));
    body()->addLayout(beside(labelled(tr("回复文号（可不填）"), m_number), labelled(tr("回复日期"), m_on)));
    body()->addWidget(label(tr("逐条意见：是否采纳；不全部采纳的写明理由"), "small"));
    m_points->setSpacing(6);
    body()->addLayout(m_points);
    m_more = button(tr("增加一条"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", this);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addWidget(m_notice);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addPoint({});
        m_rows.back().holder->show();
        m_rows.back().point->setFocus();
        fit();
    });
}

void ReplyDialog::fill(const ProsecutionReply &reply)
{
    m_procuratorate->setText(reply.procuratorate);
    m_opinion->setText(reply.opinionNumber);
    m_received->setDay(reply.receivedOn);
    m_number->setText(reply.number);
    m_on->setDay(reply.on);
    for (const ProsecutionReply::Point &point : reply.points) addPoint(point);
}

void ReplyDialog::addPoint(const ProsecutionReply::Point &point)
{
    const int number = int(m_rows.size()) + 1;
    PointRow row{new QWidget, new QLineEdit(point.point), new QComboBox, new QLineEdit(point.reason),
                 button(tr("删去"), "link")};
    for (const Adopted adopted : {Adopted::Yes, Adopted::Partly, Adopted::No})
        row.adopted->addItem(m_context.words.of(u"adopted"_qs, adoptedCode(adopted)), int(adopted));
    row.adopted->setCurrentIndex(row.adopted->findData(int(point.adopted)));
    row.point->setPlaceholderText(tr("意见"));
    row.reason->setPlaceholderText(tr("理由"));
    row.point->setAccessibleName(tr("第 %1 条意见").arg(number));
    row.adopted->setAccessibleName(tr("第 %1 条是否采纳").arg(number));
    row.reason->setAccessibleName(tr("第 %1 条理由").arg(number));
    row.remove->setAccessibleName(tr("删去第 %1 条").arg(number));
    auto *line = new QHBoxLayout(row.holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.point, 3);
    line->addWidget(row.adopted);
    line->addWidget(row.reason, 2);
    line->addWidget(row.remove);
    m_points->addWidget(row.holder);
    connect(row.remove, &QPushButton::clicked, this, [this, holder = row.holder] { removePoint(holder); });
    connect(row.adopted, &QComboBox::currentIndexChanged, this, &ReplyDialog::check);
    for (QLineEdit *text : {row.point, row.reason}) connect(text, &QLineEdit::textChanged, this, &ReplyDialog::check);
    m_rows.push_back(row);
    orderKeyboard(row);
    check();
}

/** A row that came later stands before the button that made it for the Tab key too. */
void ReplyDialog::orderKeyboard(const PointRow &row)
{
    QWidget *before = m_on;
    if (m_rows.size() > 1) before = m_rows[m_rows.size() - 2].remove;
    for (QWidget *next : std::initializer_list<QWidget *>{row.point, row.adopted, row.reason, row.remove, m_more})
        setTabOrder(std::exchange(before, next), next);
}

void ReplyDialog::removePoint(QWidget *holder)
{
    if (m_rows.size() == 1) return;
    std::erase_if(m_rows, [holder](const PointRow &row) { return row.holder == holder; });
    holder->hide();
    holder->deleteLater();
    check();
}

ProsecutionReply ReplyDialog::reply() const
{
    ProsecutionReply reply{m_procuratorate->text().trimmed(),
                           m_opinion->text().trimmed(),
                           m_received->day(),
                           m_on->day(),
                           m_number->text().trimmed(),
                           {}};
    for (const PointRow &row : m_rows)
        reply.points.push_back(
            {row.point->text().trimmed(), Adopted(row.adopted->currentData().toInt()), row.reason->text().trimmed()});
    return reply;
}

void ReplyDialog::check()
{
    const ProsecutionReply now = reply();
    for (const PointRow &row : m_rows)
        row.reason->setEnabled(Adopted(row.adopted->currentData().toInt()) != Adopted::Yes);
    const bool whole = std::ranges::all_of(now.points, [](const ProsecutionReply::Point &point) {
        return !point.point.isEmpty() && (point.adopted == Adopted::Yes || !point.reason.isEmpty());
    });
    setReady(whole && !now.procuratorate.isEmpty() && !now.opinionNumber.isEmpty());
}

}  // namespace remit::ui

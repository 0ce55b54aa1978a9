#include "assessment/profileview.h"

#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"
#include "widgets/fieldhistory.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"
#include "widgets/table.h"
#include "widgets/wrapdelegate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>

// What the view is made of; what it does lies in profilesteps.cpp.
namespace remit::ui {

ProfileView::ProfileView(const PageContext &context, Notice *notice, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context), m_notice(notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_job = new JobBar;
    column->addWidget(m_job);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(16);
    split->setChildrenCollapsible(false);
    split->addWidget(buildList());
    split->addWidget(buildForm());
    split->addWidget(buildEffects());
    split->setSizes({230, 560, 380});
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    listen();
}

QWidget *ProfileView::buildList()
{
    auto *card = new Card(tr("考核办法"));
    card->body()->setContentsMargins(8, 10, 8, 10);
    card->setMinimumWidth(190);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("考核办法"));
    m_list->setFrameShape(QFrame::NoFrame);
    new WrapDelegate(m_context.theme, *m_list);
    m_list->setSpacing(4);
    m_begin = button(tr("由此起草"), "", card);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_begin);
    m_groups = button(tr("考核小组…"), "", card);
    card->body()->addWidget(m_groups);
    return card;
}

QPlainTextEdit *ProfileView::addLines(QVBoxLayout *column, const QString &name, int height)
{
    auto *text = new QPlainTextEdit;
    text->setMinimumHeight(height);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    QWidget *field = labelled(name, text);
    // What belongs into each line is told at length: that must not make the whole form as wide.
    field->findChild<QLabel *>()->setWordWrap(true);
    column->addWidget(field);
    connect(text, &QPlainTextEdit::textChanged, this, &ProfileView::check);
    return text;
}

QWidget *ProfileView::buildForm()
{
    auto *card = new Card(tr("内容"));
    m_history = new FieldHistory(card);
    auto *scroll = new ScrollColumn;
    QVBoxLayout *column = scroll->column();
    auto *names = new QHBoxLayout;
    m_title = new QLineEdit;
    m_id = new QLineEdit;
    m_limit = new QLineEdit;
    names->addWidget(labelled(tr("代号"), m_id), 2);
    names->addWidget(labelled(tr("欠产扣分的月上限"), m_limit), 1);
    column->addWidget(labelled(tr("名称"), m_title));
    column->addLayout(names);
    m_clauses = addLines(column, tr("加扣分条款，每行：条款 部分 从 到 文字；可从表格粘贴"), 190);
    m_bands = addLines(column, tr("劳动分档，每行：完成率从 到 每 1 % 的分值"), 96);
    auto *pair = new QHBoxLayout;
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    m_grades = addLines(left, tr("无定额岗位的当日等级分"), 110);
    m_guidance = addLines(right, tr("减刑幅度参考：表扬数 月数"), 110);
    pair->addLayout(left);
    pair->addLayout(right);
    column->addLayout(pair);
    m_readings = button({}, "", card);
    m_history->hold(m_readings, {[this] { return QVariant(m_chosen.canonical()); },
                                 [this](const QVariant &kept) {
                                     showReadings(Json::parse(kept.toByteArray()).value_or(Json(Json::Object{})));
                                     check();
                                 }});
    column->addWidget(m_readings, 0, Qt::AlignLeft);
    column->addStretch();
    for (QLineEdit *field : {m_title, m_id, m_limit})
        connect(field, &QLineEdit::textChanged, this, &ProfileView::check);
    card->body()->addWidget(scroll, 1);
    m_wrong = wrapped({}, "error");
    card->body()->addWidget(m_wrong);
    return card;
}

QWidget *ProfileView::buildEffects()
{
    auto *card = new Card(tr("对上月的影响"));
    m_effect = wrapped({}, "secondary");
    m_effects = new Table(m_context.theme, m_context.preferences, u"points.effects"_qs, tr("对上月的影响"));
    QList<int> widths;
    for (const auto &one : m_presenter.effects().columns()) widths << one.width;
    m_effects->show(&m_presenter.effects(), widths);
    m_preview = button(tr("预览影响"), "", card);
    m_draft = button(tr("存为草稿"), QKeySequence(QKeySequence::Save), "primary", card);
    m_from = new DateField(Date((monthOf(m_context.today()) + std::chrono::months(1)) / 1), tr("自何日起适用"));
    m_publish = button(tr("公布…"), "primary", card);
    card->body()->addWidget(m_effect);
    card->body()->addWidget(m_effects, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_preview);
    row->addStretch();
    row->addWidget(m_draft);
    row->addWidget(m_from);
    row->addWidget(m_publish);
    card->body()->addLayout(row);
    card->setMinimumWidth(330);
    return card;
}

QWidget *ProfileView::firstFocus() const { return m_list; }

}  // namespace remit::ui

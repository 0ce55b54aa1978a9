#include "shell/searchbox.h"

#include <QKeyEvent>

namespace remit::ui {

SearchBox::SearchBox(const PageContext &context, QWidget *parent)
    : QLineEdit(parent), m_presenter(context), m_theme(context.theme), m_list(new QListWidget(this))
{
    setPlaceholderText(tr("搜索罪犯、案件、命令…　Ctrl+K"));
    setAccessibleName(tr("搜索"));
    setFixedWidth(320);
    setClearButtonEnabled(true);
    m_list->setWindowFlags(Qt::ToolTip);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"hits"_qs);
    m_list->setFrameShape(QFrame::Box);
    m_list->setAccessibleName(tr("搜索结果"));
    m_list->hide();
    connect(this, &QLineEdit::textEdited, &m_presenter, &SearchPresenter::search);
    connect(&m_presenter, &SearchPresenter::found, this, &SearchBox::showHits);
    connect(m_list, &QListWidget::itemPressed, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void SearchBox::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    m_presenter.search(text());
}

void SearchBox::showHits()
{
    m_list->clear();
    for (const Hit &hit : m_presenter.hits()) {
        const QString icon = hit.kind == Hit::Kind::Inmate ? u"person"_qs
                             : hit.kind == Hit::Kind::Case ? u"file"_qs
                                                           : u"forward"_qs;
        auto *item =
            new QListWidgetItem(m_theme.icon(icon), hit.note.isEmpty() ? hit.title : hit.title + u"　　"_qs + hit.note);
        item->setSizeHint({0, 32});
        m_list->addItem(item);
    }
    if (m_presenter.hits().empty()) {
        auto *nothing =
            new QListWidgetItem(tr("没有找到“%1”。可输入姓名中的一两个字、编号开头或案号。").arg(m_presenter.text()));
        nothing->setFlags(Qt::NoItemFlags);
        m_list->addItem(nothing);
    } else {
        m_list->setCurrentRow(0);
    }
    place();
    m_list->setVisible(hasFocus());
}

void SearchBox::place()
{
    const int rows = std::min(m_list->count(), 12);
    m_list->setFixedSize(460, rows * 32 + 10);
    const QPoint below = mapToGlobal(QPoint(width() - 460, height() + 4));
    m_list->move(below);
}

void SearchBox::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_presenter.hits().size())) return;
    const Hit hit = m_presenter.hits()[static_cast<size_t>(row)];
    m_list->hide();
    clear();
    clearFocus();
    Q_EMIT chosen(hit);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
        case Qt::Key_Down:
            m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
            return;
        case Qt::Key_Up:
            m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentRow());
            return;
        case Qt::Key_Escape:
            m_list->hide();
            clear();
            if (parentWidget()) parentWidget()->setFocus();
            return;
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::TabFocusReason)
        m_presenter.search(text());
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

}  // namespace remit::ui

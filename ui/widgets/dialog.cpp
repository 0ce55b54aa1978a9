#include "widgets/dialog.h"

#include "widgets/fieldhistory.h"
#include "widgets/taborder.h"

#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

/** Lets the body scroll between title and actions: a screen, as at 200 %, may be lower than the whole. */
void letScroll(QVBoxLayout &whole, QVBoxLayout &body)
{
    const int place = whole.indexOf(&body);
    whole.removeItem(&body);
    auto *content = new QWidget;
    content->setProperty("surface", u"dialog"_qs);
    content->setLayout(&body);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    // In line with the title; the bar has room of its own, so that nothing lies below it or scrolls sideways.
    const int bar = scroll->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 6;
    body.setContentsMargins(0, 0, 6, 0);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(body.totalMinimumSize().width() + bar);
    scroll->setWidget(content);
    whole.insertWidget(place, scroll, 1);
    whole.activate();
}

}  // namespace

Dialog::Dialog(const QString &title, QWidget *parent, int width) : QDialog(parent)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(16);
    // A strut rather than a minimum width, which would let long words of a button be cut.
    whole->addStrut(width - 40);
    whole->addWidget(label(title, "title"));
    m_body = new QVBoxLayout;
    m_body->setSpacing(12);
    whole->addLayout(m_body, 1);
}

QLabel *Dialog::addField(const QString &name, QWidget *field)
{
    QLabel *error = nullptr;
    m_body->addWidget(labelled(name, field, &error));
    return error;
}

void Dialog::setActions(const QString &yes, bool dangerous)
{
    auto *row = m_actions = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    m_secondary = button(tr("取消"));
    m_primary = button(yes, dangerous ? "danger" : "primary");
    m_primary->setDefault(true);
    row->addWidget(m_secondary);
    row->addWidget(m_primary);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_secondary, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, &QDialog::accept);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *submit = new QShortcut(QKeySequence(int(Qt::CTRL) | key), this);
        connect(submit, &QShortcut::activated, m_primary, [this] { m_primary->click(); });
    }
}

void Dialog::setOnlyLooks() { m_secondary->setText(tr("关闭")); }

void Dialog::addAction(QPushButton *action) { m_actions->insertWidget(0, action); }

void Dialog::setReady(bool ready)
{
    if (m_primary) m_primary->setEnabled(ready);
}

void Dialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
    if (m_history) return;
    tabInOrder(*this);
    m_history = new FieldHistory(this);
    m_history->begin();
}

void Dialog::fit()
{
    layout()->activate();
    // Lines that wrap need more than the size that was guessed before the fonts were known.
    if (layout()->hasHeightForWidth()) resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    const int room = screen()->availableSize().height();
    if (height() <= room) return;
    auto *whole = static_cast<QVBoxLayout *>(layout());
    if (whole->indexOf(m_body) >= 0) letScroll(*whole, *m_body);
    setMinimumHeight(0);
    resize(width(), room);
}

QWidget *labelled(const QString &name, QWidget *field, QLabel **error)
{
    auto *whole = new QWidget;
    whole->setSizePolicy(field->sizePolicy().horizontalPolicy(), QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *above = label(name, "small");
    above->setBuddy(field);
    field->setAccessibleName(name);
    auto *below = label({}, "error");
    below->setWordWrap(true);
    below->hide();
    column->addWidget(above);
    column->addWidget(field);
    column->addWidget(below);
    if (error) *error = below;
    return whole;
}

}  // namespace remit::ui

#include "widgets/notice.h"

#include "widgets/card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace remit::ui {

namespace {

/** Below this width, in pixels, the buttons stand under the words. */
constexpr int narrow = 460;

}  // namespace

Notice::Notice(QWidget *parent) : QFrame(parent), m_whole(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setProperty("surface", u"notice"_qs);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_whole->setContentsMargins(12, 8, 8, 8);
    m_whole->setSpacing(8);
    m_text = label({});
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code = button({}, "link");
    m_code->setToolTip(tr("复制错误代码"));
    m_offer = button({});
    m_close = button(tr("知道了"), "link");
    m_whole->addWidget(m_text, 1);
    m_row = new QHBoxLayout;
    m_row->addStretch();
    m_row->addWidget(m_code, 0, Qt::AlignTop);
    m_row->addWidget(m_offer, 0, Qt::AlignTop);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    m_whole->addLayout(m_row);
    connect(m_code, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(m_close, &QPushButton::clicked, this, &Notice::clear);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto step = m_step;
        clear();
        if (step) step();
    });
    hide();
}

void Notice::show(Tone tone, const QString &text, const QString &code)
{
    m_text->setText(text);
    m_code->setText(code);
    m_code->setVisible(!code.isEmpty());
    m_offer->hide();
    m_close->setVisible(tone != Tone::Neutral);
    m_row->setAlignment(m_close, Qt::AlignTop);
    restyle(this, "tone", toneName(tone));
    setAccessibleName(text);
    setVisible(true);
}

void Notice::offer(const QString &text, std::function<void()> step)
{
    const QKeySequence keys(int(Qt::ALT) | Qt::Key_N);
    m_step = std::move(step);
    m_offer->setText(text + u"  "_qs + keysText(keys));
    m_offer->setAccessibleName(text);
    m_offer->setShortcut(keys);
    m_offer->show();
    // Beside a button of another height.
    m_row->setAlignment(m_close, Qt::AlignVCenter);
}

void Notice::clear()
{
    m_offer->hide();
    hide();
}

QSize Notice::sizeHint() const
{
    // By the width that it has: the lines that a guess holds may be too few in a narrow card.
    return {QFrame::sizeHint().width(), heightForWidth(width())};
}

void Notice::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_whole->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    updateGeometry();
}

QString Notice::text() const { return isHidden() ? QString() : m_text->text(); }

}  // namespace remit::ui

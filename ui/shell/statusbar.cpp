#include "shell/statusbar.h"

#include "widgets/card.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace remit::ui {

Dot::Dot(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedSize(8, 8); }

void Dot::show(Tone tone)
{
    m_tone = tone;
    update();
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.ink(m_tone));
    painter.drawEllipse(rect());
}

StatusBar::StatusBar(const PageContext &context, QWidget *parent)
    : QFrame(parent),
      m_presenter(context),
      m_savedDot(new Dot(context.theme)),
      m_saved(label({})),
      m_ledger(new ElidedLabel),
      m_courtDot(new Dot(context.theme)),
      m_court(label({})),
      m_waiting(label({}))
{
    setProperty("surface", u"status"_qs);
    setFixedHeight(28);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(6);
    row->addWidget(m_savedDot);
    row->addWidget(m_saved);
    row->addSpacing(14);
    row->addWidget(m_ledger, 1);
    row->addWidget(m_courtDot);
    row->addWidget(m_court);
    row->addWidget(label(u"·"_qs));
    row->addWidget(m_waiting);
    row->addSpacing(14);
    row->addWidget(label(tr("F1 帮助　Ctrl+/ 快捷键")));
    setCourt(Tone::Neutral, tr("法院：本次未连接"));
    connect(&m_presenter, &StatusPresenter::changed, this, [this] { show(); });
}

void StatusBar::setCourt(Tone tone, const QString &text)
{
    m_courtDot->show(tone);
    m_court->setText(text);
}

void StatusBar::show()
{
    m_savedDot->show(m_presenter.standing().trouble ? Tone::Bad : Tone::Ok);
    m_saved->setText(m_presenter.savedText());
    m_ledger->setText(m_presenter.ledgerText());
    m_waiting->setText(m_presenter.waitingText());
}

}  // namespace remit::ui

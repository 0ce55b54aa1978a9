#include "widgets/jobbar.h"

#include "widgets/card.h"
#include "widgets/words.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace remit::ui {

JobBar::JobBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    auto *texts = new QHBoxLayout;
    m_text = label({});
    m_left = label({}, "small");
    texts->addWidget(m_text);
    texts->addStretch();
    texts->addWidget(m_left);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("进度"));
    column->addLayout(texts);
    column->addWidget(m_bar);
    m_cancel = button(tr("停止"));
    row->addLayout(column, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
    hide();
}

void JobBar::begin(const QString &what, Unit unit)
{
    m_what = what;
    m_unit = unit;
    m_clock.start();
    m_cancel->setEnabled(true);
    m_text->setText(what);
    m_left->clear();
    m_bar->setRange(0, 0);
    show();
}

void JobBar::advance(qint64 done, qint64 total)
{
    if (total <= 0) return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(done * 1000 / total));
    m_text->setText(m_unit == Unit::Share ? tr("%1　%2%").arg(m_what).arg(done * 100 / total)
                                          : tr("%1　%2 / %3").arg(m_what, count(done), count(total)));
    const qint64 seconds = done > 0 ? m_clock.elapsed() * (total - done) / done / 1000 : 0;
    m_left->setText(done > 0 ? tr("约剩 %1 秒").arg(seconds + 1) : QString());
}

QString JobBar::count(qint64 number) const
{
    return m_unit == Unit::Bytes ? Words::bytes(number) : QString::number(number);
}

void JobBar::end() { hide(); }

}  // namespace remit::ui

#include "dashboard/warningcard.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {

/** As many as stand beside the rest of the page. */
constexpr size_t most = 5;

}  // namespace

WarningCard::WarningCard(const PageContext &context, QWidget *parent) : Card(tr("预警"), parent), m_context(context)
{
    body()->setSpacing(4);
    hide();
}

void WarningCard::show(const std::vector<Warning> &warnings)
{
    m_warnings = warnings;
    m_first = nullptr;
    emptyLayout(body());
    setVisible(!warnings.empty());
    const size_t shown = m_all ? warnings.size() : std::min(warnings.size(), most);
    for (size_t i = 0; i < shown; ++i) addLine(warnings[i]);
    if (shown == warnings.size()) return;
    auto *rest = button(tr("显示全部 %1 项").arg(warnings.size()), "link");
    body()->addWidget(rest, 0, Qt::AlignLeft);
    connect(
        rest, &QPushButton::clicked, this,
        [this] {
            m_all = true;
            show(std::vector(m_warnings));
            take();
        },
        Qt::QueuedConnection);
}

void WarningCard::addLine(const Warning &warning)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Chip(m_context.words.of(u"light"_qs, lightCode(warning.light)),
                            warning.light == Light::Red ? Tone::Bad : Tone::Warn),
                   0, Qt::AlignTop);
    auto *words = wrapped(m_context.words.finding(warning.code, warning.args));
    row->addWidget(words, 1);
    auto *open = button(tr("查看"), "link");
    open->setAccessibleName(tr("查看：%1").arg(words->text()));
    row->addWidget(open, 0, Qt::AlignTop);
    if (!m_first) m_first = open;
    connect(open, &QPushButton::clicked, this, [this, route = placeOf(warning)] { Q_EMIT wanted(route); });
    body()->addWidget(line);
}

void WarningCard::take()
{
    if (m_first) m_first->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace remit::ui

#include "inmates/inmatespage.h"

#include "inmates/inmatepage.h"
#include "inmates/inmateslist.h"

#include <QStackedLayout>

namespace remit::ui {

InmatesPage::InmatesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_list(new InmatesList(context)), m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(m_list);
    connect(m_list, &InmatesList::opened, this, [this](const QString &number) {
        Q_EMIT navigate({u"inmates"_qs, number});
    });
}

InmatePage *InmatesPage::one()
{
    if (m_one) return m_one;
    m_one = new InmatePage(m_context);
    m_stack->addWidget(m_one);
    connect(m_one, &InmatePage::left, this, [this] { Q_EMIT navigate({u"inmates"_qs, {}}); });
    connect(m_one, &InmatePage::caseWanted, this, [this](const QString &number) {
        Q_EMIT navigate({u"cases"_qs, number});
    });
    connect(m_one, &InmatePage::crumbsChanged, this, &Page::crumbsChanged);
    return m_one;
}

bool InmatesPage::prepare()
{
    if (!m_one) {
        one();
        return true;
    }
    return m_one->prepare();
}

bool InmatesPage::showsOne() const { return m_one && m_stack->currentWidget() == m_one; }

void InmatesPage::open(const QString &argument)
{
    if (argument.isEmpty() || argument.startsWith(u'+')) {
        m_stack->setCurrentWidget(m_list);
        if (!m_list->presenter().isLoaded()) m_list->refresh();
        if (argument == u"+import") m_list->import();
        if (argument == u"+screen") m_list->screen();
        // "+screen:2026-12-31": for that day.
        if (argument.startsWith(u"+screen:"))
            if (const auto day = parseIsoDate(argument.mid(8))) m_list->screenFor(*day);
        return;
    }
    m_stack->setCurrentWidget(one());
    m_one->open(argument);
}

void InmatesPage::refresh()
{
    m_list->refresh();
    if (showsOne()) m_one->refresh();
}

QStringList InmatesPage::crumbs() const { return showsOne() ? m_one->crumbs() : QStringList(); }

QWidget *InmatesPage::firstFocus() { return showsOne() ? m_one->firstFocus() : m_list->firstFocus(); }

}  // namespace remit::ui

#include "shell/headerbar.h"

#include "shell/searchbox.h"
#include "widgets/card.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace remit::ui {

namespace {

constexpr int crumbsWidth = 360;

QToolButton *arrow(const Theme &theme, const QString &icon, const QString &name)
{
    auto *made = new QToolButton;
    made->setIcon(theme.icon(icon));
    made->setIconSize({18, 18});
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

QString environmentWord(StoreInfo::Environment environment)
{
    switch (environment) {
        case StoreInfo::Environment::Demo:
            return HeaderBar::tr("演示环境");
        case StoreInfo::Environment::Training:
            return HeaderBar::tr("培训环境");
        case StoreInfo::Environment::Production:
            break;
    }
    return {};
}

}  // namespace

HeaderBar::HeaderBar(const PageContext &context, QWidget *parent) : QFrame(parent), m_words(context.words)
{
    setProperty("surface", u"header"_qs);
    setFixedHeight(52);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 20, 0);
    row->setSpacing(6);
    m_back = arrow(context.theme, u"back"_qs, tr("后退（Alt+←）"));
    m_forward = arrow(context.theme, u"forward"_qs, tr("前进（Alt+→）"));
    m_title = label({}, "title");
    m_crumbs = label({}, "secondary");
    m_search = new SearchBox(context);
    m_environment = label({}, "environment");
    m_environment->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    m_officer = label({}, "secondary");
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_title);
    row->addWidget(m_crumbs);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addSpacing(8);
    row->addWidget(m_environment);
    row->addSpacing(4);
    row->addWidget(m_officer);
    connect(m_back, &QToolButton::clicked, this, &HeaderBar::back);
    connect(m_forward, &QToolButton::clicked, this, &HeaderBar::forward);
}

void HeaderBar::setPlace(const QString &title, const QStringList &crumbs)
{
    m_title->setText(title);
    const QString whole = crumbs.isEmpty() ? QString() : u"／ "_qs + crumbs.join(u" ／ "_qs);
    m_crumbs->setText(m_crumbs->fontMetrics().elidedText(whole, Qt::ElideRight, crumbsWidth));
    m_crumbs->setToolTip(whole == m_crumbs->text() ? QString() : whole);
}

void HeaderBar::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void HeaderBar::setStore(const OpenedStore &store)
{
    const QString word = environmentWord(store.info.environment);
    m_environment->setText(word);
    m_environment->setVisible(!word.isEmpty());
    QStringList roles;
    for (const QString &role : store.officer.roles) roles << m_words.of(u"role"_qs, role);
    m_officer->setText(store.officer.name.isEmpty() ? store.officer.id : store.officer.name);
    m_officer->setToolTip(store.info.prison + u'\n' + roles.join(u'\n'));
}

}  // namespace remit::ui

#pragma once
#include "shell/page.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace remit::ui {

class SearchBox;

/** The head of the window: back and forward, where one is, the search, the environment, who sits here. */
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(const PageContext &context, QWidget *parent = nullptr);

    void setPlace(const QString &title, const QStringList &crumbs);
    void setHistory(bool back, bool forward);
    void setStore(const OpenedStore &store);
    SearchBox *search() const { return m_search; }

Q_SIGNALS:
    void back();
    void forward();

private:
    const Words &m_words;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_title;
    QLabel *m_crumbs;
    SearchBox *m_search;
    QLabel *m_environment;
    QLabel *m_officer;
};

}  // namespace remit::ui

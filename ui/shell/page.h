#pragma once
#include "shell/backend.h"
#include "widgets/preferences.h"
#include "widgets/prompts.h"
#include "widgets/theme.h"
#include "widgets/words.h"

#include <QWidget>

namespace remit::ui {

/** What every page is given. All of it outlives the page. */
struct PageContext {
    Backend &backend;
    const Words &words;
    Theme &theme;
    Prompts &prompts;
    Preferences &preferences;
    Clock clock;

    Date today() const { return dateIn(clock()); }
};

/** A place in the window: a page's id, and what it shows there, such as an inmate's number. */
struct Route {
    QString page;
    QString argument;

    bool operator==(const Route &) const = default;
};

/** One place of the navigation. It fetches what it shows when it is opened or the record has changed. */
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageContext context, QWidget *parent = nullptr) : QWidget(parent), m_context(std::move(context))
    {
        setFocusPolicy(Qt::ClickFocus);
    }

    /** Shows what the argument names; empty: the page's first view. */
    virtual void open(const QString &argument) = 0;
    /** Fetches anew what is shown. */
    virtual void refresh() = 0;
    /** What stands after the page's title in the header. */
    virtual QStringList crumbs() const { return {}; }
    /** What was typed here and not submitted, each in words, such as "2026-0002 的意见". */
    virtual QStringList unsubmitted() const { return {}; }
    /** Puts that away as drafts, or throws it away. */
    virtual void settle(bool keep) { Q_UNUSED(keep); }
    /** Makes one more part ready before it is looked at; whether more is left. Each part takes a few milliseconds. */
    virtual bool prepare() { return false; }
    /** The widget that takes the keyboard when the page opens. */
    virtual QWidget *firstFocus() { return this; }

Q_SIGNALS:
    void navigate(const remit::ui::Route &route);
    void crumbsChanged();
    /** What an exchange with the court showed. */
    void courtAnswered(bool reached);

protected:
    PageContext m_context;
};

}  // namespace remit::ui

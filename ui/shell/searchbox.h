#pragma once
#include "shell/searchpresenter.h"

#include <QLineEdit>
#include <QListWidget>

namespace remit::ui {

/** The search field of the header with its list of hits below (Ctrl+K; arrows, Enter, Esc). */
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(const PageContext &context, QWidget *parent = nullptr);

    SearchPresenter &presenter() { return m_presenter; }
    QListWidget *list() const { return m_list; }
    void begin();

Q_SIGNALS:
    void chosen(const remit::ui::Hit &hit);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showHits();
    void choose(int row);
    void place();

    SearchPresenter m_presenter;
    const Theme &m_theme;
    QListWidget *m_list;
};

}  // namespace remit::ui

#pragma once
#include "widgets/card.h"

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace remit::ui {

class FieldHistory;

/** A dialog in the program's look: title, fields with labels above, one primary action (Ctrl+Enter), cancel (Esc), and
 * one undo for all fields (Ctrl+Z). */
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(const QString &title, QWidget *parent, int width = 460);

    QVBoxLayout *body() const { return m_body; }
    /** A labelled field; the label is also its accessible name. Returns the label for errors below it. */
    QLabel *addField(const QString &name, QWidget *field);
    void setActions(const QString &yes, bool dangerous = false);
    /** Whoever leaves gives nothing up: the second button closes and does not cancel. After setActions(). */
    void setOnlyLooks();
    /** A further action, at the left of the two. Requires setActions(). */
    void addAction(QPushButton *action);
    using QDialog::addAction;
    /** Whether the primary action can be taken now. */
    void setReady(bool ready);
    /** Makes room for lines that came after the dialog was shown. */
    void fit();
    QPushButton *primary() const { return m_primary; }
    QPushButton *secondary() const { return m_secondary; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_actions = nullptr;
    QPushButton *m_primary = nullptr;
    QPushButton *m_secondary = nullptr;
    FieldHistory *m_history = nullptr;
};

/** A field with its label above and its error below, ready for a layout. */
QWidget *labelled(const QString &name, QWidget *field, QLabel **error = nullptr);

}  // namespace remit::ui

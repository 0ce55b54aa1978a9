#pragma once
#include <QHash>
#include <QUndoStack>
#include <QWidget>

#include <functional>

namespace remit::ui {

/**
 * One undo for all fields of a form (撤销): Ctrl+Z takes back the last change wherever it was made, whole steps of
 * typing and what the change of one field did to others together; Ctrl+Shift+Z brings it back. Passphrases are left
 * out, and what has the property "ownUndo".
 */
class FieldHistory : public QObject
{
    Q_OBJECT

public:
    /** How a value that no field holds by itself is read and set: what a dialog gave back, a switch. */
    struct Held {
        std::function<QVariant()> read;
        std::function<void(const QVariant &)> write;
    };

    explicit FieldHistory(QWidget *form);

    /** That value goes back and forth like a field's; `shown` is where it is seen. Whoever changes it calls note(). */
    void hold(QWidget *shown, Held held);

    /** What stands in the fields now is where undo ends. */
    void begin();
    void undo();
    void redo();
    bool canUndo() const { return m_steps.canUndo(); }
    /** Makes one step of every field that is no longer as it was. */
    void note();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *field);
    QVariant valueNow(QWidget *field) const;
    /** After it the steps count as what stands. */
    void remember();
    void move(void (QUndoStack::*step)());

    QWidget *m_form;
    QUndoStack m_steps;
    QHash<QWidget *, QVariant> m_values;
    QHash<QWidget *, Held> m_held;
    /** The next typing belongs to the last step. */
    bool m_typing = false;
    bool m_moving = false;
};

}  // namespace remit::ui

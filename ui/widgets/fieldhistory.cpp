#include "widgets/fieldhistory.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace remit::ui {

namespace {

bool isText(const QWidget *field)
{
    return qobject_cast<const QLineEdit *>(field) || qobject_cast<const QPlainTextEdit *>(field);
}

bool canBeChecked(const QListWidget &list)
{
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->data(Qt::CheckStateRole).isValid()) return true;
    return false;
}

/** Whether it is a field of the form and not a part of one. */
bool isField(const QWidget *widget, const QWidget *form)
{
    if (widget->property("ownUndo").toBool() || widget->window() != form->window()) return false;
    for (const QWidget *above = widget->parentWidget(); above && above != form; above = above->parentWidget())
        if (qobject_cast<const QComboBox *>(above) || qobject_cast<const QAbstractSpinBox *>(above)) return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) return line->echoMode() == QLineEdit::Normal;
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget)) return !text->isReadOnly();
    if (const auto *list = qobject_cast<const QListWidget *>(widget)) return canBeChecked(*list);
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QSpinBox *>(widget) ||
           qobject_cast<const QDateEdit *>(widget) || qobject_cast<const QCheckBox *>(widget) ||
           qobject_cast<const QRadioButton *>(widget);
}

QVariant valueOf(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field)) return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field)) return text->toPlainText();
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return QVariantList{choice->currentIndex(), choice->currentText()};
    if (const auto *number = qobject_cast<const QSpinBox *>(field)) return number->value();
    if (const auto *day = qobject_cast<const QDateEdit *>(field)) return day->date();
    if (const auto *button = qobject_cast<const QAbstractButton *>(field)) return button->isChecked();
    QVariantList checks;
    if (const auto *list = qobject_cast<const QListWidget *>(field))
        for (int row = 0; row < list->count(); ++row) checks << list->item(row)->data(Qt::CheckStateRole);
    return checks;
}

void setChoice(QComboBox &choice, const QVariantList &value)
{
    choice.setCurrentIndex(value[0].toInt());
    if (choice.isEditable()) choice.setEditText(value[1].toString());
}

void setValue(QWidget *field, const QVariant &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(field)) return line->setText(value.toString());
    if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        text->setPlainText(value.toString());
        return text->moveCursor(QTextCursor::End);
    }
    if (auto *choice = qobject_cast<QComboBox *>(field)) return setChoice(*choice, value.toList());
    if (auto *number = qobject_cast<QSpinBox *>(field)) return number->setValue(value.toInt());
    if (auto *day = qobject_cast<QDateEdit *>(field)) return day->setDate(value.toDate());
    if (auto *button = qobject_cast<QAbstractButton *>(field)) return button->setChecked(value.toBool());
    const QVariantList checks = value.toList();
    if (auto *list = qobject_cast<QListWidget *>(field))
        for (int row = 0; row < std::min(list->count(), int(checks.size())); ++row)
            list->item(row)->setData(Qt::CheckStateRole, checks[row]);
}

struct Change {
    QPointer<QWidget> field;
    QVariant before;
    QVariant after;
    /** For a value that the field only shows. */
    std::function<void(const QVariant &)> write = {};
};

/** Fields that changed together. */
class Step : public QUndoCommand
{
public:
    Step(QList<Change> changes, bool joins) : m_changes(std::move(changes)), m_joins(joins) {}

    void undo() override
    {
        // The field that was changed comes first: what follows from it once more is put right after it.
        for (const Change &change : m_changes) put(change, change.before);
    }

    void redo() override
    {
        // Pushed when it has happened already.
        if (std::exchange(m_done, true))
            for (const Change &change : m_changes) put(change, change.after);
    }

    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand *later) override
    {
        const auto *next = static_cast<const Step *>(later);
        if (!next->m_joins || m_changes.size() != 1 || next->m_changes.size() != 1) return false;
        if (m_changes[0].field != next->m_changes[0].field) return false;
        m_changes[0].after = next->m_changes[0].after;
        return true;
    }

private:
    static void put(const Change &change, const QVariant &value)
    {
        if (!change.field) return;
        change.write ? change.write(value) : setValue(change.field, value);
        if (change.field->isVisible()) change.field->setFocus();
    }

    QList<Change> m_changes;
    bool m_joins;
    bool m_done = false;
};

/** Whether a sentence or a line of a longer text ends here, and with it a step of typing. */
bool endsSentence(const QWidget *field, const QString &text)
{
    return qobject_cast<const QPlainTextEdit *>(field) && !text.isEmpty() && u"。；！？\n"_qs.contains(text.back());
}

}  // namespace

FieldHistory::FieldHistory(QWidget *form) : QObject(form), m_form(form)
{
    form->installEventFilter(this);
    // Fields that came later are known from when the keyboard comes to them.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_form->isAncestorOf(now) && isField(now, m_form)) watch(now);
    });
}

void FieldHistory::begin()
{
    for (QWidget *field : m_form->findChildren<QWidget *>())
        if (isField(field, m_form)) watch(field);
    m_steps.clear();
    remember();
}

void FieldHistory::watch(QWidget *field)
{
    if (m_values.contains(field)) return;
    m_values.insert(field, valueOf(field));
    connect(field, &QObject::destroyed, this, [this, field] { m_values.remove(field); });
    field->installEventFilter(this);
    for (QLineEdit *part : field->findChildren<QLineEdit *>()) part->installEventFilter(this);
    // Together with whatever follows from it before the next key.
    const auto later = [this] { QMetaObject::invokeMethod(this, &FieldHistory::note, Qt::QueuedConnection); };
    if (auto *line = qobject_cast<QLineEdit *>(field)) connect(line, &QLineEdit::textChanged, this, later);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field)) connect(text, &QPlainTextEdit::textChanged, this, later);
    if (auto *choice = qobject_cast<QComboBox *>(field)) {
        connect(choice, &QComboBox::currentIndexChanged, this, later);
        connect(choice, &QComboBox::editTextChanged, this, later);
    }
    if (auto *number = qobject_cast<QSpinBox *>(field)) connect(number, &QSpinBox::valueChanged, this, later);
    if (auto *day = qobject_cast<QDateEdit *>(field)) connect(day, &QDateEdit::dateChanged, this, later);
    if (auto *button = qobject_cast<QAbstractButton *>(field)) connect(button, &QAbstractButton::toggled, this, later);
    if (auto *list = qobject_cast<QListWidget *>(field)) connect(list, &QListWidget::itemChanged, this, later);
}

void FieldHistory::hold(QWidget *shown, Held held)
{
    m_held.insert(shown, std::move(held));
    m_values.insert(shown, valueNow(shown));
    connect(shown, &QObject::destroyed, this, [this, shown] {
        m_values.remove(shown);
        m_held.remove(shown);
    });
    shown->installEventFilter(this);
}

QVariant FieldHistory::valueNow(QWidget *field) const
{
    const auto held = m_held.constFind(field);
    return held == m_held.constEnd() ? valueOf(field) : held->read();
}

void FieldHistory::note()
{
    if (m_moving) return;
    QList<Change> changes;
    for (auto known = m_values.begin(); known != m_values.end(); ++known) {
        const QVariant now = valueNow(known.key());
        if (now == known.value()) continue;
        // First what the officer changed, then what came of it.
        changes.insert(known.key()->hasFocus() ? 0 : changes.size(),
                       {known.key(), known.value(), now, m_held.value(known.key()).write});
        known.value() = now;
    }
    if (changes.isEmpty()) return;
    const Change first = changes.first();
    const bool typed = changes.size() == 1 && isText(first.field);
    m_steps.push(new Step(changes, typed && m_typing));
    m_typing = typed && !endsSentence(first.field, first.after.toString());
}

void FieldHistory::remember()
{
    m_typing = false;
    for (auto known = m_values.begin(); known != m_values.end(); ++known) known.value() = valueNow(known.key());
}

void FieldHistory::move(void (QUndoStack::*step)())
{
    note();
    m_moving = true;
    (m_steps.*step)();
    // What follows from it in the fields' own time belongs to it.
    QCoreApplication::sendPostedEvents(this);
    m_moving = false;
    remember();
}

void FieldHistory::undo() { move(&QUndoStack::undo); }

void FieldHistory::redo() { move(&QUndoStack::redo); }

bool FieldHistory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) m_typing = false;
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool back = key->matches(QKeySequence::Undo), again = key->matches(QKeySequence::Redo);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if ((!back && !again) || (widget && widget->property("ownUndo").toBool()))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) back ? undo() : redo();
    return true;
}

}  // namespace remit::ui

#include "shell/dialogdrafts.h"

#include "base/digest.h"
#include "widgets/card.h"
#include "widgets/dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSpinBox>

namespace remit::ui {

namespace {

const QString beginning = QStringLiteral("dialog:");

bool isTyped(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field)) {
        const QWidget *whole = line->parentWidget();
        const bool part = qobject_cast<const QAbstractSpinBox *>(whole) || qobject_cast<const QComboBox *>(whole);
        return line->echoMode() == QLineEdit::Normal && !line->isReadOnly() && !part;
    }
    const auto *text = qobject_cast<const QPlainTextEdit *>(field);
    return text && !text->isReadOnly();
}

QString textOf(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field)) return line->text();
    return qobject_cast<const QPlainTextEdit *>(field)->toPlainText();
}

void setText(QWidget *field, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(text);
    else
        qobject_cast<QPlainTextEdit *>(field)->setPlainText(text);
}

bool isDate(const QWidget *field) { return qobject_cast<const QDateEdit *>(field); }
bool isNumber(const QWidget *field) { return qobject_cast<const QSpinBox *>(field); }
bool isBox(const QWidget *field)
{
    const bool box = qobject_cast<const QCheckBox *>(field) || qobject_cast<const QRadioButton *>(field);
    return box && !field->property("confirms").toBool();
}

/** A field where something is chosen rather than typed. */
bool isChosen(const QWidget *field)
{
    return isDate(field) || isNumber(field) || isBox(field) || qobject_cast<const QComboBox *>(field);
}

const QString ticked = QStringLiteral("☑"), unticked = QStringLiteral("☐");

QString choiceOf(const QWidget *field)
{
    if (const auto *day = qobject_cast<const QDateEdit *>(field)) return day->date().toString(Qt::ISODate);
    if (const auto *number = qobject_cast<const QSpinBox *>(field)) return QString::number(number->value());
    if (const auto *box = qobject_cast<const QAbstractButton *>(field)) return box->isChecked() ? ticked : unticked;
    return qobject_cast<const QComboBox *>(field)->currentText();
}

/** Chooses it as the officer did; false where that is not among the choices (yet). */
bool choose(QWidget *field, const QString &choice)
{
    if (auto *day = qobject_cast<QDateEdit *>(field)) {
        const QDate date = QDate::fromString(choice, Qt::ISODate);
        if (date.isValid()) day->setDate(date);
        return date.isValid();
    }
    if (auto *number = qobject_cast<QSpinBox *>(field)) {
        bool whole = false;
        const int value = choice.toInt(&whole);
        if (whole) number->setValue(value);
        return whole;
    }
    if (auto *box = qobject_cast<QAbstractButton *>(field)) {
        if (box->isChecked() != (choice == ticked)) box->isEnabled() ? box->click() : box->setChecked(choice == ticked);
        return true;
    }
    auto *box = qobject_cast<QComboBox *>(field);
    const int row = box->findText(choice);
    if (row < 0 && !box->isEditable()) return false;
    if (row < 0) {
        box->setEditText(choice);
        return true;
    }
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
    return true;
}

/** What the dialog is about, so that nobody's words are put back into another's: the words that it shows. */
QString subjectOf(const Dialog &dialog, const Route &place)
{
    QStringList words;
    for (const QLabel *shown : dialog.findChildren<QLabel *>()) words << shown->text();
    const QString mark = QString::fromLatin1(sha256(words.join(u'\n').toUtf8()).toHex().left(12));
    return beginning + QStringList{place.page, place.argument, dialog.windowTitle(), mark}.join(u'/');
}

/** One dialog's draft, as long as it is open. */
class OneDraft : public QObject
{
public:
    OneDraft(const PageContext &context, const Route &place, Dialog &dialog)
        : QObject(&dialog), m_context(context), m_dialog(dialog), m_subject(subjectOf(dialog, place)), m_drafts(context)
    {
        adopt();
        connect(&m_drafts, &Drafts::loaded, this, &OneDraft::restore);
        connect(&dialog, &QDialog::finished, this, [this] {
            m_over = true;
            m_drafts.note(m_subject, {});
            m_drafts.flush();
        });
        // Rows that the officer adds are known from when the keyboard comes to them.
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            if (now && m_dialog.isAncestorOf(now)) adopt();
        });
    }

private:
    void adopt()
    {
        for (QWidget *field : m_dialog.findChildren<QWidget *>()) {
            if (m_fields.contains(field) || field->window() != &m_dialog || !(isTyped(field) || isChosen(field)))
                continue;
            const QString name = nameOf(field);
            m_fields.insert(field, {name, isTyped(field) ? textOf(field) : choiceOf(field), false});
            connect(field, &QObject::destroyed, this, [this, field] { m_fields.remove(field); });
            if (isChosen(field)) watchChoice(field);
            if (auto *line = qobject_cast<QLineEdit *>(field))
                connect(line, &QLineEdit::textChanged, this, &OneDraft::keep);
            if (auto *text = qobject_cast<QPlainTextEdit *>(field))
                connect(text, &QPlainTextEdit::textChanged, this, &OneDraft::keep);
            putBack(field);
        }
    }

    /** Notes what the officer chooses; what the program sets by itself is no draft. */
    void watchChoice(QWidget *field)
    {
        const auto chosen = [this, field] {
            m_fields[field].chosen = true;
            keep();
        };
        // Neither tells whether the officer did it, but only a field in use changes while its calendar is open or while
        // the keyboard is in it.
        const auto changed = [field, chosen] {
            if (field->hasFocus() || QApplication::activePopupWidget()) chosen();
        };
        if (auto *day = qobject_cast<QDateEdit *>(field)) connect(day, &QDateEdit::dateChanged, this, changed);
        if (auto *number = qobject_cast<QSpinBox *>(field)) connect(number, &QSpinBox::valueChanged, this, changed);
        if (auto *box = qobject_cast<QAbstractButton *>(field)) connect(box, &QAbstractButton::clicked, this, chosen);
        if (auto *box = qobject_cast<QComboBox *>(field)) {
            connect(box, &QComboBox::activated, this, chosen);
            if (box->isEditable()) connect(box->lineEdit(), &QLineEdit::textEdited, this, chosen);
            // Its choices may come later than what was chosen.
            connect(
                box->model(), &QAbstractItemModel::rowsInserted, this, [this, field] { putBack(field); },
                Qt::QueuedConnection);
        }
    }

    /** Fields of one name are told apart by their turn. */
    QString nameOf(const QWidget *field) const
    {
        QString name = field->accessibleName().isEmpty() ? field->objectName() : field->accessibleName();
        if (const auto *box = qobject_cast<const QAbstractButton *>(field); box && name.isEmpty()) name = box->text();
        const auto alike =
            std::ranges::count_if(m_fields, [&](const Field &one) { return one.name.section(u'#', 0, 0) == name; });
        return alike == 0 ? name : u"%1#%2"_qs.arg(name).arg(alike + 1);
    }

    void restore()
    {
        const auto kept = Json::parse(m_drafts.text(m_subject).toUtf8());
        if (!kept || !kept->isObject()) return;
        for (const auto &[name, value] : kept->object()) m_kept.insert(name, value.toString());
        const auto when = m_drafts.savedAt(m_subject);
        const auto fields = m_fields.keys();
        // What is chosen may decide which of the other fields there are.
        for (QWidget *field : fields)
            if (qobject_cast<QComboBox *>(field)) putBack(field);
        adopt();
        for (QWidget *field : fields)
            if (m_fields.contains(field)) putBack(field);
        m_dialog.body()->insertWidget(
            0, wrapped(Dialog::tr("已恢复 %1 填写、没有提交的内容，请核对。").arg(m_context.words.instant(when)),
                       "small"));
        m_dialog.fit();
    }

    /** What the officer has typed meanwhile stays. */
    void putBack(QWidget *field)
    {
        if (!m_fields.contains(field)) return;
        Field &known = m_fields[field];
        if (!m_kept.contains(known.name)) return;
        if (isChosen(field)) {
            if (known.chosen || !choose(field, m_kept.value(known.name))) return;
            m_fields[field].chosen = true;
            m_kept.remove(m_fields[field].name);
            return;
        }
        if (textOf(field) != known.before) return;
        setText(field, m_kept.take(known.name));
    }

    void keep()
    {
        if (m_over) return;
        Json::Object texts;
        // What belongs to rows that are not there again yet.
        for (auto kept = m_kept.begin(); kept != m_kept.end(); ++kept) texts[kept.key()] = kept.value();
        for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
            const bool typed = isTyped(field.key());
            const QString text = typed ? textOf(field.key()) : choiceOf(field.key());
            if (text != field->before && (typed || field->chosen)) texts[field->name] = text;
        }
        m_drafts.note(m_subject, texts.empty() ? QString() : QString::fromUtf8(Json(std::move(texts)).canonical()));
    }

    struct Field {
        QString name;
        /** What stood there when the dialog was opened. */
        QString before;
        /** Whether the officer has chosen it; what is typed is told by its words. */
        bool chosen = false;
    };

    PageContext m_context;
    Dialog &m_dialog;
    QString m_subject;
    Drafts m_drafts;
    QHash<QWidget *, Field> m_fields;
    QHash<QString, QString> m_kept;
    bool m_over = false;
};

}  // namespace

DialogDrafts::DialogDrafts(const PageContext &context, std::function<Route()> place, QObject *parent)
    : QObject(parent), m_context(context), m_place(std::move(place))
{
    qApp->installEventFilter(this);
}

bool DialogDrafts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        auto *dialog = qobject_cast<Dialog *>(watched);
        const bool known = dialog && dialog->property("ownDraft").toBool();
        if (dialog && !known && m_context.backend.opened()) {
            dialog->setProperty("ownDraft", true);
            new OneDraft(m_context, m_place(), *dialog);
        }
    }
    return QObject::eventFilter(watched, event);
}

std::optional<DialogPlace> dialogPlace(const QString &subject)
{
    if (!subject.startsWith(beginning)) return {};
    const QString rest = subject.mid(beginning.size());
    const QStringList parts = rest.split(u'/');
    if (parts.size() < 4) return {};
    return DialogPlace{{parts.front(), parts.mid(1, parts.size() - 3).join(u'/')}, parts[parts.size() - 2]};
}

}  // namespace remit::ui

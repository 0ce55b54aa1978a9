#include "widgets/namesfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

namespace remit::ui {

namespace {

const QRegularExpression &between()
{
    static const QRegularExpression marks(u"[、,，;；\\s]+"_qs);
    return marks;
}

}  // namespace

QStringList namesIn(const QString &text) { return text.split(between(), Qt::SkipEmptyParts); }

NamesField::NamesField(QWidget *parent)
    : QLineEdit(parent), m_offered(new QStringListModel(this)), m_completer(new QCompleter(m_offered, this))
{
    m_completer->setWidget(this);
    // What fits is chosen here, so that names in the line already are left out.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(this, &QLineEdit::textEdited, this, [this] {
        const QString part = typed();
        if (part.isEmpty())
            m_completer->popup()->hide();
        else
            offer(part);
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &NamesField::take);
}

void NamesField::setNames(const QStringList &names) { m_names = names; }

QStringList NamesField::names() const { return namesIn(text()); }

qsizetype NamesField::begin() const
{
    const auto before = text().left(cursorPosition()).lastIndexOf(between());
    return before < 0 ? 0 : before + 1;
}

QString NamesField::typed() const { return text().mid(begin(), cursorPosition() - begin()); }

void NamesField::offer(const QString &typed)
{
    const QStringList named = names();
    QStringList fitting;
    for (const QString &name : m_names)
        if (name.contains(typed, Qt::CaseInsensitive) && (name == typed || !named.contains(name))) fitting << name;
    m_offered->setStringList(fitting);
    if (fitting.isEmpty() || fitting == QStringList{typed}) return m_completer->popup()->hide();
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NamesField::take(const QString &name)
{
    const qsizetype from = begin();
    const QString rest = text().mid(cursorPosition());
    const QString taken = name + u"、"_qs;
    setText(text().left(from) + taken + rest);
    setCursorPosition(int(from + taken.size()));
    m_completer->popup()->hide();
    Q_EMIT textEdited(text());
}

void NamesField::keyPressEvent(QKeyEvent *event)
{
    const bool offered = m_completer->popup()->isVisible();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (offered && enter) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        if (chosen.isValid()) return take(chosen.data().toString());
    }
    if (!offered && event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) return offer(typed());
    QLineEdit::keyPressEvent(event);
}

}  // namespace remit::ui

#pragma once
#include "signing/secret.h"

#include <QLineEdit>

namespace remit::ui {

/**
 * A field for a passphrase or PIN (口令). What is typed goes letter by letter into a Secret, which is wiped; the
 * field's own text only holds a mark for each letter, so that no QString has the passphrase (a pasted one is wiped at
 * once).
 */
class PassphraseEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PassphraseEdit(QWidget *parent = nullptr);

    /** What was typed, in UTF-8; it stays in the field too. */
    Secret passphrase() const;
    /** What was typed; the field is empty then. */
    Secret take();
    bool isEmpty() const { return text().isEmpty(); }
    bool sameAs(const PassphraseEdit &other) const { return m_letters.view() == other.m_letters.view(); }

private:
    void absorb(const QString &shown);

    /** Of each letter its number in Unicode, four bytes. */
    Secret m_letters;
};

}  // namespace remit::ui

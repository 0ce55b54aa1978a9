#pragma once
#include "signing/secret.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace remit::ui {

class PassphraseEdit;

/** What a passphrase is worth against somebody who has the file and time to try. */
enum class PassphraseWorth {
    Empty,
    /** Fewer than leastPassphrase characters. */
    Short,
    /** Digits alone, few different characters, a run of the keyboard, or little more than what is known of the officer.
     */
    Guessable,
    Fair,
    Good,
};

inline constexpr int leastPassphrase = 8;

/** `known` is what anybody could try first: names, logins. */
PassphraseWorth worthOf(const QString &passphrase, const QStringList &known);

/** A new passphrase, typed twice, with honest words about it while it is typed. */
class PassphraseFields : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget *parent = nullptr);

    /** What the passphrase must not be made of. */
    void setKnown(const QStringList &known);
    /** Whether nothing was typed into either field. */
    bool isEmpty() const;
    /** Whether it can be taken: good enough, and the same twice. */
    bool isReady() const;
    /** Says below the fields what is wrong; the first wrong field takes the keyboard. */
    void complain();
    /** The passphrase as typed, which stays where it is. */
    Secret copy() const;
    void clear();

Q_SIGNALS:
    void changed();
    /** Enter in the second field. */
    void submitted();

private:
    /** What the passphrase in the first field is worth. */
    PassphraseWorth worth() const;
    void tell();

    QStringList m_known;
    PassphraseEdit *m_first;
    PassphraseEdit *m_second;
    QLabel *m_advice;
    QLabel *m_error = nullptr;
};

}  // namespace remit::ui

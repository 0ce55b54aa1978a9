#include "widgets/passphraseedit.h"

#include <QSignalBlocker>

#include <cstring>

namespace remit::ui {

namespace {

/** The mark of the first letter, and so on: letters of a script that nobody here types (加拿大音节文字). */
constexpr char16_t firstMark = 0x1400;
constexpr int mostLetters = 512;

QString marks(qsizetype count)
{
    QString text(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i) text[i] = QChar(char16_t(firstMark + i));
    return text;
}

char32_t letterAt(const Secret &letters, qsizetype index)
{
    char32_t letter = 0;
    std::memcpy(&letter, letters.data() + index * qsizetype(sizeof letter), sizeof letter);
    return letter;
}

Secret firstOf(const Secret &letters, qsizetype count)
{
    return Secret::copyOf(letters.view().first(count * qsizetype(sizeof(char32_t))));
}

/** Writes a letter in UTF-8; how many bytes that are. */
int encode(char32_t letter, char *out)
{
    if (letter < 0x80) {
        out[0] = char(letter);
        return 1;
    }
    const int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    constexpr int heads[] = {0, 0xC0, 0xE0, 0xF0};
    out[0] = char(heads[more] | int(letter >> (6 * more)));
    for (int i = 1; i <= more; ++i) out[i] = char(0x80 | int((letter >> (6 * (more - i))) & 0x3F));
    return more + 1;
}

}  // namespace

PassphraseEdit::PassphraseEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(Password);
    setMaxLength(mostLetters);
    connect(this, &QLineEdit::textChanged, this, &PassphraseEdit::absorb);
}

void PassphraseEdit::absorb(const QString &shown)
{
    QString text = shown;
    const qsizetype known = m_letters.size() / qsizetype(sizeof(char32_t));
    if (text == marks(text.size()) && text.size() == known) return;
    Secret letters(text.size() * qsizetype(sizeof(char32_t)));
    qsizetype count = 0, cursor = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t letter = text[i].unicode();
        const bool isMark = letter >= firstMark && letter < firstMark + char32_t(mostLetters);
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isMark && qsizetype(letter - firstMark) >= known) continue;
        if (isMark) letter = letterAt(m_letters, qsizetype(letter - firstMark));
        if (isPair) letter = QChar::surrogateToUcs4(text[i], text[i + 1]);
        std::memcpy(letters.data() + count * qsizetype(sizeof letter), &letter, sizeof letter);
        if (isPair) ++i;
        ++count;
        if (i < cursorPosition()) cursor = count;
    }
    m_letters = firstOf(letters, count);
    const QSignalBlocker quiet(this);
    setText(marks(count));
    setCursorPosition(int(cursor));
    // The field has let go of it: this is the last that holds what was typed or pasted.
    text.fill(u'\0');
}

Secret PassphraseEdit::passphrase() const
{
    const qsizetype count = m_letters.size() / qsizetype(sizeof(char32_t));
    Secret bytes(m_letters.size());
    qsizetype size = 0;
    for (qsizetype i = 0; i < count; ++i) size += encode(letterAt(m_letters, i), bytes.data() + size);
    return Secret::copyOf(bytes.view().first(size));
}

Secret PassphraseEdit::take()
{
    Secret taken = passphrase();
    clear();
    return taken;
}

}  // namespace remit::ui

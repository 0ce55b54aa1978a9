#include "widgets/initials.h"

#include <unicode/translit.h>
#include <algorithm>

namespace remit::ui {

namespace {

/** Surnames that are read otherwise than the character is elsewhere (多音姓). */
QChar asSurname(uint character)
{
    switch (character) {
        case U'曾':
        case U'查':
        case U'翟':
            return u'z';
        case U'单':
            return u's';
        case U'解':
            return u'x';
        case U'仇':
        case U'覃':
            return u'q';
        case U'区':
            return u'o';
        case U'朴':
            return u'p';
        default:
            return {};
    }
}

}  // namespace

struct Initials::Pinyin {
    std::unique_ptr<icu::Transliterator> latin;
};

Initials::Initials()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> latin(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    // Without ICU's data only the characters themselves are found.
    if (U_SUCCESS(status)) m_pinyin = std::make_unique<const Pinyin>(Pinyin{std::move(latin)});
}

Initials::~Initials() = default;

QChar Initials::letterOf(uint character) const
{
    if (!m_pinyin || QChar::script(character) != QChar::Script_Han) return {};
    const auto known = m_known.constFind(character);
    if (known != m_known.cend()) return *known;
    icu::UnicodeString text(static_cast<UChar32>(character));
    m_pinyin->latin->transliterate(text);
    return *m_known.insert(character, text.isEmpty() ? QChar() : QChar(text.charAt(0)).toLower());
}

QString Initials::of(const QString &name) const
{
    QString letters;
    const auto characters = name.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const QChar surname = i == 0 ? asSurname(characters[i]) : QChar();
        const QChar letter = surname.isNull() ? letterOf(characters[i]) : surname;
        letters += letter.isNull() ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&characters[i]), 1)
                                   : QString(letter);
    }
    return letters;
}

bool Initials::match(const QString &name, const QString &text) const
{
    const auto isLetter = [](QChar one) { return one.unicode() < 128 && one.isLetter(); };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isLetter) && of(name).startsWith(text.toLower());
}

}  // namespace remit::ui

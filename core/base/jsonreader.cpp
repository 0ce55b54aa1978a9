#include "base/json.h"

#include <QStringDecoder>

#include <charconv>

namespace remit {

namespace {

/** A recursive-descent reader; the first error ends the reading. */
class Reader
{
public:
    Reader(QByteArrayView bytes, int depth)
        : m_at(bytes.begin()), m_begin(bytes.begin()), m_end(bytes.end()), m_depthLeft(depth)
    {
    }

    Result<Json> document()
    {
        Result<Json> value = this->value();
        if (!value) return value;
        skipSpace();
        if (m_at != m_end) return error(u"json.trailing");
        return value;
    }

private:
    Result<Json> value()
    {
        skipSpace();
        if (m_at == m_end) return error(u"json.unfinished");
        switch (*m_at) {
            case '{':
                return nested([this] { return object(); });
            case '[':
                return nested([this] { return array(); });
            case '"':
                return string().map([](QString text) { return Json(std::move(text)); });
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", nullptr);
            default:
                return number();
        }
    }

    template <class Read>
    Result<Json> nested(Read read)
    {
        if (m_depthLeft == 0) return error(u"json.depth");
        --m_depthLeft;
        Result<Json> value = read();
        ++m_depthLeft;
        return value;
    }

    Result<Json> object()
    {
        ++m_at;
        Json::Object members;
        skipSpace();
        if (take('}')) return Json(std::move(members));
        while (true) {
            skipSpace();
            if (m_at == m_end) return error(u"json.unfinished");
            if (*m_at != '"') return error(u"json.name");
            Result<QString> name = string();
            if (!name) return fail(name.error());
            m_path.push_back({*name, 0});
            // Canonical documents come with their names in order: each then goes to the end.
            const auto before = members.size();
            const auto place = members.emplace_hint(members.end(), std::move(*name), Json());
            if (members.size() == before) return error(u"json.name.doubled");
            skipSpace();
            if (!take(':')) return error(u"json.colon");
            Result<Json> member = value();
            if (!member) return member;
            place->second = std::move(*member);
            m_path.pop_back();
            skipSpace();
            if (take('}')) return Json(std::move(members));
            if (!take(',')) return error(m_at == m_end ? u"json.unfinished" : u"json.comma");
        }
    }

    Result<Json> array()
    {
        ++m_at;
        Json::Array elements;
        skipSpace();
        if (take(']')) return Json(std::move(elements));
        while (true) {
            m_path.push_back({{}, elements.size()});
            Result<Json> element = value();
            if (!element) return element;
            elements.push_back(std::move(*element));
            m_path.pop_back();
            skipSpace();
            if (take(']')) return Json(std::move(elements));
            if (!take(',')) return error(m_at == m_end ? u"json.unfinished" : u"json.comma");
        }
    }

    Result<QString> string()
    {
        const char *start = ++m_at;
        unsigned char all = 0;
        while (m_at != m_end && isPlain(*m_at)) all |= static_cast<unsigned char>(*m_at++);
        if (m_at != m_end && *m_at == '"' && all < 0x80) return QString::fromLatin1(start, m_at++ - start);
        m_at = start;
        return longerString();
    }

    /** A character that stands for itself. */
    static bool isPlain(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; }

    /** A string with escapes or beyond ASCII, after its first quote. */
    Result<QString> longerString()
    {
        QByteArray utf8;
        while (true) {
            const char *run = m_at;
            while (m_at != m_end && isPlain(*m_at)) ++m_at;
            utf8.append(run, m_at - run);
            if (m_at == m_end) return error(u"json.unfinished");
            if (*m_at == '"') break;
            if (*m_at != '\\') return error(u"json.control");
            if (!escape(utf8)) return error(u"json.escape");
        }
        ++m_at;
        // A mark of byte order is one at the start of a file; here U+FEFF is a character of the text.
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        QString text = decoder(utf8);
        if (decoder.hasError()) return error(u"json.utf8");
        return text;
    }

    bool escape(QByteArray &out)
    {
        if (++m_at == m_end) return false;
        static const QByteArray letters = "\"\\/bfnrt";
        static const QByteArray meanings = "\"\\/\b\f\n\r\t";
        const char letter = *m_at++;
        if (const auto at = letters.indexOf(letter); at >= 0) {
            out += meanings[at];
            return true;
        }
        if (letter != 'u') return false;
        char32_t unit = 0;
        if (!hexUnit(unit) || (unit >= 0xDC00 && unit <= 0xDFFF)) return false;
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            char32_t low = 0;
            if (m_end - m_at < 2 || m_at[0] != '\\' || m_at[1] != 'u') return false;
            m_at += 2;
            if (!hexUnit(low) || low < 0xDC00 || low > 0xDFFF) return false;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        }
        out += QStringView(QChar::fromUcs4(unit)).toUtf8();
        return true;
    }

    bool hexUnit(char32_t &unit)
    {
        if (m_end - m_at < 4) return false;
        unsigned value = 0;
        const auto read = std::from_chars(m_at, m_at + 4, value, 16);
        if (read.ec != std::errc() || read.ptr != m_at + 4) return false;
        unit = value;
        m_at += 4;
        return true;
    }

    Result<Json> word(QByteArrayView letters, Json meaning)
    {
        if (!QByteArrayView(m_at, m_end - m_at).startsWith(letters)) return error(u"json.value");
        m_at += letters.size();
        return meaning;
    }

    Result<Json> number()
    {
        const char *start = m_at;
        if (*m_at == '-') ++m_at;
        const char *first = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9') ++m_at;
        if (m_at == first) return error(u"json.value");
        if (m_at != m_end && (*m_at == '.' || *m_at == 'e' || *m_at == 'E')) return error(u"json.number.fraction");
        if (*first == '0' && m_at - first > 1) return error(u"json.value");
        qint64 value = 0;
        if (std::from_chars(start, m_at, value).ec != std::errc()) return error(u"json.number.range");
        return Json(value);
    }

    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r')) ++m_at;
    }

    bool take(char c)
    {
        if (m_at == m_end || *m_at != c) return false;
        ++m_at;
        return true;
    }

    tl::unexpected<Error> error(QStringView code) const
    {
        return fail(code.toString(), {{u"path"_qs, path()}, {u"offset"_qs, QString::number(m_at - m_begin)}});
    }

    QString path() const
    {
        QString text = u"$"_qs;
        for (const Step &step : m_path)
            text += step.name.isNull() ? u'[' + QString::number(step.index) + u']' : u'.' + step.name;
        return text;
    }

    /** From a value to one of its parts: the member's name, or the element's index where the name is null. */
    struct Step {
        QString name;
        std::size_t index;
    };

    const char *m_at;
    const char *m_begin;
    const char *m_end;
    int m_depthLeft;
    std::vector<Step> m_path;
};

}  // namespace

Result<Json> Json::parse(QByteArrayView bytes, Limits limits)
{
    if (bytes.size() > limits.bytes) {
        return fail(u"json.size"_qs, {{u"path"_qs, u"$"_qs}, {u"offset"_qs, QString::number(limits.bytes)}});
    }
    return Reader(bytes, limits.depth).document();
}

}  // namespace remit

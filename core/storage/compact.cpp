#include "storage/compact.h"

#include "storage/compactfields.h"

#include <QtEndian>

namespace remit {

namespace {

/** No term, no line of an act and no day of a record lies beyond these; a day is one of the years 1 to 9999. */
constexpr qint64 largest = 100'000'000;
constexpr qint64 firstDay = -719'162;
constexpr qint64 lastDay = 2'932'896;

/** Appends values in the order in which a CompactReader takes them. */
class CompactWriter
{
public:
    explicit CompactWriter(QByteArray &bytes) : m_bytes(bytes) {}

    void operator()(const auto &...values) { (write(values), ...); }

private:
    void write(qint64 number)
    {
        auto rest = (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63);
        for (; rest >= 0x80; rest >>= 7) m_bytes.append(char(rest | 0x80));
        m_bytes.append(char(rest));
    }
    void write(int number) { write(qint64(number)); }
    void write(CategorySet set) { write(qint64(set)); }
    void write(bool flag) { m_bytes.append(char(flag)); }
    void write(Date day) { write(qint64(day.time_since_epoch().count())); }
    void write(std::optional<bool> flag) { m_bytes.append(char(flag ? 1 + int(*flag) : 0)); }
    void write(const QString &text)
    {
        write(text.size());
        const qsizetype at = m_bytes.size();
        m_bytes.resize(at + 2 * text.size());
        qToLittleEndian<char16_t>(text.utf16(), text.size(), m_bytes.data() + at);
    }
    template <class E>
    requires std::is_enum_v<E>
    void write(E value)
    {
        static_assert(valuesOf<E> > 0);
        m_bytes.append(char(value));
    }
    template <class T>
    void write(const std::optional<T> &value)
    {
        write(value.has_value());
        if (value) write(*value);
    }
    template <class T>
    void write(const std::vector<T> &values)
    {
        write(qint64(values.size()));
        for (const T &value : values) write(value);
    }
    template <class T>
    requires std::is_class_v<T>
    void write(const T &value) { eachMember(*this, value); }

    QByteArray &m_bytes;
};

/** Takes values from the front. After the first that cannot be, everything is refused. */
class CompactReader
{
public:
    explicit CompactReader(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    void operator()(auto &...values) { (read(values), ...); }

    /** Whether every value was there, and nothing after them. */
    bool isWhole() const { return m_good && m_at == m_end; }

private:
    int byte(int limit)
    {
        const int value = m_at < m_end ? static_cast<unsigned char>(*m_at++) : limit;
        if (value < limit) return value;
        refuse();
        return 0;
    }
    qint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto part = static_cast<quint64>(byte(256));
            value |= (part & 0x7F) << shift;
            if (part < 0x80) break;
        }
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }
    /** A length of things that take at least that many bytes each. */
    qsizetype length(qsizetype bytesEach)
    {
        const qint64 count = number();
        if (count >= 0 && count <= (m_end - m_at) / bytesEach) return count;
        refuse();
        return 0;
    }
    /** A number from `least` to `most`. */
    qint64 number(qint64 least, qint64 most)
    {
        const qint64 value = number();
        if (value >= least && value <= most) return value;
        refuse();
        return 0;
    }
    void refuse()
    {
        m_good = false;
        m_at = m_end;
    }
    void read(qint64 &value) { value = number(); }
    void read(int &value) { value = int(number(-largest, largest)); }
    void read(CategorySet &set) { set = static_cast<CategorySet>(number(0, everyCategory)); }
    void read(bool &flag) { flag = byte(2) != 0; }
    void read(Date &day) { day = Date(std::chrono::days(number(firstDay, lastDay))); }
    void read(std::optional<bool> &flag)
    {
        const int state = byte(3);
        if (state) flag = state == 2;
    }
    void read(QString &text)
    {
        const qsizetype units = length(2);
        if (!units) return;
        text.resize(units);
        qFromLittleEndian<char16_t>(m_at, units, text.data());
        m_at += 2 * units;
    }
    template <class E>
    requires std::is_enum_v<E>
    void read(E &value) { value = static_cast<E>(byte(valuesOf<E>)); }
    template <class T>
    void read(std::optional<T> &value)
    {
        if (byte(2)) read(value.emplace());
    }
    template <class T>
    void read(std::vector<T> &values)
    {
        values.resize(static_cast<std::size_t>(length(1)));
        for (T &value : values) read(value);
    }
    template <class T>
    requires std::is_class_v<T>
    void read(T &value) { eachMember(*this, value); }

    const char *m_at;
    const char *m_end;
    bool m_good = true;
};

}  // namespace

QByteArray compactOf(const InmateRecord &record)
{
    QByteArray bytes(1, compactVersion);
    CompactWriter write(bytes);
    write(record);
    return bytes;
}

std::optional<InmateRecord> recordOfCompact(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != compactVersion) return std::nullopt;
    CompactReader read(bytes.sliced(1));
    InmateRecord record;
    read(record);
    if (!read.isWhole()) return std::nullopt;
    return record;
}

}  // namespace remit

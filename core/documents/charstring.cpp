#include "documents/charstring.h"

#include <QPoint>

#include <cstdlib>

namespace remit {

namespace {

enum Operator : char {
    kVerticalMove = 4,
    kLine = 5,
    kHorizontalLine = 6,
    kVerticalLine = 7,
    kCurve = 8,
    kEnd = 14,
    kMove = 21,
    kHorizontalMove = 22,
    kVerticalHorizontalCurve = 30,
    kHorizontalVerticalCurve = 31
};

/** Type 2 interpreters hold this many numbers. */
constexpr std::size_t kMostNumbers = 48;

/** Writes the steps of an outline, each from the end of the one before; lines and curves that follow each other
 * share one operator. */
class CharStringWriter
{
public:
    explicit CharStringWriter(int width)
    {
        if (width != kUnitsPerEm) number(width - kUnitsPerEm);
    }

    void moveTo(QPoint to)
    {
        const QPoint step = advance(to);
        if (step.y() == 0)
            put({step.x()}, kHorizontalMove);
        else if (step.x() == 0)
            put({step.y()}, kVerticalMove);
        else
            put({step.x(), step.y()}, kMove);
    }

    void lineTo(QPoint to)
    {
        const QPoint step = advance(to);
        if (step.isNull()) return;
        if (step.y() == 0)
            put({step.x()}, kHorizontalLine);
        else if (step.x() == 0)
            put({step.y()}, kVerticalLine);
        else
            put({step.x(), step.y()}, kLine);
    }

    void curveTo(QPoint first, QPoint second, QPoint end)
    {
        const QPoint a = advance(first);
        const QPoint b = advance(second);
        const QPoint c = advance(end);
        if (a.y() == 0 && c.x() == 0)
            put({a.x(), b.x(), b.y(), c.y()}, kHorizontalVerticalCurve);
        else if (a.x() == 0 && c.y() == 0)
            put({a.y(), b.x(), b.y(), c.x()}, kVerticalHorizontalCurve);
        else
            put({a.x(), a.y(), b.x(), b.y(), c.x(), c.y()}, kCurve);
    }

    QByteArray take()
    {
        flush();
        m_bytes.append(kEnd);
        return std::move(m_bytes);
    }

private:
    QPoint advance(QPoint to)
    {
        const QPoint step = to - m_at;
        m_at = to;
        return step;
    }

    void put(std::initializer_list<int> numbers, Operator code)
    {
        const bool joins = code == m_code && (code == kLine || code == kCurve);
        if (!joins || m_numbers.size() + numbers.size() > kMostNumbers) flush();
        m_numbers.insert(m_numbers.end(), numbers);
        m_code = code;
    }

    void flush()
    {
        for (const int value : m_numbers) number(value);
        if (!m_numbers.empty()) m_bytes.append(m_code);
        m_numbers.clear();
    }

    void number(int value)
    {
        if (value >= -107 && value <= 107) {
            m_bytes.append(char(value + 139));
        } else if (value >= -1131 && value <= 1131) {
            const int rest = std::abs(value) - 108;
            m_bytes.append(char((value > 0 ? 247 : 251) + rest / 256)).append(char(rest % 256));
        } else {
            m_bytes.append(char(28)).append(char(value >> 8)).append(char(value));
        }
    }

    QByteArray m_bytes;
    QPoint m_at;
    /** Steps not yet written, and their operator. */
    std::vector<int> m_numbers;
    Operator m_code = kEnd;
};

QPoint inUnits(const QPainterPath::Element &element) { return QPoint(qRound(element.x), qRound(-element.y)); }

}  // namespace

QByteArray charString(const QPainterPath &outline, int width)
{
    CharStringWriter writer(width);
    for (int i = 0; i < outline.elementCount(); ++i) {
        const QPainterPath::Element element = outline.elementAt(i);
        if (element.isMoveTo()) {
            writer.moveTo(inUnits(element));
        } else if (element.isLineTo()) {
            writer.lineTo(inUnits(element));
        } else {
            writer.curveTo(inUnits(element), inUnits(outline.elementAt(i + 1)), inUnits(outline.elementAt(i + 2)));
            i += 2;
        }
    }
    return writer.take();
}

}  // namespace remit

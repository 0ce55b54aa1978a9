#pragma once
#include "base/clock.h"

#include <QByteArray>

#include <initializer_list>
#include <optional>
#include <vector>

// The little of DER (X.690) that CMS needs: definite lengths, one encoding a value, single-byte tags.
namespace remit::der {

enum Tag : quint8 {
    Integer = 0x02,
    OctetString = 0x04,
    Null = 0x05,
    ObjectIdentifier = 0x06,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    Sequence = 0x30,
    Set = 0x31,
};

/** The tag [number] of a constructed or of a primitive value. Requires number < 31. */
constexpr quint8 constructed(int number) { return static_cast<quint8>(0xA0 | number); }
constexpr quint8 primitive(int number) { return static_cast<quint8>(0x80 | number); }

/** One value: tag, length, body. */
QByteArray value(quint8 tag, QByteArrayView body);
QByteArray sequence(std::initializer_list<QByteArray> elements);
/** SET OF: the encodings in ascending order; `tag` where it is implicitly tagged. */
QByteArray setOf(std::vector<QByteArray> elements, quint8 tag = Set);
/** A small INTEGER. Requires 0 <= number < 128. */
QByteArray integer(int number);
QByteArray octets(QByteArrayView body);
QByteArray null();
/** An OBJECT IDENTIFIER of "1.2.840…". Requires two arcs at least, the first 0 to 2. */
QByteArray oid(QByteArrayView dotted);
/** UTCTime from 1950 to 2049, GeneralizedTime otherwise (RFC 5652, 11.3). */
QByteArray time(Instant instant);

/** A value that was read: its tag, its body, and all its bytes. Views into what the reader was given. */
struct Element {
    quint8 tag = 0;
    QByteArrayView body;
    QByteArrayView whole;
};

/**
 * Reads the values inside one body in turn. The first thing that is not as asked for makes the reader fail, and it
 * stays failed: all later reads give empty values. So a structure is read without a check at every step, and is
 * believed only if done() holds for every reader of it.
 */
class Reader
{
public:
    explicit Reader(QByteArrayView body) : m_rest(body) {}

    /** The tag of the next value; 0 at the end. */
    quint8 peek() const { return m_failed || m_rest.isEmpty() ? 0 : static_cast<quint8>(m_rest.front()); }
    /** The next value, whatever it is. */
    Element any();
    /** The next value, which must have this tag. */
    Element next(quint8 tag);
    /** A reader of the body of the next value, which must have this tag. It has failed where this one has. */
    Reader enter(quint8 tag);
    /** The next value as "1.2.840…". */
    QByteArray oid();
    /** The next value as a number from 0 to 127. */
    int smallInteger();
    /** The next value as a UTCTime or GeneralizedTime in whole seconds and Z. */
    std::optional<Instant> time();
    /** The encodings of the elements of the next value, in any order. */
    std::vector<QByteArrayView> elements(quint8 tag);
    /** The same for a SET OF in the order that DER asks for, none twice. */
    std::vector<QByteArrayView> setOf(quint8 tag = Set);
    void fail() { m_failed = true; }

    bool failed() const { return m_failed; }
    /** Whether everything was read and nothing failed. */
    bool done() const { return !m_failed && m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

}  // namespace remit::der

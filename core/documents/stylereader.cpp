#include "documents/formreader.h"

#include <cmath>

namespace remit {

double readLength(const Json &value, double fallback)
{
    if (value.isString()) return value.toString().toDouble();
    return value.isInteger() ? double(value.toInteger()) : fallback;
}

TextStyle readStyle(const Json &style)
{
    TextStyle read;
    read.role = style["role"].toString();
    read.size = readLength(style["size"], read.size);
    read.pitch = readLength(style["pitch"], std::ceil(read.size * 1.5));
    read.minimum = readLength(style["minimum"], read.size);
    read.indent = readLength(style["indent"], 0);
    const QString align = style["align"].toString();
    if (align == u"centre") read.align = TextStyle::Align::Centre;
    if (align == u"right") read.align = TextStyle::Align::Right;
    if (align == u"justify") read.align = TextStyle::Align::Justify;
    return read;
}

}  // namespace remit

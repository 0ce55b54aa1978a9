#include "base/json.h"

namespace remit {

namespace {

void writeString(const QString &text, QByteArray &out)
{
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20)
                    out += "\\u" + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(4, '0');
                else
                    out += c;
        }
    }
    out += '"';
}

/** Writes with `indent` spaces a level; a negative indent writes everything on one line. */
class Writer
{
public:
    explicit Writer(int indent) : m_indent(indent) {}

    void write(const Json &json, int level, QByteArray &out) const
    {
        if (json.isNull())
            out += "null";
        else if (json.isBool())
            out += json.toBool() ? "true" : "false";
        else if (json.isInteger())
            out += QByteArray::number(json.toInteger());
        else if (json.isString())
            writeString(json.toString(), out);
        else if (json.isArray())
            writeArray(json.array(), level, out);
        else
            writeObject(json.object(), level, out);
    }

private:
    void writeArray(const Json::Array &array, int level, QByteArray &out) const
    {
        out += '[';
        bool first = true;
        for (const Json &element : array) {
            if (!first) out += ',';
            first = false;
            newLine(level + 1, out);
            write(element, level + 1, out);
        }
        if (!first) newLine(level, out);
        out += ']';
    }

    void writeObject(const Json::Object &object, int level, QByteArray &out) const
    {
        out += '{';
        bool first = true;
        for (const auto &[name, value] : object) {
            if (!first) out += ',';
            first = false;
            newLine(level + 1, out);
            writeString(name, out);
            out += m_indent < 0 ? ":" : ": ";
            write(value, level + 1, out);
        }
        if (!first) newLine(level, out);
        out += '}';
    }

    void newLine(int level, QByteArray &out) const
    {
        if (m_indent >= 0) out += '\n' + QByteArray(m_indent * level, ' ');
    }

    int m_indent;
};

}  // namespace

const Json::Array &Json::array() const &
{
    static const Array none;
    return isArray() ? std::get<Array>(m_value) : none;
}

const Json::Object &Json::object() const &
{
    static const Object none;
    return isObject() ? std::get<Object>(m_value) : none;
}

const Json &Json::operator[](const QString &name) const
{
    static const Json null;
    const auto found = object().find(name);
    return found == object().end() ? null : found->second;
}

void Json::set(const QString &name, Json value)
{
    if (isNull()) m_value = Object();
    std::get<Object>(m_value)[name] = std::move(value);
}

void Json::append(Json value)
{
    if (isNull()) m_value = Array();
    std::get<Array>(m_value).push_back(std::move(value));
}

QByteArray Json::canonical() const
{
    QByteArray out;
    Writer(-1).write(*this, 0, out);
    return out;
}

QByteArray Json::pretty() const
{
    QByteArray out;
    Writer(2).write(*this, 0, out);
    return out + '\n';
}

}  // namespace remit

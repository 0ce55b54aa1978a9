#include "documents/template.h"

namespace remit {

namespace {

using Kind = TemplatePart::Kind;

class TemplateParser
{
public:
    explicit TemplateParser(QStringView text) : m_text(text) {}

    Result<Template> all()
    {
        Result<Template> parts = upTo(QChar());
        if (parts && m_at < m_text.size()) return wrong();
        return parts;
    }

private:
    Result<Template> upTo(QChar end)
    {
        Template parts;
        while (m_at < m_text.size() && m_text[m_at] != end) {
            const QChar c = m_text[m_at];
            if (c == u'}' || c == u']') return wrong();
            Result<TemplatePart> part = c == u'{' ? value() : c == u'[' ? optional() : words();
            if (!part) return fail(part.error());
            parts.push_back(std::move(*part));
        }
        return parts;
    }

    Result<TemplatePart> words()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !u"{}[]"_qs.contains(m_text[m_at])) ++m_at;
        return TemplatePart{Kind::Words, m_text.sliced(from, m_at - from).toString(), {}};
    }

    Result<TemplatePart> optional()
    {
        ++m_at;
        Result<Template> inner = upTo(u']');
        if (!inner) return fail(inner.error());
        if (!closed(u']')) return wrong();
        return TemplatePart{Kind::Optional, {}, std::move(*inner)};
    }

    Result<TemplatePart> value()
    {
        TemplatePart part{Kind::Value, {}, {}};
        ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == u'?' || m_text[m_at] == u'!'))
            part.kind = m_text[m_at++] == u'?' ? Kind::Present : Kind::Absent;
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'.')) ++m_at;
        part.text = m_text.sliced(from, m_at - from).toString();
        if (part.kind == Kind::Value && m_at < m_text.size() && m_text[m_at] == u':') {
            ++m_at;
            Result<Template> inner = upTo(u'}');
            if (!inner) return fail(inner.error());
            part.kind = Kind::Each;
            part.parts = std::move(*inner);
        }
        if (part.text.isEmpty() || !closed(u'}')) return wrong();
        return part;
    }

    bool closed(QChar end) { return m_at < m_text.size() && m_text[m_at++] == end; }

    tl::unexpected<Error> wrong() const
    {
        return fail(u"documents.template"_qs, {{u"text"_qs, m_text.toString()}, {u"offset"_qs, QString::number(m_at)}});
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

Expansion expandPart(const TemplatePart &part, const TemplateValues &values)
{
    Expansion result;
    switch (part.kind) {
        case Kind::Words:
            result.text = part.text;
            break;
        case Kind::Value:
            result = {values.text(part.text), !values.has(part.text)};
            break;
        case Kind::Present:
            result.missing = !values.has(part.text);
            break;
        case Kind::Absent:
            result.missing = values.has(part.text);
            break;
        case Kind::Each:
            result.missing = !values.has(part.text);
            for (int i = 0; i < values.count(part.text); ++i)
                result.text += values.expandEach(part.text, i, part.parts);
            break;
        case Kind::Optional: {
            Expansion inner = expand(part.parts, values);
            if (!inner.missing) result.text = std::move(inner.text);
            break;
        }
    }
    return result;
}

}  // namespace

Result<Template> parseTemplate(QStringView text) { return TemplateParser(text).all(); }

Expansion expand(const Template &parts, const TemplateValues &values)
{
    Expansion whole;
    for (const TemplatePart &part : parts) {
        const Expansion one = expandPart(part, values);
        whole.text += one.text;
        whole.missing = whole.missing || one.missing;
    }
    return whole;
}

QStringList namesIn(const Template &parts, const QString &list)
{
    QStringList names;
    for (const TemplatePart &part : parts) {
        if (part.kind == Kind::Optional)
            names += namesIn(part.parts, list);
        else if (part.kind != Kind::Words)
            names += part.text.startsWith(u'.') ? list + u':' + part.text : part.text;
        if (part.kind == Kind::Each) names += namesIn(part.parts, part.text);
    }
    return names;
}

}  // namespace remit

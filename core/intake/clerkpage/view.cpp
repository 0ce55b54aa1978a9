#include "intake/clerkpage/view.h"

#include "intake/clerkpage/fields.h"

#include <QUrl>

namespace remit {

namespace {

const QString style = QStringLiteral(
    "body{font:16px/1.6 sans-serif;max-width:60em;margin:1.5em auto;padding:0 1em;color:#1b1b1b}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35em .6em;border-bottom:1px solid #ccc}"
    "th{white-space:nowrap}label{display:block;margin:.7em 0 .2em}input,select,textarea{font:inherit;padding:.3em}"
    "input[type=text],textarea{width:100%;box-sizing:border-box}button{font:inherit;padding:.4em 1.2em;margin-top:1em}"
    "nav a{margin-right:1em}.note{background:#fff4d6;padding:.6em .8em}header{color:#555;margin-bottom:1em}");

QString cell(const QString &text, const char *element = "td")
{
    return u"<%1>%2</%1>"_qs.arg(QString::fromLatin1(element), text.toHtmlEscaped());
}

QString row(const QString &name, const QString &text)
{
    return u"<tr>"_qs + cell(name, "th") + cell(text) + u"</tr>"_qs;
}

QString hidden(const QString &name, const QString &value)
{
    return u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_qs.arg(name, value.toHtmlEscaped());
}

QString minute(Instant at) { return isoInstant(at).left(16).replace(u'T', u' '); }

}  // namespace

QString clerkCaseAddress(const QString &number, const QString &kind)
{
    const QString address = u"/case?number="_qs + QString::fromLatin1(QUrl::toPercentEncoding(number));
    return kind.isEmpty() ? address : address + u"&kind="_qs + kind;
}

QString ClerkView::say(const QString &code, const ErrorArgs &args) const { return m_messages.text(code, args); }

QByteArray ClerkView::page(const QString &title, const QString &body) const
{
    const QString head =
        u"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>%1</title>"
        "<style>%2</style></head><body><header>%3</header>\n<h1>%1</h1>\n"_qs;
    return (head.arg(title.toHtmlEscaped(), style, say(u"clerk.clerk"_qs, {{u"name"_qs, m_clerk}}).toHtmlEscaped()) +
            body + u"\n</body></html>\n"_qs)
        .toUtf8();
}

QByteArray ClerkView::cases(const std::vector<ClerkCase> &cases) const
{
    const QString title = say(u"clerk.title"_qs);
    if (cases.empty()) return page(title, u"<p>"_qs + say(u"clerk.empty"_qs) + u"</p>"_qs);
    QString rows = u"<tr>"_qs;
    for (const char *head : {"case", "sender", "batch", "state"})
        rows += cell(say(u"clerk."_qs + QString::fromLatin1(head)), "th");
    rows += u"</tr>"_qs;
    for (const ClerkCase &one : cases) {
        const QString state =
            one.events.empty() ? say(u"clerk.none"_qs)
                               : say(u"clerk.kind."_qs + one.events.back().kind) + u' ' + minute(one.events.back().at);
        rows += u"\n<tr><td><a href=\"%1\">%2</a></td>"_qs.arg(clerkCaseAddress(one.number).toHtmlEscaped(),
                                                               one.number.toHtmlEscaped()) +
                cell(one.sender) + cell(one.batch) + cell(state) + u"</tr>"_qs;
    }
    return page(title, u"<table>"_qs + rows + u"</table>"_qs);
}

QString ClerkView::words(const QString &field, const Json &value) const
{
    if (field == u"outcome") return say(u"clerk.choice."_qs + value.toString());
    if (value == Json(true)) return u"✓"_qs;
    if (value.isArray()) {
        QStringList items;
        for (const Json &item : value.array()) items << item.toString();
        return items.join(u'；');
    }
    if (value.isObject()) return QString::number(value["months"].toInteger());
    return value.toString();
}

QString ClerkView::dataRows(const QString &kind, const Json &data) const
{
    QString rows;
    QStringList shown{u"clerk"_qs};
    for (const ClerkField &field : fieldsOf(kind)) {
        shown << field.name;
        if (!data[field.name].isNull())
            rows += row(say(u"clerk.field."_qs + field.name), words(field.name, data[field.name]));
    }
    // What came by the command line may hold more than the form asks for.
    for (const auto &[name, value] : data.object())
        if (!shown.contains(name)) rows += row(name, words(name, value));
    return rows;
}

QString ClerkView::form(const ClerkCase &one, const QString &kind, const QString &guard) const
{
    QString fields;
    for (const ClerkField &field : fieldsOf(kind)) {
        using Type = ClerkField::Type;
        const QString label = say(u"clerk.field."_qs + field.name).toHtmlEscaped();
        const QString needed = field.needed ? u" required"_qs : QString();
        QString input = u"<input type=\"%1\" name=\"%2\" id=\"%2\"%3>"_qs;
        if (field.type == Type::Lines)
            input = u"<textarea rows=\"5\" placeholder=\"%4\" name=\"%2\" id=\"%2\"%3></textarea>"_qs;
        if (field.type == Type::Choice) {
            input = u"<select name=\"%2\" id=\"%2\"%3>"_qs;
            for (const QString &choice : field.choices)
                input += u"<option value=\"%1\">%2</option>"_qs.arg(choice, say(u"clerk.choice."_qs + choice));
            input += u"</select>"_qs;
        }
        const QString type = field.type == Type::Day      ? u"date"_qs
                             : field.type == Type::Months ? u"number"_qs
                             : field.type == Type::Flag   ? u"checkbox"_qs
                                                          : u"text"_qs;
        input.replace(u"%1"_qs, type).replace(u"%2"_qs, field.name).replace(u"%3"_qs, needed);
        input.replace(u"%4"_qs, say(u"clerk.lines"_qs));
        fields += u"\n<label for=\"%1\">%2</label>"_qs.arg(field.name, label) + input;
    }
    fields += u"\n<label for=\"document\">%1</label><input type=\"file\" name=\"document\" id=\"document\">"_qs.arg(
        say(u"clerk.document"_qs));
    return u"<h2>%1</h2>\n<form method=\"post\" action=\"/draft\" enctype=\"multipart/form-data\">"_qs.arg(
               say(u"clerk.new"_qs, {{u"kind"_qs, say(u"clerk.kind."_qs + kind)}})) +
           hidden(u"guard"_qs, guard) + hidden(u"case"_qs, one.number) + hidden(u"kind"_qs, kind) + fields +
           u"\n<p><button>%1</button></p></form>"_qs.arg(say(u"clerk.show"_qs));
}

QByteArray ClerkView::oneCase(const ClerkCase &one, const QString &kind, const QString &guard) const
{
    QString body = u"<nav><a href=\"/\">%1</a></nav>\n<table>"_qs.arg(say(u"clerk.all"_qs)) +
                   row(say(u"clerk.sender"_qs), one.sender) + row(say(u"clerk.batch"_qs), one.batch) + u"</table>"_qs;
    for (const QString &waiver : one.waivers) body += u"\n<p class=\"note\">%1</p>"_qs.arg(waiver.toHtmlEscaped());
    body += u"\n<h2>%1</h2>"_qs.arg(say(u"clerk.history"_qs));
    if (one.events.empty()) body += u"<p>%1</p>"_qs.arg(say(u"clerk.none"_qs));
    for (const CourtEvent &event : one.events) {
        QString rows = row(minute(event.at), u"№%1 "_qs.arg(event.sequence) + say(u"clerk.kind."_qs + event.kind));
        rows += dataRows(event.kind, event.data);
        if (const QString by = clerkOf(event); !by.isEmpty()) rows += row(say(u"clerk.by"_qs), by);
        for (const EventDocument &document : event.documents) rows += row(say(u"clerk.document"_qs), document.name);
        body += u"\n<table>"_qs + rows + u"</table>"_qs;
    }
    if (!kind.isEmpty()) return page(one.number, body + form(one, kind, guard));
    body += u"\n<h2>%1</h2>\n<nav>"_qs.arg(say(u"clerk.choose"_qs));
    for (const QString &each : eventKinds())
        body += u"<a href=\"%1\">%2</a> "_qs.arg(clerkCaseAddress(one.number, each).toHtmlEscaped(),
                                                 say(u"clerk.kind."_qs + each));
    return page(one.number, body + u"</nav>"_qs);
}

QByteArray ClerkView::check(const ClerkDraft &draft, const QString &token) const
{
    QString rows = row(say(u"clerk.case"_qs), draft.caseNumber) +
                   row(say(u"clerk.choose"_qs), say(u"clerk.kind."_qs + draft.kind)) + dataRows(draft.kind, draft.data);
    if (!draft.documentName.isEmpty())
        rows += row(say(u"clerk.document"_qs),
                    u"%1（%2 B）"_qs.arg(draft.documentName, QString::number(draft.document.size())));
    return page(draft.caseNumber,
                u"<p class=\"note\">%1</p>\n<table>%2</table>\n<form method=\"post\" action=\"/confirm\">%3"
                "<p><button>%4</button> <a href=\"%5\">%6</a></p></form>"_qs.arg(
                    say(u"clerk.check"_qs), rows, hidden(u"token"_qs, token), say(u"clerk.confirm"_qs),
                    clerkCaseAddress(draft.caseNumber, draft.kind).toHtmlEscaped(), say(u"clerk.back"_qs)));
}

QByteArray ClerkView::fault(const Error &error) const
{
    Error told = error;
    if (error.code == u"clerk.refused.field")
        told.args[u"item"_qs] = say(u"clerk.field."_qs + error.args.value(u"item"_qs));
    return page(say(u"clerk.fault"_qs), u"<p class=\"note\">%1</p><nav><a href=\"/\">%2</a></nav>"_qs.arg(
                                            m_messages.text(told).toHtmlEscaped(), say(u"clerk.all"_qs)));
}

}  // namespace remit

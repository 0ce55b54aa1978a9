#include "flatodt.h"

#include "documents/values.h"

#include <QHash>

namespace remit::testing {

namespace {

QString family(const QString &role) { return role == u"fangsong" ? u"LXGW WenKai"_qs : u"Noto Serif CJK SC"_qs; }

QString mm(double length) { return QString::number(length) + u"mm"_qs; }

QString points(double length) { return QString::number(length) + u"pt"_qs; }

class FlatOdt
{
public:
    FlatOdt(const Form &form, const FormData &data) : m_form(form), m_data(data), m_values(form.vocabulary, data.values)
    {
    }

    QByteArray document()
    {
        body();
        QByteArray head =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document"
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n";
        return head + "<office:automatic-styles>" + m_styles + page() + "</office:automatic-styles>\n" + master() +
               "<office:body><office:text>" + m_body + "</office:text></office:body></office:document>\n";
    }

private:
    QByteArray page() const
    {
        return u"<style:page-layout style:name=\"pl\"><style:page-layout-properties fo:page-width=\"%1\""
               " fo:page-height=\"%2\" fo:margin-left=\"%3\" fo:margin-right=\"%4\" fo:margin-top=\"%5\""
               " fo:margin-bottom=\"%6\"/></style:page-layout>"_qs
                   .arg(mm(m_form.width), mm(m_form.height), mm(m_form.left), mm(m_form.right), mm(m_form.top))
                   .arg(mm(m_form.bottom - 10))
                   .toUtf8();
    }

    QByteArray master()
    {
        const QString footer = m_form.furniture.documentId + u"　"_qs + m_form.furniture.pageNumber;
        QString text = footer.toHtmlEscaped();
        text.replace(u"{document}"_qs, m_data.documentId.toHtmlEscaped())
            .replace(u"{pages}"_qs, u"<text:page-count/>"_qs)
            .replace(u"{page}"_qs, u"<text:page-number/>"_qs);
        return u"<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"pl\">"
               "<style:footer><text:p>%1</text:p></style:footer></style:master-page></office:master-styles>\n"_qs
                   .arg(text)
                   .toUtf8();
    }

    /** The name of a style with these properties, made once. */
    QString style(const QString &kind, const QString &properties)
    {
        QString &name = m_names[kind + properties];
        if (!name.isEmpty()) return name;
        name = u"s%1"_qs.arg(m_names.size());
        m_styles +=
            u"<style:style style:name=\"%1\" style:family=\"%2\">%3</style:style>\n"_qs.arg(name, kind, properties)
                .toUtf8();
        return name;
    }

    QString paragraphStyle(const TextStyle &text)
    {
        static const char *const aligned[] = {"start", "center", "end", "justify"};
        const QString font = family(text.role);
        return style(u"paragraph"_qs,
                     u"<style:paragraph-properties fo:line-height=\"%1\" fo:text-indent=\"%2\" fo:text-align=\"%3\"/>"
                     "<style:text-properties fo:font-size=\"%4\" style:font-size-asian=\"%4\" fo:font-family=\"%5\""
                     " style:font-family-asian=\"%5\" fo:font-weight=\"%6\" style:font-weight-asian=\"%6\"/>"_qs
                         .arg(points(text.pitch), points(text.indent * text.size),
                              QString::fromLatin1(aligned[int(text.align)]), points(text.size), font)
                         .arg(text.role == u"title" ? u"bold"_qs : u"normal"_qs));
    }

    void paragraphs(const QString &text, const TextStyle &textStyle)
    {
        const QString name = paragraphStyle(textStyle);
        for (const QString &line : text.split(u'\n'))
            m_body += u"<text:p text:style-name=\"%1\">%2</text:p>\n"_qs.arg(name, line.toHtmlEscaped()).toUtf8();
    }

    void body()
    {
        for (const FormBlock &block : m_form.blocks) {
            if (expand(block.when, m_values).missing) continue;
            const int count = block.repeat.isEmpty() ? 1 : m_values.count(block.repeat);
            for (int i = 0; i < count; ++i) {
                if (block.repeat.isEmpty())
                    add(block, m_values);
                else
                    add(block, m_values.element(block.repeat, i));
            }
        }
    }

    void add(const FormBlock &block, const FormValues &values)
    {
        if (block.kind == FormBlock::Kind::Table) return table(block);
        const QString text = expand(block.text, values).text;
        if (block.kind == FormBlock::Kind::Paragraph && !text.isEmpty()) paragraphs(text, block.style);
        TextStyle right = block.style;
        right.align = TextStyle::Align::Right;
        for (const Template &line : block.lines) paragraphs(expand(line, values).text, right);
    }

    void table(const FormBlock &block)
    {
        m_body += "<table:table>\n";
        for (const double width : block.columns) {
            const QString name = style(u"table-column"_qs,
                                       u"<style:table-column-properties style:column-width=\"%1\"/>"_qs.arg(mm(width)));
            m_body += u"<table:table-column table:style-name=\"%1\"/>\n"_qs.arg(name).toUtf8();
        }
        for (const FormRow &row : block.rows) {
            if (expand(row.when, m_values).missing) continue;
            const int count = row.repeat.isEmpty() ? 1 : m_values.count(row.repeat);
            for (int i = 0; i < count; ++i) {
                if (row.repeat.isEmpty())
                    tableRow(row, m_values, block.columns.size());
                else
                    tableRow(row, m_values.element(row.repeat, i), block.columns.size());
            }
        }
        m_body += "</table:table>\n";
    }

    void tableRow(const FormRow &row, const FormValues &values, std::size_t columns)
    {
        const QString height =
            style(u"table-row"_qs, u"<style:table-row-properties style:min-row-height=\"%1\"/>"_qs.arg(mm(row.height)));
        m_body += u"<table:table-row table:style-name=\"%1\">"_qs.arg(height).toUtf8();
        const QString frame = style(u"table-cell"_qs,
                                    u"<style:table-cell-properties fo:border=\"0.5pt solid #000000\""
                                    " fo:padding=\"1mm\" style:vertical-align=\"middle\"/>"_qs);
        int column = 0;
        for (const FormCell &cell : row.cells) {
            for (; column < cell.column; ++column) m_body += "<table:covered-table-cell/>";
            m_body +=
                u"<table:table-cell table:style-name=\"%1\" table:number-columns-spanned=\"%2\""
                " table:number-rows-spanned=\"%3\">"_qs.arg(frame)
                    .arg(cell.columns)
                    .arg(cell.rows)
                    .toUtf8();
            paragraphs(expand(cell.text, values).text, cell.style);
            for (const Template *part : {&cell.signLabel, &cell.signer, &cell.sealLabel, &cell.day}) {
                const QString text = expand(*part, values).text;
                if (!text.isEmpty()) paragraphs(text, cell.style);
            }
            m_body += "</table:table-cell>";
            for (int i = 1; i < cell.columns; ++i) m_body += "<table:covered-table-cell/>";
            column += cell.columns;
        }
        for (; column < int(columns); ++column) m_body += "<table:covered-table-cell/>";
        m_body += "</table:table-row>\n";
    }

    const Form &m_form;
    const FormData &m_data;
    FormValues m_values;
    QHash<QString, QString> m_names;
    QByteArray m_styles;
    QByteArray m_body;
};

}  // namespace

QByteArray flatOdt(const Form &form, const FormData &data) { return FlatOdt(form, data).document(); }

}  // namespace remit::testing

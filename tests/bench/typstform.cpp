#include "typstform.h"

#include "documents/values.h"

#include <QHash>

#include <numeric>

namespace remit::testing {

namespace {

QString family(const QString &role) { return role == u"fangsong" ? u"LXGW WenKai"_qs : u"Noto Serif CJK SC"_qs; }

/** A text as Typst writes it. */
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs);
    return u'"' + text + u'"';
}

/** About the height of a line in mm, which stands below the box that keeps a row high. */
constexpr double textHeight = 6;

QString mm(double length) { return QString::number(length) + u"mm"_qs; }

class TypstForm
{
public:
    TypstForm(const Form &form, const FormData &data)
        : m_form(form), m_data(data), m_values(form.vocabulary, data.values)
    {
    }

    QByteArray document()
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
        return (u"#["_qs + page() + m_styles + m_body + u"]\n"_qs).toUtf8();
    }

private:
    QString page() const
    {
        QString footer = quoted(m_form.furniture.documentId + u"　"_qs + m_form.furniture.pageNumber);
        footer.replace(u"{document}"_qs, m_data.documentId)
            .replace(u"{pages}"_qs, u"\" + str(counter(page).final(at).first()) + \""_qs)
            .replace(u"{page}"_qs, u"\" + str(counter(page).at(at).first()) + \""_qs);
        return u"#set page(width: %1, height: %2, margin: (left: %3, right: %4, top: %5, bottom: %6), "
               "footer: locate(at => text(font: \"Noto Serif CJK SC\", size: 9pt, %7)))\n"_qs.arg(
                   mm(m_form.width), mm(m_form.height), mm(m_form.left), mm(m_form.right), mm(m_form.top),
                   mm(m_form.bottom), footer);
    }

    /** The name of a function that sets text so, made once. */
    QString style(const TextStyle &text)
    {
        static const char *const aligned[] = {"left", "center", "right", "left"};
        const QString properties =
            u"(it) = { set text(font: \"%1\", size: %2pt, weight: \"%3\", lang: \"zh\"); set par(leading: %4pt, "
            "first-line-indent: %5pt, justify: %6); align(%7, it) }\n"_qs.arg(family(text.role))
                .arg(text.size)
                .arg(text.role == u"title" ? u"bold"_qs : u"regular"_qs)
                .arg(text.pitch - text.size)
                .arg(text.indent * text.size)
                .arg(text.align == TextStyle::Align::Justify ? u"true"_qs : u"false"_qs)
                .arg(QLatin1String(aligned[int(text.align)]));
        QString &name = m_names[properties];
        if (!name.isEmpty()) return name;
        name = u"s%1"_qs.arg(m_names.size());
        m_styles += u"#let "_qs + name + properties;
        return name;
    }

    QString set(const QString &text, const TextStyle &textStyle)
    {
        const QString name = style(textStyle);
        QStringList paragraphs;
        for (const QString &line : text.split(u'\n')) paragraphs << u"par(%1)"_qs.arg(quoted(line));
        return u"%1({%2})"_qs.arg(name, paragraphs.join(u"; "_qs));
    }

    void add(const FormBlock &block, const FormValues &values)
    {
        if (block.kind == FormBlock::Kind::Table) return table(block);
        const QString text = expand(block.text, values).text;
        if (block.kind == FormBlock::Kind::Paragraph && !text.isEmpty())
            m_body += u'#' + set(text, block.style) + u'\n';
        TextStyle right = block.style;
        right.align = TextStyle::Align::Right;
        for (const Template &line : block.lines) m_body += u'#' + set(expand(line, values).text, right) + u'\n';
    }

    void table(const FormBlock &block)
    {
        for (const FormRow &row : block.rows) {
            if (expand(row.when, m_values).missing) continue;
            const int count = row.repeat.isEmpty() ? 1 : m_values.count(row.repeat);
            for (int i = 0; i < count; ++i) {
                if (row.repeat.isEmpty())
                    tableRow(row, m_values, block.columns);
                else
                    tableRow(row, m_values.element(row.repeat, i), block.columns);
            }
        }
        endTable();
    }

    void tableRow(const FormRow &row, const FormValues &values, const std::vector<double> &columns)
    {
        QStringList widths, cells;
        int column = 0;
        const auto join = [&](int count) {
            const auto first = columns.begin() + column;
            column += count;
            return mm(std::accumulate(first, first + count, 0.0));
        };
        for (const FormCell &cell : row.cells) {
            if (column < cell.column) {
                widths << join(cell.column - column);
                cells << u"[]"_qs;
            }
            widths << join(cell.columns);
            QStringList parts{set(expand(cell.text, values).text, cell.style)};
            for (const Template *part : {&cell.signLabel, &cell.signer, &cell.sealLabel, &cell.day})
                if (const QString text = expand(*part, values).text; !text.isEmpty()) parts << set(text, cell.style);
            cells << u'{' + parts.join(u"; "_qs) + u'}';
        }
        if (column < int(columns.size())) {
            widths << join(int(columns.size()) - column);
            cells << u"[]"_qs;
        }
        const QString head =
            u"#table(columns: (%1,), stroke: 0.5pt, inset: 1mm, align: horizon, "_qs.arg(widths.join(u", "_qs));
        if (head != m_table) {
            endTable();
            m_table = head;
        }
        // A row grows with its text and is no lower than this: an empty box of that height stands in its first cell.
        cells.front() =
            u"{box(height: %1, width: 0pt); %2}"_qs.arg(mm(std::max(0.0, row.height - 2 - textHeight)), cells.front());
        m_cells += cells.join(u", "_qs) + u",\n"_qs;
    }

    void endTable()
    {
        if (!m_cells.isEmpty()) m_body += m_table + u'\n' + m_cells + u")\n"_qs;
        m_table.clear();
        m_cells.clear();
    }

    const Form &m_form;
    const FormData &m_data;
    FormValues m_values;
    QHash<QString, QString> m_names;
    QString m_styles;
    QString m_body;
    QString m_table;
    QString m_cells;
};

}  // namespace

QByteArray typstForm(const Form &form, const FormData &data) { return TypstForm(form, data).document(); }

}  // namespace remit::testing

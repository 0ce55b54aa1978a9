#include "documents/formreader.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

using Phrases = std::map<QString, QString>;

bool validOn(const Json &entry, Date on)
{
    const QString day = isoDate(on);
    return (entry["from"].isNull() || entry["from"].toString() <= day) &&
           (entry["until"].isNull() || day <= entry["until"].toString());
}

/** Turns the JSON of one form into values, remembering the first thing that is wrong with it. */
class FormReader
{
public:
    FormReader(Form &form, const Json &file, Phrases phrases)
        : m_form(form), m_file(file), m_phrases(std::move(phrases))
    {
    }

    /** What is wrong; empty where nothing is. */
    QString read()
    {
        const Json &page = m_file["page"];
        m_form.width = readLength(page["width"], m_form.width);
        m_form.height = readLength(page["height"], m_form.height);
        m_form.left = readLength(page["left"], m_form.left);
        m_form.right = readLength(page["right"], m_form.right);
        m_form.top = readLength(page["top"], m_form.top);
        m_form.bottom = readLength(page["bottom"], m_form.bottom);
        for (const Json &group : m_file["required"].array()) m_form.required.push_back(group.toString().split(u'/'));
        for (const Json &entry : m_file["blocks"].array()) m_form.blocks.push_back(block(entry));
        if (m_form.blocks.empty()) note(u"blocks"_qs);
        return m_wrong;
    }

private:
    void note(const QString &part)
    {
        if (m_wrong.isEmpty()) m_wrong = part;
    }

    Template text(const Json &value)
    {
        QString words = value.toString();
        for (const auto &[name, phrase] : m_phrases) words.replace(u"{#%1}"_qs.arg(name), phrase);
        Result<Template> parts = parseTemplate(words);
        if (!parts) note(words);
        return parts ? std::move(*parts) : Template{};
    }

    TextStyle style(const Json &value)
    {
        const Json &found = m_file["styles"][value.toString()];
        if (found.isNull()) note(u"styles."_qs + value.toString());
        return readStyle(found);
    }

    FormBlock block(const Json &entry)
    {
        FormBlock block;
        block.name = entry["name"].toString();
        block.when = text(entry["when"]);
        block.repeat = entry["repeat"].toString();
        block.above = readLength(entry["above"], 0);
        block.keep = entry["keep"].toBool();
        if (entry.has(u"table"_qs)) {
            block.kind = FormBlock::Kind::Table;
            for (const Json &width : entry["table"].array()) block.columns.push_back(readLength(width, 0));
            readRows(block, entry["rows"].array());
            return block;
        }
        block.style = style(entry["style"]);
        if (entry.has(u"sign"_qs)) {
            block.kind = FormBlock::Kind::Sign;
            for (const Json &line : entry["sign"].array()) block.lines.push_back(text(line));
            block.place = entry["place"].toString();
            block.seal = readLength(entry["seal"], block.seal);
        } else {
            block.text = text(entry["text"]);
        }
        return block;
    }

    /** Cells take the next column that no cell from a row above covers. */
    void readRows(FormBlock &block, const Json::Array &rows)
    {
        std::vector<int> covered(block.columns.size(), 0);
        for (const Json &entry : rows) {
            FormRow row;
            row.height = readLength(entry["height"], row.height);
            row.when = text(entry["when"]);
            row.repeat = entry["repeat"].toString();
            row.head = entry["head"].toBool();
            row.overflow = overflow(entry["overflow"]);
            std::size_t column = 0;
            for (const Json &item : entry["cells"].array()) {
                while (column < covered.size() && covered[column] > 0) ++column;
                row.cells.push_back(cell(item, int(column)));
                const FormCell &read = row.cells.back();
                for (int i = 0; i < read.columns && column < covered.size(); ++i) covered[column++] = read.rows;
                if (read.column + read.columns > int(block.columns.size())) note(block.name + u" cells"_qs);
            }
            for (int &left : covered) left = std::max(0, left - 1);
            block.rows.push_back(std::move(row));
        }
    }

    RowOverflow overflow(const Json &value)
    {
        const QString name = value.toString(u"grow"_qs);
        if (name != u"grow" && name != u"continue" && name != u"shrink") note(u"overflow "_qs + name);
        return name == u"continue" ? RowOverflow::Continue
               : name == u"shrink" ? RowOverflow::Shrink
                                   : RowOverflow::Grow;
    }

    FormCell cell(const Json &item, int column)
    {
        FormCell cell;
        const bool label = item.has(u"label"_qs);
        cell.kind = item.has(u"photo"_qs)     ? FormCell::Kind::Photo
                    : item.has(u"code"_qs)    ? FormCell::Kind::Code
                    : item.has(u"opinion"_qs) ? FormCell::Kind::Opinion
                    : label                   ? FormCell::Kind::Label
                                              : FormCell::Kind::Value;
        cell.text = text(item[label                                ? "label"
                              : cell.kind == FormCell::Kind::Photo ? "photo"
                              : cell.kind == FormCell::Kind::Code  ? "code"
                                                                   : "text"]);
        cell.style = style(item["style"].isNull() ? Json(label ? u"label" : u"value") : item["style"]);
        cell.column = column;
        cell.columns = int(item["columns"].toInteger(1));
        cell.rows = int(item["rows"].toInteger(1));
        cell.place = item["opinion"].toString(item["place"].toString());
        cell.signLabel = text(item["sign"]);
        cell.sealLabel = text(item["sealLabel"]);
        cell.signer = text(item["signer"]);
        cell.day = text(item["day"]);
        return cell;
    }

    Form &m_form;
    const Json &m_file;
    Phrases m_phrases;
    QString m_wrong;
};

/** The text of every dated phrase on that day; the name of one without any in `missing`. */
Phrases phrasesOn(const Json &file, Date on, QString &missing)
{
    Phrases phrases;
    for (const auto &[name, versions] : file["phrases"].object()) {
        for (const Json &version : versions.array()) {
            if (validOn(version, on)) phrases[name] = version["text"].toString();
        }
        if (!phrases.contains(name)) missing = name;
    }
    return phrases;
}

}  // namespace

Result<Form> readForm(const QString &name, const Json &file, Date on)
{
    QString missing;
    Phrases phrases = phrasesOn(file, on, missing);
    if (!missing.isEmpty() || !validOn(file, on))
        return fail(u"documents.form.date"_qs, {{u"form"_qs, name}, {u"date"_qs, isoDate(on)}});
    Form form;
    form.name = name;
    form.title = file["title"].toString();
    const QString wrong = FormReader(form, file, std::move(phrases)).read();
    if (!wrong.isEmpty()) return fail(u"documents.form.invalid"_qs, {{u"form"_qs, name}, {u"part"_qs, wrong}});
    return form;
}

}  // namespace remit

#include "casework/passages.h"

#include "casework/formvalues.h"
#include "casework/officers.h"
#include "casework/papers.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

constexpr qsizetype longest = 6000;

/** The officer's words that stand; null where there never were any, or they were taken back. */
const CaseText *writtenIn(const CaseFile &file, const QString &name)
{
    const auto found = std::ranges::find(file.texts, name, &CaseText::name);
    return found == file.texts.end() || found->text.isEmpty() ? nullptr : &*found;
}

Result<std::vector<Passage>> passagesIn(const Desk &desk, const CaseFile &file, const InmateRecord &record)
{
    return draftsOf(desk, file, record).map([&](const auto &drafts) {
        std::vector<Passage> passages;
        for (const auto &[name, draft] : drafts) {
            const CaseText *written = writtenIn(file, name);
            if (written)
                passages.push_back(
                    {name, draft, written->text, true, written->person, written->on, written->draft != draft});
            else
                passages.push_back({name, draft, draft});
        }
        return passages;
    });
}

/** Line feeds part paragraphs; every other control character would print as a box. */
Result<void> checkWords(const QString &text)
{
    if (text.size() > longest)
        return fail(u"casework.passage.long"_qs,
                    {{u"length"_qs, QString::number(text.size())}, {u"longest"_qs, QString::number(longest)}});
    for (const QChar character : text)
        if (character.category() == QChar::Other_Control && character != u'\n')
            return fail(u"casework.passage.character"_qs,
                        {{u"code"_qs, u"U+%1"_qs.arg(int(character.unicode()), 4, 16, QChar(u'0'))}});
    return {};
}

/** Paragraphs without the blanks around them, and without empty ones. */
QString tidied(const QString &text)
{
    QStringList paragraphs;
    for (const QString &line : QString(text).replace(u"\r\n"_qs, u"\n"_qs).split(u'\n'))
        if (!line.trimmed().isEmpty()) paragraphs << line.trimmed();
    return paragraphs.join(u'\n');
}

Result<void> requireOpen(const CaseFile &file)
{
    if (file.state.sent) return fail(u"workflow.sent"_qs);
    if (file.state.status == CaseStatus::Open) return {};
    return fail(u"workflow.status"_qs, {{u"event"_qs, u"write"_qs}, {u"status"_qs, statusCode(file.state.status)}});
}

Result<Passage> passageIn(const Desk &desk, const QString &caseNumber, const QString &name)
{
    const Result<std::vector<Passage>> passages = passagesOf(desk, caseNumber);
    if (!passages) return fail(passages.error());
    const auto found = std::ranges::find(*passages, name, &Passage::name);
    if (found == passages->end())
        return fail(u"casework.passage.unknown"_qs, {{u"name"_qs, name}, {u"case"_qs, caseNumber}});
    return *found;
}

Result<Passage> write(const Desk &desk, const QString &caseNumber, const QString &name, const QString &words)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<void> open = requireOpen(*file);
    if (!open) return fail(open.error());
    const Result<Passage> before = passageIn(desk, caseNumber, name);
    if (!before) return fail(before.error());
    const QString text = words == before->draft ? QString() : words;
    if (before->typed ? text == before->text && !before->recordMoved : text.isEmpty()) return *before;
    Json body = caseTextToJson({name, text, before->draft, desk.officer.person, desk.today()});
    body.set("case", caseNumber);
    const Result<Act> done = record(desk, {.kind = u"case.text"_qs,
                                           .on = desk.today(),
                                           .subject = {u"case:"_qs + caseNumber, u"inmate:"_qs + file->inmate},
                                           .body = std::move(body)});
    if (!done) return fail(done.error());
    return passageIn(desk, caseNumber, name);
}

}  // namespace

Result<std::vector<Passage>> passagesOf(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    return passagesIn(desk, *file, *record);
}

Result<Passage> writePassage(const Desk &desk, const QString &caseNumber, const QString &name, const QString &text)
{
    const Result<void> allowed =
        requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs, u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    const QString words = tidied(text);
    const Result<void> sound = checkWords(words);
    if (!sound) return fail(sound.error());
    return inOneTransaction(desk, [&] { return write(desk, caseNumber, name, words); });
}

Result<void> addPassages(const Desk &desk, const CaseFile &file, const InmateRecord &record, const Paper &paper,
                         Json &values)
{
    return passagesIn(desk, file, record).map([&](const std::vector<Passage> &passages) {
        for (const Passage &passage : passages) {
            if (passage.text.isEmpty() || !standsOn(paper, passage.name)) continue;
            const bool marked = passage.typed && !passage.draft.isEmpty();
            setAt(values, passage.name, marked ? u"＊"_qs + passage.text : passage.text);
            if (marked) values.set("typed", true);
        }
    });
}

}  // namespace remit

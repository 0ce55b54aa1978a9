#include "base/durablefile.h"
#include "casework/courtsupplement.h"
#include "command.h"

#include <QFileInfo>

namespace remit {

namespace {

constexpr qint64 largestPaper = 256LL << 20;

Json paperJson(const QString &title, const QByteArray &digest, int pages)
{
    return Json::Object{
        {u"title"_qs, title}, {u"digest"_qs, QString::fromLatin1(digest.toHex())}, {u"pages"_qs, pages}};
}

Json jsonOf(const Supplement &supplement, Date today)
{
    Json::Array papers;
    for (const Supplement::Piece &piece : supplement.pieces)
        papers.push_back(paperJson(piece.title, piece.digest, piece.pages));
    for (const CaseDocument &document : supplement.renewed)
        papers.push_back(paperJson(document.title, document.digest, document.pages));
    return Json::Object{{u"case"_qs, supplement.caseNumber},
                        {u"request"_qs, supplement.request},
                        {u"asked_on"_qs, isoDate(supplement.askedOn)},
                        {u"due_on"_qs, isoDate(supplement.dueOn)},
                        {u"late"_qs, supplement.batch.isEmpty() && today > supplement.dueOn},
                        {u"list"_qs, Json::Array(supplement.list.begin(), supplement.list.end())},
                        {u"papers"_qs, papers},
                        {u"batch"_qs, supplement.batch}};
}

QStringList linesOf(const Call &call, const Supplement &supplement, Date today)
{
    const Output &out = call.out;
    QStringList lines{out.say(u"said.supplement"_qs, {{u"case"_qs, supplement.caseNumber},
                                                      {u"asked"_qs, isoDate(supplement.askedOn)},
                                                      {u"due"_qs, isoDate(supplement.dueOn)}})};
    for (const QString &item : supplement.list) lines << out.say(u"said.supplement.wanted"_qs, {{u"what"_qs, item}});
    const auto paper = [&](const QString &title, int pages) {
        lines << out.say(u"said.supplement.paper"_qs, {{u"title"_qs, title}, {u"pages"_qs, QString::number(pages)}});
    };
    for (const Supplement::Piece &piece : supplement.pieces) paper(piece.title, piece.pages);
    for (const CaseDocument &document : supplement.renewed) paper(document.title, document.pages);
    if (!supplement.batch.isEmpty())
        lines << out.say(u"said.supplement.batch"_qs, {{u"batch"_qs, supplement.batch}});
    else if (today > supplement.dueOn)
        lines << out.say(u"said.supplement.late"_qs);
    return lines;
}

Ending waiting(const Call &call, const Desk &desk)
{
    const auto all = openSupplements(desk);
    if (!all) return fail(all.error());
    Json::Array list;
    QStringList lines;
    for (const Supplement &each : *all) {
        list.push_back(jsonOf(each, desk.today()));
        lines += linesOf(call, each, desk.today());
    }
    if (all->empty()) lines << call.out.say(u"said.supplement.nothing"_qs);
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending supplement(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    if (call.operands().isEmpty()) return waiting(call, desk);
    if (call.isSet(u"file"_qs)) {
        const QString file = call.value(u"file"_qs);
        Result<QByteArray> bytes = readWhole(file, largestPaper);
        if (!bytes) return fail(bytes.error());
        const QString title = call.value(u"title"_qs, QFileInfo(file).completeBaseName());
        const Result<Act> added = addToSupplement(desk, call.operand(0), {title, *std::move(bytes)});
        if (!added) return fail(added.error());
    }
    const Result<Supplement> read = supplementOf(desk, call.operand(0));
    if (!read) return fail(read.error());
    call.out.answer(jsonOf(*read, desk.today()), linesOf(call, *read, desk.today()));
    return Exit::Done;
}

}  // namespace

std::vector<Command> supplementCommands()
{
    return {{u"case supplement"_qs, u"[CASE]"_qs, {{u"file"_qs, u"FILE"_qs}, {u"title"_qs, u"TEXT"_qs}}, supplement}};
}

}  // namespace remit

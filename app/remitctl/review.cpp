#include "casework/review.h"
#include "command.h"
#include "items.h"

namespace remit {

namespace {

QString lineOf(const Call &call, const CaseFile &file, const ReviewRemark &remark)
{
    const QString state = remark.end                 ? u"review.ending."_qs + remarkEndingCode(remark.end->ending)
                          : returnedBy(file, remark) ? u"review.returned"_qs
                                                     : u"review.open"_qs;
    const QString place = remark.place ? placeInWords(*remark.place) + u"  "_qs : QString();
    const QString quote = remark.quote.isEmpty() ? QString() : u"“"_qs + remark.quote + u"” "_qs;
    return u"%1  %2  %3  [%4]  %5%6%7"_qs.arg(QString::number(remark.act),
                                              call.out.say(u"review.kind."_qs + remarkKindCode(remark.kind)),
                                              remark.person, call.out.say(state), place, quote, remark.text);
}

Ending reviewList(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseFile> file = workplace.desk().ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    QStringList lines;
    for (const ReviewRemark &remark : file->review.remarks) {
        lines << lineOf(call, *file, remark);
        for (const RemarkAnswer &answer : remark.answers)
            lines << u"    %1  %2  %3"_qs.arg(isoInstant(answer.at), answer.person, answer.text);
        if (remark.end && !remark.end->text.isEmpty())
            lines << u"    %1  %2  %3"_qs.arg(isoInstant(remark.end->at), remark.end->person, remark.end->text);
    }
    for (const ReviewCheck &check : file->review.checks)
        lines << u"%1  %2  %3  %4"_qs.arg(
            QString::number(check.act),
            call.out.say(check.agreed ? u"said.review.agreed"_qs : u"said.review.disagreed"_qs), check.person,
            check.text);
    if (lines.isEmpty()) lines << call.out.say(u"said.review.none"_qs);
    call.out.answer(reviewToJson(*file), lines);
    return Exit::Done;
}

/** "left,top,width,height" in thousandths of the page. */
Result<QRect> regionIn(const Call &call)
{
    const QStringList numbers = call.list(u"region"_qs);
    if (numbers.isEmpty()) return QRect();
    QList<int> values;
    for (const QString &number : numbers) {
        bool good = false;
        values << number.trimmed().toInt(&good);
        if (!good) return fail(u"casework.review.region"_qs);
    }
    if (values.size() != 4) return fail(u"casework.review.region"_qs);
    return QRect(values[0], values[1], values[2], values[3]);
}

void answerAct(const Call &call, qint64 act)
{
    call.out.answer(Json::Object{{u"act"_qs, act}},
                    {call.out.say(u"said.review.recorded"_qs, {{u"act"_qs, QString::number(act)}})});
}

Ending reviewNote(const Call &call, LocalWorkplace &workplace)
{
    const auto kind = remarkKindFromCode(call.value(u"kind"_qs, u"mark"_qs));
    if (!kind) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"kind"_qs)}});
    const Result<qint64> page = call.number(u"page"_qs, 0);
    if (!page) return fail(page.error());
    const Result<QRect> region = regionIn(call);
    if (!region) return fail(region.error());
    const auto remark = recordRemark(workplace.desk(), {call.operand(0), *kind, call.value(u"text"_qs),
                                                        call.value(u"quote"_qs), int(*page), *region});
    if (!remark) return fail(remark.error());
    answerAct(call, remark->act);
    return Exit::Done;
}

/** The number of a remark, as list shows it. */
Result<qint64> remarkIn(const Call &call)
{
    bool good = false;
    const qint64 number = call.operand(1).toLongLong(&good);
    if (good) return number;
    return fail(u"casework.review.unknown"_qs, {{u"case"_qs, call.operand(0)}, {u"remark"_qs, call.operand(1)}});
}

Ending reviewAnswer(const Call &call, LocalWorkplace &workplace)
{
    const Result<qint64> number = remarkIn(call);
    if (!number) return fail(number.error());
    const auto answer = answerRemark(workplace.desk(), call.operand(0), *number, call.value(u"text"_qs));
    if (!answer) return fail(answer.error());
    answerAct(call, answer->act);
    return Exit::Done;
}

Ending reviewEnd(const Call &call, LocalWorkplace &workplace)
{
    const Result<qint64> number = remarkIn(call);
    if (!number) return fail(number.error());
    const Result<QString> as = call.required(u"ending"_qs);
    if (!as) return fail(as.error());
    const auto ending = remarkEndingFromCode(*as);
    if (!ending) return fail(u"remitctl.kind"_qs, {{u"value"_qs, *as}});
    const auto end = endRemark(workplace.desk(), call.operand(0), *number, *ending, call.value(u"text"_qs));
    if (!end) return fail(end.error());
    answerAct(call, end->act);
    return Exit::Done;
}

Ending reviewCheck(const Call &call, LocalWorkplace &workplace)
{
    const bool agreed = !call.isSet(u"disagree"_qs);
    std::vector<ItemResult> results;
    for (const QString &number : call.operands()) {
        const auto check = checkReview(workplace.desk(), number, agreed, call.value(u"text"_qs));
        if (call.operands().size() == 1) {
            if (!check) return fail(check.error());
            answerAct(call, check->act);
            return Exit::Done;
        }
        results.push_back({number, check ? std::nullopt : std::optional<Error>(check.error())});
    }
    return answerItems(call, results);
}

}  // namespace

std::vector<Command> reviewCommands()
{
    const Option text{u"text"_qs, u"TEXT"_qs};
    return {{u"review list"_qs, u"CASE"_qs, {}, reviewList},
            {u"review note"_qs,
             u"CASE"_qs,
             {{u"kind"_qs, u"mark|passage|flaw|point"_qs},
              {u"page"_qs, u"N"_qs},
              {u"region"_qs, u"X,Y,W,H"_qs},
              {u"quote"_qs, u"TEXT"_qs},
              text},
             reviewNote},
            {u"review answer"_qs, u"CASE REMARK"_qs, {text}, reviewAnswer},
            {u"review end"_qs, u"CASE REMARK"_qs, {{u"ending"_qs, u"mended|settled|withdrawn"_qs}, text}, reviewEnd},
            {u"review check"_qs, u"CASE…"_qs, {{u"disagree"_qs}, text}, reviewCheck}};
}

}  // namespace remit

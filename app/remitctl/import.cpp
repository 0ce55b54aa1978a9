#include "base/durablefile.h"
#include "casework/imports.h"
#include "command.h"

#include <QHash>
#include <QSet>

namespace remit {

namespace {

Json findingToJson(const Finding &finding, const Messages &messages)
{
    static constexpr const char *severities[] = {"note", "warning", "error"};
    const Error error = asError(finding);
    Json json;
    json.set("row", finding.row);
    json.set("column", finding.column);
    json.set("value", finding.value);
    json.set("code", finding.code);
    json.set("severity", severities[static_cast<size_t>(finding.severity)]);
    json.set("text", messages.text(error));
    for (const auto &[name, value] : finding.args.asKeyValueRange()) {
        Json args = json["args"];
        args.set(name, value);
        json.set("args", std::move(args));
    }
    return json;
}

/** Why rows were refused, left out or skipped, with the number of rows of each reason. */
Json reasonsOf(const ImportReport &report)
{
    QMap<QString, QSet<int>> rows;
    for (const Finding &finding : report.findings) {
        const bool aside = finding.severity == Severity::Error || finding.code.startsWith(u"import.row.");
        if (aside && finding.row > 0) rows[finding.code].insert(finding.row);
    }
    Json reasons = Json::Object{};
    for (const auto &[code, found] : rows.asKeyValueRange()) reasons.set(code, int(found.size()));
    return reasons;
}

/** What is said of the whole file, then warnings and errors by row, then the notes on rows: each once, with its first
 * row. */
QStringList toldFindings(const Call &call, const ImportReport &report)
{
    const Messages &messages = call.out.messages();
    QStringList file;
    QStringList rows;
    QStringList codes;
    QHash<QString, std::pair<QString, int>> notes;
    for (const Finding &finding : report.findings) {
        const QString text = u"  "_qs + messages.text(asError(finding));
        if (finding.row == 0)
            file << text;
        else if (finding.severity != Severity::Note)
            rows << text;
        else if (!notes.contains(finding.code))
            codes << finding.code;
        if (finding.row == 0 || finding.severity != Severity::Note) continue;
        auto &[first, count] = notes[finding.code];
        if (++count == 1) first = text;
    }
    for (const QString &code : codes) {
        const auto &[first, count] = notes[code];
        rows << (count == 1 ? first
                            : first + call.out.say(u"said.import.alike"_qs, {{u"count"_qs, QString::number(count)}}));
    }
    return file + rows;
}

Ending answerImport(const Call &call, const ImportOutcome &outcome, bool dryRun)
{
    const Messages &messages = call.out.messages();
    Json answer;
    answer.set("kind", importKindCode(outcome.kind));
    answer.set("dry_run", dryRun);
    answer.set("read", outcome.read);
    answer.set("accepted", outcome.accepted);
    answer.set("changed", outcome.changed);
    answer.set("refused", outcome.refused);
    answer.set("unchanged", outcome.unchanged);
    answer.set("left_out", outcome.leftOut);
    answer.set("skipped", outcome.report.counts.skipped);
    answer.set("reasons", reasonsOf(outcome.report));
    if (outcome.act) answer.set("act", outcome.act);
    Json::Array findings;
    QStringList lines{call.out.say(u"said.import"_qs, {{u"read"_qs, QString::number(outcome.read)},
                                                       {u"accepted"_qs, QString::number(outcome.accepted)},
                                                       {u"unchanged"_qs, QString::number(outcome.unchanged)},
                                                       {u"left_out"_qs, QString::number(outcome.leftOut)},
                                                       {u"refused"_qs, QString::number(outcome.refused)}})};
    if (const int skipped = outcome.report.counts.skipped)
        lines << u"  "_qs + call.out.say(u"said.import.skipped"_qs, {{u"rows"_qs, QString::number(skipped)}});
    for (const Finding &finding : outcome.report.findings) findings.push_back(findingToJson(finding, messages));
    lines << toldFindings(call, outcome.report);
    answer.set("findings", std::move(findings));
    call.out.answer(answer, lines);
    const bool nothingTaken = outcome.accepted == 0 && outcome.unchanged == 0 && outcome.leftOut == 0;
    return nothingTaken && outcome.refused > 0 ? Exit::BadInput : Exit::Done;
}

Ending import(const Call &call, LocalWorkplace &workplace)
{
    const auto kind = importKindFromCode(call.operand(0));
    if (!kind) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.operand(0)}});
    ImportRequest request{*kind, call.operand(1), {}, call.isSet(u"dry-run"_qs), call.isSet(u"accept-changes"_qs)};
    if (call.isSet(u"mapping"_qs)) {
        const Result<QByteArray> bytes = readWhole(call.value(u"mapping"_qs), 1 << 20);
        Result<Json> mapping = bytes ? Json::parse(*bytes) : Result<Json>(fail(bytes.error()));
        if (!mapping) return fail(mapping.error());
        request.mapping = std::move(*mapping);
    }
    const Result<ImportOutcome> outcome = importFile(workplace.desk(), request);
    if (!outcome) return fail(outcome.error());
    // What was recorded is told even where the refused rows cannot be written.
    const Ending answered = answerImport(call, *outcome, request.dryRun);
    if (call.isSet(u"refused"_qs)) {
        const Result<void> written = writeRefused(*outcome, call.value(u"refused"_qs), call.out.messages());
        if (!written) return fail(written.error());
    }
    return answered;
}

}  // namespace

std::vector<Command> importCommands()
{
    return {{u"import"_qs,
             u"KIND FILE"_qs,
             {{u"dry-run"_qs}, {u"accept-changes"_qs}, {u"mapping"_qs, u"FILE"_qs}, {u"refused"_qs, u"FILE"_qs}},
             import}};
}

}  // namespace remit

#include "casework/whatchanged.h"

#include "casework/casestate.h"
#include "casework/changedfields.h"

#include <algorithm>

namespace remit {

namespace {

/** What stands in an entry: "总分：112.5，等级：合格". */
QString rowWords(const Json &row)
{
    QStringList parts;
    for (const auto &[name, value] : row.object()) parts << name + u'：' + value.toString();
    return parts.join(u'，');
}

/** Rows of papers and whole entries of the record have a name; where one came or went, it is one change. */
bool cameOrWent(const QString &entry, const Json &before, const Json &after)
{
    return !entry.isEmpty() && before.isNull() != after.isNull();
}

bool isPaper(const Json &entry)
{
    return std::ranges::all_of(entry.object(), [](const auto &member) { return member.second.isString(); });
}

void compareEntry(const std::pair<QString, QString> &key, const Json &before, const Json &after,
                  std::vector<Changed> &out)
{
    if (cameOrWent(key.second, before, after) && isPaper(before.isNull() ? after : before)) {
        // An objection's members have words of their own (changedInWords).
        const bool row = key.first != u"objections";
        const auto words = [row](const Json &json) { return row && json.isObject() ? Json(rowWords(json)) : json; };
        out.push_back({key.first, key.second, {}, words(before), words(after)});
        return;
    }
    for (ChangedField &field : changedFields(before, after))
        out.push_back({key.first, key.second, field.path, std::move(field.before), std::move(field.after)});
}

std::vector<DecidedLevel> levelsOf(const CaseFile &file)
{
    std::vector<DecidedLevel> levels;
    const std::vector<CaseStep> &steps = file.state.steps;
    for (std::size_t i = steps.size(); i-- > 0;) {
        const CaseEvent &event = steps[i].event;
        const bool told = std::ranges::find(levels, steps[i].stage, &DecidedLevel::stage) != levels.end();
        if (event.kind == CaseEvent::Kind::Agree && !told && i < file.stepActs.size())
            levels.push_back({steps[i].stage, event.person, event.on, file.stepActs[i]});
    }
    levels.push_back({u"opening"_qs, {}, file.openedOn, file.openingAct});
    return levels;
}

/** The case's record and its papers at one moment. */
struct Moment {
    CaseEntries record;
    CaseEntries papers;
};

Result<Moment> momentOf(const Desk &desk, const QString &caseNumber, const QStringList &papers)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    Result<CaseEntries> record = recordEntries(desk, *file);
    if (!record) return fail(record.error());
    return paperEntries(desk, *file, papers).map([&](CaseEntries read) {
        return Moment{*std::move(record), std::move(read)};
    });
}

/** Notes the act as the cause of every change that it made or made again. */
void attribute(const std::vector<Changed> &step, const ChangeCause &cause, std::vector<Changed> &changes)
{
    for (Changed &change : changes)
        for (const Changed &made : step)
            if (std::tie(made.group, made.entry, made.path) == std::tie(change.group, change.entry, change.path))
                change.cause = cause;
}

/** Leads the past on to today and sees which act changed what. */
Result<void> findCauses(const Desk &desk, const QString &caseNumber, Past &past, Moment before, WhatChanged &found)
{
    QStringList papers;
    for (const Changed &change : found.papers)
        if (!papers.contains(change.group)) papers << change.group;
    while (past.next()) {
        const Result<LedgerEntry> entry = past.advance();
        if (!entry) return fail(entry.error());
        Result<Moment> after = momentOf(deskThen(desk, past), caseNumber, papers);
        if (!after) return fail(after.error());
        const Act &act = entry->act;
        const ChangeCause cause{act.seq, act.kind, act.at, act.by.officer};
        attribute(differences(before.record, after->record), cause, found.record);
        attribute(differences(before.papers, after->papers), cause, found.papers);
        before = *std::move(after);
    }
    return {};
}

/** Decisions that had not been taken then are the case's progress, not a change of what was signed. */
void dropProgress(const CaseEntries &then, std::vector<Changed> &record)
{
    std::erase_if(record, [&](const Changed &change) {
        return change.group == u"decisions" && !then.contains({change.group, change.entry});
    });
}

Result<WhatChanged> compare(const Desk &desk, const QString &caseNumber, const DecidedLevel &since)
{
    Result<std::unique_ptr<Past>> past = desk.ports.ledger.past(caseNumber, since.act);
    if (!past) return fail(past.error());
    const Desk then = deskThen(desk, **past);
    const Result<CaseFile> file = then.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<QStringList> papers = tellingPapers(then, *file);
    if (!papers) return fail(papers.error());
    Result<Moment> before = momentOf(then, caseNumber, *papers);
    if (!before) return fail(before.error());
    const Result<Moment> now = momentOf(desk, caseNumber, *papers);
    if (!now) return fail(now.error());
    WhatChanged found{since, {}, differences(before->record, now->record), differences(before->papers, now->papers)};
    dropProgress(before->record, found.record);
    if (found.record.empty() && found.papers.empty()) return found;
    return findCauses(desk, caseNumber, **past, *std::move(before), found).map([&] { return std::move(found); });
}

}  // namespace

Desk deskThen(const Desk &desk, Past &past)
{
    return {past.ports(),     desk.law,    desk.points,   desk.papers,
            desk.commutation, desk.parole, desk.calendar, [&past] { return past.at(); },
            desk.random,      desk.officer};
}

std::vector<Changed> differences(const CaseEntries &before, const CaseEntries &after)
{
    static const Json none;
    std::vector<Changed> out;
    CaseEntries all = before;
    all.insert(after.begin(), after.end());
    for (const auto &[key, value] : all) {
        const auto was = before.find(key), is = after.find(key);
        compareEntry(key, was == before.end() ? none : was->second, is == after.end() ? none : is->second, out);
    }
    return out;
}

Result<WhatChanged> whatChanged(const Desk &desk, const QString &caseNumber, const QString &stage)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    std::vector<DecidedLevel> levels = levelsOf(*file);
    const auto level = stage.isEmpty() ? levels.begin() : std::ranges::find(levels, stage, &DecidedLevel::stage);
    if (level == levels.end())
        return fail(u"casework.changes.level"_qs, {{u"case"_qs, caseNumber}, {u"stage"_qs, stage}});
    return compare(desk, caseNumber, *level).map([&](WhatChanged found) {
        found.levels = std::move(levels);
        return found;
    });
}

}  // namespace remit

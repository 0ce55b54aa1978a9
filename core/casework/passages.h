#pragma once
#include "casework/desk.h"

namespace remit {

struct Paper;

/**
 * A passage of a case's papers that an officer may write (可由民警撰写的段落), such as the concrete facts of repentance
 * (确有悔改表现的具体事实). Names: conduct.confession, conduct.discipline, conduct.education, conduct.labour,
 * merit.facts, property.summary, inmate.priors, judgment.appeal, proposal.lenient, proposal.strict; for parole
 * parole.residence, parole.community, parole.risk; of the yearly assessment (评审鉴定表) assessment.self,
 * assessment.group, assessment.ward.text, assessment.area.text, assessment.prison.text.
 */
struct Passage {
    QString name;
    /** What the record says by itself, in standard sentences about this person; empty where only a person can say. */
    QString draft;
    /** What stands on the papers: the officer's words where there are any, else the draft. */
    QString text;
    /** Whether an officer wrote it; then who, by person, and on what day. */
    bool typed = false;
    QString person = {};
    Date on = {};
    /** The record says something else now than when the officer wrote: to be looked at again. */
    bool recordMoved = false;

    bool operator==(const Passage &) const = default;
};

/** Every passage of the case's papers, in their order. Errors: casework.case.unknown, casework.inmate.unknown,
 * storage.*. */
Result<std::vector<Passage>> passagesOf(const Desk &desk, const QString &caseNumber);

/**
 * Keeps the officer's words for one passage, in one act; without text, or with the draft's own words, the draft stands
 * again. Papers made before are outdated by it. At most 6,000 characters; a line feed parts paragraphs. Roles:
 * ward_officer, area_chief, department_officer, department_chief.
 * Errors: casework.role, casework.case.unknown, casework.passage.unknown with `name`, casework.passage.long with
 * `length`, casework.passage.character with `code`, workflow.sent, workflow.status, storage.*.
 */
Result<Passage> writePassage(const Desk &desk, const QString &caseNumber, const QString &name, const QString &text);

/**
 * Sets every passage of the paper that says something among its values; what an officer put in place of a draft is
 * marked ＊ and raises the flag `typed`. Errors: as passagesOf.
 */
Result<void> addPassages(const Desk &desk, const CaseFile &file, const InmateRecord &record, const Paper &paper,
                         Json &values);

/** January of the year that the yearly assessment tells of: the last whole one before the report day. */
Month assessedYearOf(const CaseFile &file);

/** The drafts alone, by name. Errors: storage.*. */
Result<std::vector<std::pair<QString, QString>>> draftsOf(const Desk &desk, const CaseFile &file,
                                                          const InmateRecord &record);

}  // namespace remit

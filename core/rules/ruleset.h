#pragma once
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/** How well the words behind a rule are known (来源状态). */
enum class Source {
    /** The whole text was read and compared. */
    Verified,
    /** Only an excerpt that quotes the article was read. */
    Excerpt,
    /** Known from memory; to be read before it is relied on. */
    Memory,
    /** Follows from an article, or fills its silence; not its words. */
    Derived
};

/** A law or judicial interpretation (规范性文件). */
struct RuleDocument {
    /** Short and stable, such as "2016-23"; the first part of every rule id. */
    QString id;
    /** As papers cite it: "法释〔2016〕23号", "刑法". */
    QString number;
    /** As English texts cite it: "Fa Shi [2016] No. 23"; the Chinese number where the data have none. */
    QString englishNumber;
    QString title;
    Date validFrom;
    /** Last day in force; nothing while in force. */
    std::optional<Date> validTo;
    /** Where the text was read. */
    QString source;
    /** How many articles it has, so that no citation goes beyond the last; 0 where that is not known. */
    int articles = 0;
};

/** One article, paragraph or item (条、款、项) that the program relies on. */
struct Rule {
    /** Document and place: "2016-23/6.1" is article 6, paragraph 1. */
    QString id;
    /** "法释〔2016〕23号第六条第一款". */
    QString citation;
    /** "Fa Shi [2016] No. 23, art. 6(1)". */
    QString englishCitation;
    int document = 0;
    Source source = Source::Verified;
    /** The first and last day on which reports (报请) fall under it; the document's unless it says otherwise. */
    Date validFrom;
    std::optional<Date> validTo;

    /** Id and citation as JSON strings, so that writing them costs no conversion. */
    QByteArray idJson;
    QByteArray citationJson;

    bool inForce(Date day) const { return day >= validFrom && (!validTo || day <= *validTo); }
};

/**
 * One legal number or bar with its condition: a row of the decision table. What topics, conditions and values
 * mean is known to the module that applies them (law, points); this module holds and cites them.
 */
struct Provision {
    /** Unique in the set: "2016-23/6.1#start-under-5y". */
    QString key;
    int rule = 0;
    QString topic;
    /** Special law goes before general law (特别法优先): of all that fit, the highest rank decides. */
    int rank = 0;
    Json when;
    Json value;
};

/** A named question that the text leaves open, and which answer decides. */
struct ReadingRecord {
    QString name;
    /** The rules whose words leave it open. */
    QStringList rules;
    /** Fields of the verdict that the other answer would change. */
    QStringList affects;
    /** The stricter answer decides unless a province's own instruction sets this to false. */
    bool stricter = true;
    /** The other answer sets no number, so that nothing can be reckoned by it. */
    bool open = false;
    QString source;
};

/** All rules that the program knows, as read from data. */
class RuleSet
{
public:
    /**
     * Reads one JSON document per law. Errors: rules.document with `path` and `reason`; rules.doubled with `id`;
     * rules.unknown with `id` where a reading names a rule that there is not.
     */
    static Result<RuleSet> fromJson(const std::vector<Json> &documents);
    /**
     * The rules of an earlier release, its documents by their ids, under their own digest. Topics and readings that
     * they do not have yet are taken from the present documents, so that no question of the law goes without an answer;
     * a reading whose record says in `before` how it was answered while it had no name is answered so.
     */
    static Result<RuleSet> fromArchive(const Json &kept, const std::vector<Json> &present);

    const std::vector<RuleDocument> &documents() const { return m_documents; }
    const std::vector<Rule> &rules() const { return m_rules; }
    const std::vector<Provision> &provisions() const { return m_provisions; }
    const std::vector<ReadingRecord> &readings() const { return m_readings; }
    /** Named groups that conditions refer to, such as the offenders of article 7. */
    const Json &sets() const { return m_sets; }

    /** The rule of that id, or null. */
    const Rule *find(const QString &id) const;
    /** The reading of that name, or null. */
    const ReadingRecord *reading(const QString &name) const;
    /**
     * The same rules with another answer to a question that their words leave open, under a digest of their own.
     * Errors: rules.reading with `name` and the `known` ones where the set has no such question; rules.reading.open
     * with `name` where the other answer sets no number.
     */
    Result<RuleSet> withReading(const QString &name, bool stricter) const;
    /** Every document by its id: what the digest is taken over and readRuleSet reads again. */
    const Json &source() const { return m_source; }
    /** SHA-256, in lower-case hexadecimal, of the canonical bytes of every document in order of their ids. */
    QByteArray digest() const { return m_digest; }

private:
    friend class RuleReader;

    std::vector<RuleDocument> m_documents;
    std::vector<Rule> m_rules;
    std::vector<Provision> m_provisions;
    std::vector<ReadingRecord> m_readings;
    Json m_sets;
    Json m_source;
    QByteArray m_digest;
};

/** The rules that are built into the program (resources/rules). */
Result<RuleSet> loadRules();

/**
 * A set that went out with an earlier release (resources/rules/sets), or the built-in one, by its digest. Errors:
 * rules.set with `digest` where the program keeps none of that digest.
 */
Result<RuleSet> loadRuleSet(const QString &digest);

/** The documents that are built into the program. */
Result<std::vector<Json>> presentDocuments();

/**
 * Reads a kept set: one object of all documents by their ids, as its digest is taken over, or what rulesToJson wrote.
 * Errors: as fromJson's; rules.kept where it is neither, rules.kept.id with the `id` that is none of a document;
 * rules.digest with `digest` and `computed` where the latter was changed, rules.edited with the `member` that says
 * another thing than the documents.
 */
Result<RuleSet> readRuleSet(const QByteArray &bytes);

/** Reads the rules from the *.json files of a folder, in the order of their names. */
Result<RuleSet> loadRules(const QString &folder);

/**
 * The rows in force on the day, or all rows without one, as `law rules` prints them:
 * {"digest":…,"as_of":…,"rules":[{"rule":…,"citation":…,"document":…,"source":…,"valid_from":…,"valid_to":…,
 * "provisions":[{"key":…,"topic":…,"when":…,"value":…}]}],"readings":[…],"documents":{…}}. The documents are the whole
 * set, so that readRuleSet takes the file as it is.
 */
Json rulesToJson(const RuleSet &rules, std::optional<Date> asOf);

}  // namespace remit

#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "casework/casenotes.h"
#include "dossier/material.h"
#include "dossier/review.h"
#include "ledger/checkpoint.h"
#include "records/inmate.h"
#include "records/sections.h"
#include "workflow/workflow.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace remit {

/** An officer (民警): one person, whatever logins and certificates that person has. */
struct Officer {
    /** The login. */
    QString id;
    QString name;
    /** The person behind the login; two logins of one person share it. */
    QString person;
    /** In force on the day of asking; none for who has left (离任). */
    QStringList roles;
    /** SHA-256 of the signing certificate in hex; empty without one. */
    QString certificate;

    bool operator==(const Officer &) const = default;
};

/** What an officer may do from a day on (任职): no roles where the officer has left or was suspended (离任、停职). */
struct OfficerDuty {
    Date from;
    QStringList roles;
    QString reason;
};

/** A signing certificate bound to an officer (证书绑定), from when, until when, and why it ended. */
struct CertificateBinding {
    /** SHA-256 of the certificate in hex. */
    QString fingerprint;
    Instant from{};
    std::optional<Instant> until;
    QString reason;
};

/** An officer with everything that was ever recorded of duties and certificates, oldest first. */
struct OfficerHistory {
    /** As of today. */
    Officer officer;
    std::vector<OfficerDuty> duties;
    std::vector<CertificateBinding> certificates;
};

/** What this store is: whose data, in which environment. */
struct StoreInfo {
    QString id;
    enum class Environment { Production, Training, Demo };
    Environment environment = Environment::Production;
    QString prison;
    /** The prison's one-character mark in the numbers of its papers (（2026）演监减字第1号). */
    QString prisonMark;
    /** The sending unit's number and division code, as the court knows them (FSDWBH, FSDWXZQHDM). */
    QString prisonCode;
    QString prisonDivision;
    /** The court that proposals go to, and its number (JSDWBH). */
    QString court;
    QString courtCode;
    /** Where the court's intake is and the SHA-256 of its authority's certificate, as an act recorded them. */
    QString courtUrl;
    QString courtAuthority;

    bool operator==(const StoreInfo &) const = default;
};

/** One line of the list of inmates. */
struct InmateRow {
    QString number;
    QString name;
    PersonFacts::Sex sex = PersonFacts::Sex::Male;
    std::optional<Date> birthDate;
    QString area;
    QString ward;
    /** The crimes' names joined by 、. */
    QString crimes;
    std::optional<Sentence> sentence;
    std::optional<Term> term;
    /** The last day served after all changes, as recorded. */
    std::optional<Date> endsOn;
    /** Commutations that stand. */
    int commutations = 0;
};

struct InmateQuery {
    /** One or more characters of the name, crime or area, or the beginning of the number; empty: all. */
    QString text;
    QString area;
    int limit = -1;
};

/** All that is recorded about one inmate, with the acts that it rests on. */
struct InmateRecord {
    Inmate inmate;
    /** By date of ruling. */
    std::vector<SentenceChange> changes;
    /** By month. */
    std::vector<RecordedMonth> months;
    /** Ledger places: of the inmate's record, of each change, of each month. */
    struct Source {
        qint64 seq = 0;
        /** The line in a many-line act, from 1; 0 where the act has none. */
        int line = 0;

        bool operator==(const Source &) const = default;
    };
    Source source;
    std::vector<Source> changeSources;
    std::vector<Source> monthSources;
    /** Certificates (病残鉴定) and findings on property duties (财产性判项履行), by day, each with its place. */
    std::vector<HealthRecord> health = {};
    std::vector<PropertyRecord> property = {};
    std::vector<Source> healthSources = {};
    std::vector<Source> propertySources = {};

    bool operator==(const InmateRecord &) const = default;
};

/** What a case asks for (提请内容). */
enum class CaseKind { Commutation, Parole };
QString caseKindCode(CaseKind kind);
std::optional<CaseKind> caseKindFromCode(const QString &code);

/** Facts that files rarely carry and that an officer confirms when the case is opened, one act each time. */
struct ConfirmedFacts {
    std::optional<bool> repentance;
    std::optional<Merit> merit;
    std::optional<bool> able;
    std::optional<bool> dangerOfReoffending;
    std::optional<bool> communityAssessed;
    /** What screening assumed of the record and the officer found to be so, by name (see casework/assumptions.h). */
    QStringList asRecorded = {};

    bool operator==(const ConfirmedFacts &) const = default;
};

/** What is proposed to the court. */
struct Proposal {
    /** Commutation: the reduction of a fixed term. */
    std::optional<Term> reduction;
    /** Commutation of life or of a reprieve: what it becomes. */
    std::optional<SentenceState> to;
    std::optional<Term> politicalRights;

    bool operator==(const Proposal &) const = default;
};

/** A form of a case as it was produced. */
struct CaseDocument {
    /** "proposal" or "review". */
    QString form;
    QString title;
    QByteArray digest;
    int pages = 0;
    qint64 size = 0;
    qint64 act = 0;

    bool operator==(const CaseDocument &) const = default;
};

struct CaseRow {
    /** "2026-0001". */
    QString number;
    QString inmate;
    QString name;
    QString area;
    QString ward;
    QString crimes;
    CaseKind kind = CaseKind::Commutation;
    QString stage;
    int stageNumber = 0;
    CaseStatus status = CaseStatus::Open;
    Date openedOn;
    /** The day the stage was entered. */
    Date since;
    QString proposalText;
    QString batch;
    /** How it stands before the court: the last event's kind, then the ruling's outcome; empty before any. */
    QString court;
};

struct CaseQuery {
    QString stage;
    std::optional<CaseStatus> status;
    QString inmate;
    QString batch;
    QString text;
};

/** One case with its history. */
struct CaseFile {
    QString number;
    QString inmate;
    CaseKind kind = CaseKind::Commutation;
    QString workflow;
    CaseState state;
    Date openedOn;
    /** The report day (报请日) for which the verdict holds: the planned one, from the issue of the proposal on the day
     * of issue. */
    Date asOf;
    /** The act that moved the report day to another than the planned one; 0 where none did. */
    qint64 reportDayAct = 0;
    ConfirmedFacts confirmed;
    Proposal proposal;
    /** The verdict document, with its rule-set digest: of the opening, then of the day on which the proposal was
     * issued. */
    Json verdict;
    /** The step that took the verdict anew; 0 while the opening's stands. */
    qint64 verdictAct = 0;
    /** "（2026）演监减字第1号"; empty until the proposal is issued. */
    QString proposalNumber;
    std::vector<CaseDocument> documents;
    /** What officers wrote for its papers in their own words, by name. */
    std::vector<CaseText> texts;
    /** What came in during the prison's notice, oldest first. */
    std::vector<NoticeObjection> objections;
    /** The reply to the procuratorate's opinion, where it asked for one. */
    std::optional<ProsecutionReply> reply;
    /** What was attached to it (卷宗材料), oldest first; what was taken out again is marked so. */
    std::vector<DossierMaterial> materials = {};
    /** Papers that it may go on without (免附). */
    std::vector<MaterialWaiver> waivers = {};
    /** What reviewers remarked on it (审查). */
    CaseReview review = {};
    /** The last act that changed them; 0 where none did. */
    qint64 dossierAct = 0;
    QString batch;
    /** As CaseRow::court. */
    QString court;
    /** The acts of this case, oldest first; steps[i] was recorded by stepActs[i]. */
    std::vector<qint64> stepActs;
    qint64 openingAct = 0;
};

/** The states that a batch goes through; then its cases go on singly. */
enum class BatchStatus { Draft, Signed, Sending, Sent, Received, Unknown, Rejected };
/** "draft", "signed", "sending", "sent", "received", "unknown", "rejected". */
QString batchStatusCode(BatchStatus state);
std::optional<BatchStatus> batchStatusFromCode(const QString &code);

/** Cases sent to the court together (批次). */
struct Batch {
    /** "2026-12". */
    QString id;
    QString title;
    Date createdOn;
    QStringList cases;
    /** The court's request that it answers (补充), its event's number by case; empty for a batch of new cases. */
    std::map<QString, qint64> answers = {};
    BatchStatus state = BatchStatus::Draft;
    int version = 1;
    /** SHA-256 of the sealed container; empty while a draft. */
    QByteArray digest;
    qint64 size = 0;
    /** Where the sealed container lies, relative to the store's folder, so that the store can be moved. */
    QString file;
    QString signer;
    std::optional<Instant> sealedAt;
    /** The ledger checkpoint that the container carries; the receipt must repeat it. */
    std::optional<Checkpoint> checkpoint;
    /** The court's receipt as received (CMS), and when it says that the batch arrived. */
    QByteArray receipt;
    std::optional<Instant> receivedAt;
    /** Why it was rejected or is in doubt, as the court or the network said. */
    QString reason;

    /** Whether it answers requests of the court (SJLX 2) instead of bringing new cases. */
    bool isSupplement() const { return !answers.empty(); }
};

/** One transfer in the outbox: the batch, and the state machine's journal as JSON. */
struct TransferRow {
    QString batch;
    Json state;
};

/** Where the ledger stands. */
struct LedgerHead {
    qint64 size = 0;
    QByteArray lastHash;
    std::optional<Instant> lastAt;
};

/** A checkpoint with its signature and the party that holds a copy. */
struct HeldCheckpoint {
    Checkpoint checkpoint;
    QByteArray signature;
    /** Empty: self-asserted; else who holds it, such as a court's name. */
    QString witness;
    Instant at{};
};

}  // namespace remit

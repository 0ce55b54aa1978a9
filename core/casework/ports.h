#pragma once
#include "base/json.h"
#include "casework/courtvalues.h"
#include "casework/numbers/series.h"
#include "casework/pointsport.h"
#include "casework/values.h"
#include "ledger/act.h"
#include "ledger/checkpoint.h"
#include "ledger/verify.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>

namespace remit {

/**
 * Something that happened, before the ledger has given it its place. Either `body` holds it, or `lines` do
 * (an import, a labour sheet): then the act carries only their count and root, and each line can be shown alone.
 */
struct NewAct {
    QString kind;
    /** The day it happened, where that is not the day of recording. */
    std::optional<Date> on = {};
    QStringList subject = {};
    Json body = {};
    std::vector<Json> lines = {};
    std::optional<qint64> corrects = {};
};

/** Bytes kept beside the ledger under their SHA-256; the act that brings them names the digest. */
struct Attachment {
    QByteArray digest;
    QByteArray bytes;
};

/** Everything one use case changes; taken whole or not at all. */
struct Commit {
    std::vector<NewAct> acts = {};
    std::vector<Attachment> attachments = {};
    /** Transfers to be carried on after this commit: the outbox row is written in the same transaction. */
    std::vector<TransferRow> transfers = {};
    /** Checkpoints that someone else now holds. */
    std::vector<HeldCheckpoint> checkpoints = {};
};

/** An act with its lines, as the ledger holds it. */
struct LedgerEntry {
    Act act;
    QByteArray canonical;
    QByteArray hash;
    std::vector<ActLine> lines;
};

/** How the views, from which every screen is read, stand against what the ledger gives. */
struct ViewsReport {
    qint64 acts = 0;
    struct View {
        QString table;
        qint64 rows = 0;
        /** The keys of the rows that were changed, added or taken away behind the ledger's back. */
        QStringList differing;
    };
    std::vector<View> views;

    bool same() const
    {
        return std::all_of(views.begin(), views.end(), [](const View &view) { return view.differing.isEmpty(); });
    }
};

class Past;

/**
 * The ledger and what is kept beside it. One writer at a time.
 * Errors of every member: storage.* (disk, lock, damage).
 */
class LedgerPort
{
public:
    virtual ~LedgerPort() = default;
    /**
     * Appends the acts in one durable transaction, together with the views they change. `at` is not before the
     * last act's time. Errors also: storage.time.back where the clock is behind the ledger; storage.time.ahead where it
     * is longestSilence past it and nobody has confirmed the clock.
     */
    virtual Result<std::vector<Act>> commit(const Commit &commit, const Act::By &by, Instant at) = 0;
    /**
     * Runs `work` as the only writer: what it reads stays true until what it commits is durable, whoever else has the
     * store open. All of it is undone when it fails. Errors also: storage.busy.
     */
    virtual Result<void> exclusively(const std::function<Result<void>()> &work) = 0;
    virtual Result<LedgerHead> head() const = 0;
    virtual Result<LedgerEntry> act(qint64 seq) const = 0;
    /** Calls `visit` for each act from `fromSeq` on, in order; stops early when it returns false. */
    virtual Result<void> acts(qint64 fromSeq, const std::function<bool(const LedgerEntry &)> &visit) const = 0;
    /** Every act as stored, read or not, for the verifier. */
    virtual Result<void> stored(const std::function<bool(const StoredAct &)> &visit) const = 0;
    /** The leaf hashes of all acts, in order. */
    virtual Result<std::vector<QByteArray>> leaves() const = 0;
    /** The acts that concern a subject such as "inmate:1303000001", oldest first. */
    virtual Result<std::vector<qint64>> actsAbout(const QString &subject) const = 0;
    virtual Result<QByteArray> attachment(const QByteArray &digest) const = 0;
    /** Folds the ledger beside the views and compares; changes nothing. */
    virtual Result<ViewsReport> checkViews() const = 0;

    /** A checkpoint and who else holds it (witness empty: only this store). */
    virtual Result<void> keepCheckpoint(const HeldCheckpoint &checkpoint) = 0;
    virtual Result<std::vector<HeldCheckpoint>> checkpoints() const = 0;

    /**
     * What was on record of a case, its inmate, the officers and the rules after the act `seq`, held apart from the
     * views; nobody else's record is in it. Errors also: casework.case.unknown with `case`.
     */
    virtual Result<std::unique_ptr<Past>> past(const QString &caseNumber, qint64 seq) = 0;
    /** The acts of one kind that concern a subject, oldest first. */
    virtual Result<std::vector<qint64>> actsAbout(const QString &subject, const QString &kind) const = 0;
};

/** The inmates and what is recorded about them. */
class InmatePort
{
public:
    virtual ~InmatePort() = default;
    virtual Result<std::vector<InmateRow>> inmates(const InmateQuery &query) const = 0;
    /** Errors also: casework.inmate.unknown with `number`. */
    virtual Result<InmateRecord> inmate(const QString &number) const = 0;
    /**
     * Every inmate by number, one record at a time, without the recorded months, which the law does not ask about;
     * stops early when `visit` returns false, which must not ask for every inmate itself.
     */
    virtual Result<void> eachInmate(const std::function<bool(const InmateRecord &)> &visit) const = 0;
    virtual Result<qint64> inmateCount() const = 0;
};

/** Which numbers of proposals are asked for. */
struct NumberQuery {
    /** Of every series where none is named; the bounds count for a named one only, both included. */
    std::optional<NumberSeries> series;
    int from = 1;
    int to = std::numeric_limits<int>::max();
};

/** The lowest numbers of a series that can be drawn. */
struct LowestNumbers {
    /** Of a range of this store. */
    std::optional<int> held;
    /** Handed out once and given back. */
    std::optional<int> back;
    /** Nothing is known of it, but of every one below. */
    int unknown = 1;
};

/** Cases and batches. */
class CasePort
{
public:
    virtual ~CasePort() = default;
    virtual Result<std::vector<CaseRow>> cases(const CaseQuery &query) const = 0;
    /** Errors also: casework.case.unknown with `case`. */
    virtual Result<CaseFile> caseFile(const QString &number) const = 0;
    virtual Result<std::vector<Batch>> batches() const = 0;
    /** Errors also: casework.batch.unknown with `batch`. */
    virtual Result<Batch> batch(const QString &id) const = 0;
    /** The number after the last of a series such as "case.2026"; from 1. */
    virtual Result<int> nextNumber(const QString &series) const = 0;
    /** What is on record of numbers of proposals, by series, number and case. */
    virtual Result<std::vector<NumberRow>> numbers(const NumberQuery &query) const = 0;
    virtual Result<LowestNumbers> lowestNumbers(const NumberSeries &series) const = 0;
    /** The last event of the court's chain that is recorded; nothing before the first. */
    virtual Result<std::optional<CourtEvent>> lastCourtEvent() const = 0;
    /** The court's events on a case, oldest first. */
    virtual Result<std::vector<RecordedEvent>> courtEvents(const QString &caseNumber) const = 0;
};

/** People who may act, and their certificates. */
class OfficerPort
{
public:
    virtual ~OfficerPort() = default;
    /** With the duties of the day on which they are asked for, by login. */
    virtual Result<std::vector<Officer>> officers() const = 0;
    /** Errors also: casework.officer.unknown with `officer`. */
    virtual Result<Officer> officer(const QString &id) const = 0;
    /** Errors also: casework.officer.unknown with `officer`. */
    virtual Result<OfficerHistory> officerHistory(const QString &id) const = 0;
    /** Facts about the store itself: environment, prison, court. */
    virtual Result<StoreInfo> info() const = 0;
};

/** The journal of transfers to the court; progress, not history, so it is no act. */
class TransferPort
{
public:
    virtual ~TransferPort() = default;
    virtual Result<std::vector<TransferRow>> transfers() const = 0;
    virtual Result<void> saveTransfer(const TransferRow &row) = 0;
};

/** All that the use cases need of a store. */
struct Ports {
    LedgerPort &ledger;
    InmatePort &inmates;
    CasePort &cases;
    OfficerPort &officers;
    TransferPort &transfers;
    PointsPort &points;
};

/** The record of one case as it stood after an act; it can be led on, act by act, towards today. */
class Past
{
public:
    virtual ~Past() = default;
    /** For reading; they live as long as this. Acts and attachments are the whole ledger's. */
    virtual Ports ports() = 0;
    /** When the last act that it holds was recorded. */
    virtual Instant at() const = 0;
    /** The next act that changes anything in it; nothing after the last. */
    virtual std::optional<qint64> next() const = 0;
    /** Takes the next act. Errors: storage.*. */
    virtual Result<LedgerEntry> advance() = 0;
};

}  // namespace remit

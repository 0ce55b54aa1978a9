#pragma once
#include "base/date.h"
#include "base/json.h"

#include <QString>

#include <optional>
#include <vector>

namespace remit {

/** A passage of a case's papers in an officer's own words (民警撰写的段落), in place of what the record says. */
struct CaseText {
    /** The value of the forms that it fills, such as "conduct.confession"; see texts.h. */
    QString name;
    /** Empty where the officer took the words back. */
    QString text;
    /** What the record said when it was written, so that a later change of the record can be seen. */
    QString draft = {};
    /** The person who wrote it, and the day. */
    QString person = {};
    Date on = {};
    qint64 act = 0;

    bool operator==(const CaseText &) const = default;
};

/** A different opinion received while the proposal was on notice (公示期内的不同意见), 司法部令第130号第十三条. */
struct NoticeObjection {
    Date on;
    /** Who raised it, as the paper shall say: "罪犯王某", "民警李某". */
    QString by;
    QString text;
    /** The officer who recorded it, by person. */
    QString person = {};
    /** The committee's answer (复核意见) and its day; empty until then. */
    QString answer = {};
    std::optional<Date> answeredOn = {};
    /** The act that recorded it; its number. */
    qint64 act = 0;

    bool operator==(const NoticeObjection &) const = default;
};

/** Whether the prison follows a point of the procuratorate's opinion. */
enum class Adopted { Yes, Partly, No };
/** "yes", "partly", "no". */
QString adoptedCode(Adopted adopted);
std::optional<Adopted> adoptedFromCode(const QString &code);

/** The procuratorate's written opinion on a case and the prison's reply to each point (对检察意见的回复). */
struct ProsecutionReply {
    struct Point {
        QString point;
        Adopted adopted = Adopted::Yes;
        /** Why; never empty unless adopted whole. */
        QString reason = {};

        bool operator==(const Point &) const = default;
    };
    QString procuratorate;
    /** Name and number of the opinion (检察意见书). */
    QString opinionNumber;
    Date receivedOn;
    /** The day and number of the reply. */
    Date on;
    QString number = {};
    std::vector<Point> points;
    QString person = {};
    qint64 act = 0;

    bool operator==(const ProsecutionReply &) const = default;
};

// The bodies of the acts "case.text", "case.objection", "case.answer" and "case.reply", without the case.

Json caseTextToJson(const CaseText &text);
/** Errors: casework.record with `path`. */
Result<CaseText> caseTextFromJson(const Json &json);
Json noticeObjectionToJson(const NoticeObjection &objection);
/** Errors: casework.record with `path`. */
Result<NoticeObjection> noticeObjectionFromJson(const Json &json);
Json prosecutionReplyToJson(const ProsecutionReply &reply);
/** Errors: casework.record with `path`. */
Result<ProsecutionReply> prosecutionReplyFromJson(const Json &json);

}  // namespace remit

#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

namespace remit {

/** What kind of sending a batch is (SJLX 数据类型). */
enum class BatchKind {
    New = 1,         // 新增
    Supplement = 2,  // 补充
};

/** Which algorithms a batch is hashed and signed with. */
enum class BatchProfile { Sha256Ecdsa, Sha256Rsa };

/** "sha256-ecdsa", "sha256-rsa". */
QString batchProfileCode(BatchProfile profile);

/**
 * batch.json: who sends what to whom. The names of its fields in JSON are those that courts' systems already use
 * (see each member).
 */
struct BatchDocument {
    BatchProfile profile = BatchProfile::Sha256Ecdsa;
    /** FSDWBH 发送单位编号 */
    QString senderNumber;
    /** FSDWMC 发送单位名称 */
    QString senderName;
    /** FSDWXZQHDM 发送单位行政区划代码: six digits */
    QString senderDivision;
    /** JSDWBH 接收单位编号 */
    QString receiverNumber;
    /** The batch's name at the sender, such as "2026-12". */
    QString batch;
    /** From 1; a batch that is sent anew with other content has a higher one. */
    qint64 version = 1;
    BatchKind kind = BatchKind::New;
    /** YWLB 业务类别: four digits */
    QString business = QStringLiteral("0111");
    /** LCJDBH 流程节点编号: the business and a letter */
    QString node = QStringLiteral("0111A");
    /** FSSJ 发送时间 */
    Instant sentAt;
    /** Case numbers, each the name of a folder below cases/; at least one, all distinct. */
    QStringList cases;

    bool operator==(const BatchDocument &) const = default;
};

Json batchToJson(const BatchDocument &batch);

/** Reads exactly what batchToJson writes. Errors: fields.* with `path`. */
Result<BatchDocument> batchFromJson(const Json &json);

}  // namespace remit

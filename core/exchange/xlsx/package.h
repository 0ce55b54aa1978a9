#pragma once
#include "base/result.h"
#include "exchange/table.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct zip;

namespace remit {

/** The ZIP that a workbook is, read part by part with one allowance of inflated bytes for all. */
class WorkbookPackage
{
public:
    /** `bytes` must outlive the package. Errors: import.xlsx.damaged. */
    static Result<WorkbookPackage> open(const QByteArray &bytes, const TableLimits &limits);

    bool has(const QString &part) const;

    /** Errors: import.xlsx.damaged with `part`, import.file.encrypted, import.limit.inflated. */
    Result<QByteArray> read(const QString &part);

private:
    struct Close {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Close> m_archive;
    qint64 m_left = 0;
    qint64 m_limit = 0;
};

}  // namespace remit

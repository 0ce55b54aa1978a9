#pragma once
#include <QByteArray>
#include <QStringList>

#include <utility>
#include <vector>

/** Papers of PDF 1.5 and later, and revisions that other programs, or forgers, append to them. */
namespace samples {

/** The form as qpdf writes it anew with these options; empty where it cannot. */
QByteArray rewritten(const QStringList &options);

/** The form with object streams and a cross-reference stream. */
const QByteArray &packed();

/** A paper of one page whose information only readers of PDF 1.5 find; in two sections as word processors write it. */
QByteArray hybrid(bool twoSections);

/** The hybrid paper with a stream that names its page too, which the table has. */
QByteArray hybridThatHidesItsPage();

using Bodies = std::vector<std::pair<qint64, QByteArray>>;

/** A revision that packs these objects in one stream. The table leaves out `unnamed`. */
QByteArray appendedPacked(const QByteArray &pdf, const Bodies &objects, const QList<qint64> &unnamed = {});

/** Revisions that are wrong in one thing, appended to a good paper. */
class Streamed
{
public:
    explicit Streamed(const QByteArray &pdf) : m_pdf(pdf) {}

    /** With these objects and a cross-reference stream of this number, whose table has `more` behind its entries. */
    QByteArray with(const Bodies &objects, qint64 table, const QByteArray &more = {}) const;
    /** A table that says of one object that it stands where the table itself does. */
    QByteArray pointing(qint64 object) const;
    /** A table that unpacks to more than any paper has. */
    QByteArray bomb() const;

private:
    QByteArray m_pdf;
};

}  // namespace samples

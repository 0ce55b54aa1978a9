#include "batch/layout.h"

#include <QByteArrayList>
#include <QHash>
#include <QSet>
#include <QUrl>

#include <functional>

namespace remit {

namespace {

QByteArray mimeTypeOf(const QString &name)
{
    static const QHash<QString, QByteArray> types{{u"json"_qs, "application/json"},
                                                  {u"jsonl"_qs, "application/x-ndjson"},
                                                  {u"pdf"_qs, "application/pdf"},
                                                  {u"txt"_qs, "text/plain"},
                                                  {u"png"_qs, "image/png"},
                                                  {u"jpg"_qs, "image/jpeg"},
                                                  {u"ofd"_qs, "application/ofd"},
                                                  {u"p7s"_qs, "application/pkcs7-signature"},
                                                  {u"tsr"_qs, "application/timestamp-reply"}};
    if (name == sumsEntry) return "text/plain";
    return types.value(name.section(u'.', -1), "application/octet-stream");
}

QByteArray uriOf(const QString &name) { return QUrl::toPercentEncoding(name, "/"); }

QByteArray sumLine(const ArchiveEntry &entry) { return entry.sha256.toHex() + "  " + entry.name.toUtf8(); }

QString nameInSum(const QByteArray &line) { return QString::fromUtf8(line.mid(66)); }

QByteArray reference(const ArchiveEntry &entry)
{
    return "<asic:DataObjectReference URI=\"" + uriOf(entry.name) + "\" MimeType=\"" + mimeTypeOf(entry.name) +
           "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
           entry.sha256.toBase64() + "</ds:DigestValue></asic:DataObjectReference>";
}

bool isReference(const QByteArray &line) { return line.startsWith("<asic:DataObjectReference "); }

/** What stands between a mark and the next character `end`. */
QByteArray between(const QByteArray &line, const char *mark, char end)
{
    const qsizetype at = line.indexOf(mark);
    if (at < 0) return {};
    const QByteArray rest = line.mid(at + qsizetype(qstrlen(mark)));
    return rest.left(rest.indexOf(end));
}

QString nameInReference(const QByteArray &line) { return QUrl::fromPercentEncoding(between(line, "URI=\"", '"')); }

bool isListed(const ArchiveEntry &entry, Section last)
{
    const Section section = sectionOf(entry.name);
    return section > Section::Mimetype && section <= last;
}

/** One of the two lists: what it is called and how its lines name entries. */
struct List {
    QString name;
    QString formCode;
    std::function<bool(const QByteArray &)> isEntry;
    std::function<QString(const QByteArray &)> nameOf;
};

/** What differs between a list as it is and as it should be, by entry. */
std::vector<Error> differences(const List &list, const QByteArray &actual, const QByteArray &expected)
{
    QHash<QString, QByteArray> wanted;
    for (const QByteArray &line : expected.split('\n'))
        if (list.isEntry(line)) wanted.insert(list.nameOf(line), line);
    std::vector<Error> found;
    const auto find = [&](const QString &code, const QString &entry) {
        found.push_back({code, {{u"entry"_qs, entry}, {u"list"_qs, list.name}}, {}});
    };
    QSet<QString> listed;
    for (const QByteArray &line : actual.split('\n')) {
        if (!list.isEntry(line)) continue;
        const QString name = list.nameOf(line);
        listed.insert(name);
        if (!wanted.contains(name))
            find(u"container.entry.missing"_qs, name);
        else if (wanted.value(name) != line)
            find(u"container.entry.digest"_qs, name);
    }
    for (const QByteArray &line : expected.split('\n'))
        if (list.isEntry(line) && !listed.contains(list.nameOf(line)))
            find(u"container.entry.undeclared"_qs, list.nameOf(line));
    if (found.empty() && actual != expected) found.push_back({list.formCode, {{u"entry"_qs, list.name}}, {}});
    return found;
}

}  // namespace

QByteArray sumsText(const std::vector<ArchiveEntry> &entries)
{
    QByteArray text;
    for (const ArchiveEntry &entry : entries)
        if (isListed(entry, Section::Sm3Sums)) text += sumLine(entry) + '\n';
    return text;
}

QByteArray manifestText(const std::vector<ArchiveEntry> &entries)
{
    QByteArray text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
        "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
        "<asic:SigReference URI=\"" +
        uriOf(signatureEntry) + "\" MimeType=\"application/pkcs7-signature\"/>\n";
    for (const ArchiveEntry &entry : entries)
        if (isListed(entry, Section::Sums)) text += reference(entry) + '\n';
    return text + "</asic:ASiCManifest>\n";
}

Result<void> checkLists(const std::vector<ArchiveEntry> &entries, const QByteArray &sums, const QByteArray &manifest)
{
    const List sumsList{sumsEntry, u"container.sums"_qs, [](const QByteArray &line) { return line.size() > 66; },
                        nameInSum};
    const List manifestList{manifestEntry, u"container.manifest"_qs, isReference, nameInReference};
    std::vector<Error> found = differences(manifestList, manifest, manifestText(entries));
    for (Error &error : differences(sumsList, sums, sumsText(entries))) found.push_back(std::move(error));
    if (found.empty()) return {};
    Error first = std::move(found.front());
    first.causes.assign(std::make_move_iterator(found.begin() + 1), std::make_move_iterator(found.end()));
    return fail(std::move(first));
}

std::map<QString, QByteArray> declaredEntries(const QByteArray &manifest)
{
    std::map<QString, QByteArray> declared;
    for (const QByteArray &line : manifest.split('\n')) {
        const QByteArray digest = QByteArray::fromBase64(between(line, "<ds:DigestValue>", '<'));
        if (isReference(line) && digest.size() == 32) declared[nameInReference(line)] = digest;
    }
    return declared;
}

}  // namespace remit

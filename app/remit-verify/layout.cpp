#include "layout.h"

#include "text.h"

#include <algorithm>
#include <sstream>

namespace remit_verify {

namespace {

constexpr uint32_t largestDocument = 64 << 20;

enum Section { Mimetype, Batch, Cases, Ledger, Package, Sm3, Sums, Manifest, Signature, Nowhere };

constexpr const char *packageFiles[] = {"VERIFY.txt", "index.html", "metadata.csv"};

Section sectionOf(const std::string &name)
{
    if (name == mimetypeEntry) return Mimetype;
    if (name == batchEntry || name == archiveEntry) return Batch;
    if (name.starts_with("cases/") && std::ranges::count(name, '/') >= 2) return Cases;
    for (const char *ledger : {checkpointEntry, checkpointSignatureEntry, checkpointStampEntry, sealsEntry})
        if (name == ledger) return Ledger;
    for (const char *fixed : packageFiles)
        if (name == fixed) return Package;
    for (const std::string_view folder : {"certificates/", "court/"})
        if (name.starts_with(folder) && name.size() > folder.size()) return Package;
    if (name == sm3Entry) return Sm3;
    if (name == sumsEntry) return Sums;
    if (name == manifestEntry) return Manifest;
    return name == signatureEntry ? Signature : Nowhere;
}

void checkOrder(const Archive &archive, Findings &findings)
{
    const std::vector<Entry> &entries = archive.entries;
    const bool package = entries.size() > 1 && entries[1].name == archiveEntry;
    const char *head = package ? archiveEntry : batchEntry;
    const auto isStray = [&](const std::string &name) {
        const Section section = sectionOf(name);
        return section == Nowhere || (!package && (section == Package || section == Sm3)) ||
               (section == Batch && name != head);
    };
    const auto place = [](const Entry &entry) { return std::pair(sectionOf(entry.name), entry.name); };
    for (size_t i = 0; i < entries.size(); ++i) {
        const Arguments args{{"entry", entries[i].name}};
        if (isStray(entries[i].name))
            findings.push_back({"container.entry.unexpected", args});
        else if (i > 0 && place(entries[i - 1]) >= place(entries[i]) && sectionOf(entries[i - 1].name) != Nowhere)
            findings.push_back({"container.entry.order", args});
    }
    std::vector<const char *> fixed{mimetypeEntry, head, checkpointEntry, sumsEntry, manifestEntry, signatureEntry};
    if (package) fixed.insert(fixed.end(), {packageFiles[0], packageFiles[1], packageFiles[2], sm3Entry});
    for (const char *name : fixed)
        if (!archive.find(name)) findings.push_back({"container.entry.missing", {{"entry", name}}});
}

/** As a reference: everything but letters, digits, - . _ ~ and / as %XX. */
std::string percentEncoded(const std::string &name)
{
    std::string out;
    for (const char c : name) {
        if ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
            std::string_view("-._~/").find(c) != std::string_view::npos)
            out += c;
        else
            for (const char digit : '%' + hex({&c, 1})) out += static_cast<char>(digit >= 'a' ? digit - 0x20 : digit);
    }
    return out;
}

std::string mediaType(const std::string &name)
{
    static const std::map<std::string, std::string> types{{"json", "application/json"},
                                                          {"jsonl", "application/x-ndjson"},
                                                          {"pdf", "application/pdf"},
                                                          {"txt", "text/plain"},
                                                          {"png", "image/png"},
                                                          {"jpg", "image/jpeg"},
                                                          {"ofd", "application/ofd"},
                                                          {"p7s", "application/pkcs7-signature"},
                                                          {"tsr", "application/timestamp-reply"}};
    if (name == sumsEntry) return "text/plain";
    const auto type = types.find(name.substr(name.rfind('.') + 1));
    return type == types.end() ? "application/octet-stream" : type->second;
}

std::string reference(const Entry &entry)
{
    return "<asic:DataObjectReference URI=\"" + percentEncoded(entry.name) + "\" MimeType=\"" + mediaType(entry.name) +
           "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
           base64(entry.digest) + "</ds:DigestValue></asic:DataObjectReference>";
}

const std::string manifestHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
    "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
    "<asic:SigReference URI=\"META-INF/signature1.p7s\" MimeType=\"application/pkcs7-signature\"/>\n";

std::string sumsText(const Archive &archive)
{
    std::string text;
    for (const Entry &entry : archive.entries)
        if (const Section section = sectionOf(entry.name); section >= Batch && section < Sums)
            text += hex(entry.digest) + "  " + entry.name + '\n';
    return text;
}

std::string sm3Text(File &file, const Archive &archive)
{
    std::string text;
    for (const Entry &entry : archive.entries)
        if (const Section section = sectionOf(entry.name); section >= Batch && section <= Package)
            text += hex(sm3(readEntry(file, archive, entry.name))) + "  " + entry.name + '\n';
    return text;
}

std::string manifestText(const Archive &archive)
{
    std::string text = manifestHead;
    for (const Entry &entry : archive.entries)
        if (const Section section = sectionOf(entry.name); section >= Batch && section <= Sums)
            text += reference(entry) + '\n';
    return text + "</asic:ASiCManifest>\n";
}

/** Digests in hexadecimal by name; empty ones where the lines have none. */
std::map<std::string, std::string> readSums(const std::string &text)
{
    std::map<std::string, std::string> sums;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (const size_t gap = line.find("  "); gap != std::string::npos)
            sums[line.substr(gap + 2)] = line.substr(0, gap);
    return sums;
}

/** Names every entry in which SHA256SUMS differs from what it should be. */
void compareSums(const std::string &actual, const std::string &expected, Findings &findings)
{
    const auto listed = readSums(actual), there = readSums(expected);
    const auto find = [&](const char *code, const std::string &entry) {
        findings.push_back({code, {{"entry", entry}, {"list", sumsEntry}}});
    };
    for (const auto &[name, digest] : there)
        if (!listed.contains(name))
            find("container.entry.undeclared", name);
        else if (!digest.empty() && listed.at(name) != digest)
            find("container.entry.digest", name);
    for (const auto &[name, digest] : listed)
        if (!there.contains(name)) find("container.entry.listed", name);
}

}  // namespace

std::string readEntry(File &file, const Archive &archive, const std::string &name)
{
    const Arguments args{{"entry", name}};
    const Entry *entry = archive.find(name);
    if (!entry || entry->digest.empty()) refuse("container.entry.missing", args);
    if (entry->size > largestDocument) refuse("container.entry.large", args);
    std::string bytes = file.read(entry->content, entry->size);
    if (sha256(bytes) != entry->digest) refuse("container.entry.changed", args);
    return bytes;
}

void checkLayout(File &file, const Archive &archive, Findings &findings)
{
    checkOrder(archive, findings);
    const std::pair<const char *, std::string> fixed[] = {{mimetypeEntry, "application/vnd.etsi.asic-e+zip"},
                                                          {sumsEntry, sumsText(archive)},
                                                          {manifestEntry, manifestText(archive)}};
    for (const auto &[name, expected] : fixed)
        noting(findings, {}, [&, &entry = name, &text = expected] {
            if (!archive.find(entry) || archive.find(entry)->digest.empty()) return;
            const std::string actual = readEntry(file, archive, entry);
            if (actual == text) return;
            if (entry == sumsEntry) compareSums(actual, text, findings);
            findings.push_back({"container.list", {{"entry", entry}}});
        });
    if (!findings.empty() || !archive.find(archiveEntry)) return;
    noting(findings, {}, [&] {
        if (readEntry(file, archive, sm3Entry) != sm3Text(file, archive))
            findings.push_back({"container.list", {{"entry", sm3Entry}}});
    });
}

}  // namespace remit_verify

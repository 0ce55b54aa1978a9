#include "layout.h"

#include "text.h"

#include <algorithm>
#include <functional>
#include <sstream>

namespace remit_verify
{

namespace
{

constexpr uint32_t largestDocument = 64 << 20;

enum Section { Mimetype, Batch, Cases, Ledger, Sums, Manifest, Signature, Nowhere };

Section sectionOf(const std::string &name)
{
    if (name == mimetypeEntry) return Mimetype;
    if (name == batchEntry) return Batch;
    if (name.starts_with("cases/") && std::ranges::count(name, '/') >= 2) return Cases;
    if (name == checkpointEntry || name == checkpointSignatureEntry || name == checkpointStampEntry) return Ledger;
    if (name == sumsEntry) return Sums;
    if (name == manifestEntry) return Manifest;
    return name == signatureEntry ? Signature : Nowhere;
}

void checkOrder(const Archive &archive, Findings &findings)
{
    const std::vector<Entry> &entries = archive.entries;
    const auto place = [](const Entry &entry) { return std::pair(sectionOf(entry.name), entry.name); };
    for (size_t i = 0; i < entries.size(); ++i) {
        const Arguments args{{"entry", entries[i].name}};
        if (sectionOf(entries[i].name) == Nowhere)
            findings.push_back({"container.entry.unexpected", args});
        else if (i > 0 && place(entries[i - 1]) >= place(entries[i]) && sectionOf(entries[i - 1].name) != Nowhere)
            findings.push_back({"container.entry.order", args});
    }
    for (const char *name : {mimetypeEntry, batchEntry, checkpointEntry, sumsEntry, manifestEntry, signatureEntry})
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
            for (const char digit : '%' + hex({&c, 1}))
                out += static_cast<char>(digit >= 'a' ? digit - 0x20 : digit);
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

std::string sumLine(const Entry &entry)
{
    return hex(entry.digest) + "  " + entry.name;
}

std::string reference(const Entry &entry)
{
    return "<asic:DataObjectReference URI=\"" + percentEncoded(entry.name) + "\" MimeType=\"" +
           mediaType(entry.name) +
           "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
           base64(entry.digest) + "</ds:DigestValue></asic:DataObjectReference>";
}

const std::string manifestHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
    "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
    "<asic:SigReference URI=\"META-INF/signature1.p7s\" MimeType=\"application/pkcs7-signature\"/>\n";

/** One of the two lists: which entries it names, and how. */
struct List {
    std::string name;
    std::string head, foot;
    Section last;
    std::function<std::string(const Entry &)> lineOf;
    /** The line's part that names the entry lies between these positions; empty: another kind of line. */
    std::function<std::string(const std::string &)> keyOf;
};

std::string sumKey(const std::string &line)
{
    return line.size() > 66 ? line.substr(66) : "";
}

std::string referenceKey(const std::string &line)
{
    const std::string start = "<asic:DataObjectReference URI=\"";
    return line.starts_with(start) ? line.substr(start.size(), line.find('"', start.size()) - start.size()) : "";
}

/** Holds a list's lines against those that follow from the entries, and names every entry that differs. */
void compareList(const List &list, const std::string &actual, const Archive &archive, Findings &findings)
{
    std::map<std::string, const Entry *> listable;
    std::string expected = list.head;
    for (const Entry &entry : archive.entries) {
        if (const Section section = sectionOf(entry.name); section == Mimetype || section > list.last) continue;
        const std::string line = list.lineOf(entry);
        listable[list.keyOf(line)] = &entry;
        expected += line + '\n';
    }
    if (actual == expected + list.foot) return;
    const size_t before = findings.size();
    const auto find = [&](const char *code, const std::string &entry) {
        findings.push_back({code, {{"entry", entry}, {"list", list.name}}});
    };
    std::istringstream lines(actual);
    for (std::string line; std::getline(lines, line);) {
        const std::string key = list.keyOf(line);
        if (key.empty()) continue;
        const auto there = listable.find(key);
        if (there == listable.end()) {
            find("container.entry.listed", key);
            continue;
        }
        if (!there->second->digest.empty() && list.lineOf(*there->second) != line)
            find("container.entry.digest", there->second->name);
        listable.erase(there);
    }
    for (const auto &[key, entry] : listable) find("container.entry.undeclared", entry->name);
    if (findings.size() == before) findings.push_back({"container.list", {{"entry", list.name}}});
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
    const List lists[] = {{manifestEntry, manifestHead, "</asic:ASiCManifest>\n", Sums, reference, referenceKey},
                          {sumsEntry, "", "", Ledger, sumLine, sumKey}};
    for (const List &list : lists)
        if (const Entry *entry = archive.find(list.name); entry && !entry->digest.empty())
            noting(findings, {},
                   [&] { compareList(list, readEntry(file, archive, list.name), archive, findings); });
    noting(findings, {}, [&] {
        if (archive.find(mimetypeEntry) &&
            readEntry(file, archive, mimetypeEntry) != "application/vnd.etsi.asic-e+zip")
            refuse("container.mimetype", {{"entry", mimetypeEntry}});
    });
}

}  // namespace remit_verify

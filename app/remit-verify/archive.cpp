#include "archive.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <regex>
#include <utility>

namespace remit_verify {

namespace {

constexpr uint64_t largestFile = 0xFFFF'FFFE;  // what 32-bit offsets reach
constexpr size_t mostEntries = 65'534, largestDocument = 64 << 20, headerBytes = 30;

uint32_t number(std::string_view bytes, size_t at, int width)
{
    uint32_t value = 0;
    for (int i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + size_t(i)]);
    return value;
}

/** Little-endian fields, each a value and its width in bytes. */
std::string fields(std::initializer_list<std::pair<uint64_t, int>> values)
{
    std::string bytes;
    for (const auto &[value, width] : values)
        for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

Section sectionOf(const std::string &name)
{
    static const std::regex sections(
        R"((mimetype)|((?:batch|archive|exchange|parcel)\.json)|(cases/[^/]+/.+))"
        R"(|(ledger/(?:checkpoint\.(?:txt|p7s|tsr)|seals\.json)))"
        R"(|(VERIFY\.txt|index\.html|index\.pdf|metadata\.csv|certificates/.+|court/.+)|(SM3SUMS)|(SHA256SUMS))"
        R"(|(META-INF/ASiCManifest1\.xml)|(META-INF/signature1\.p7s))");
    std::smatch groups;
    if (name.size() > 1000 || !std::regex_match(name, groups, sections)) return Section::Nowhere;
    size_t section = 0;
    while (!groups[section + 1].matched) ++section;
    return Section(section);
}

/** Reads the entries one after another and builds on the way what has to follow them. */
struct Reader {
    std::string_view m_bytes;
    Findings &m_findings;
    Archive m_archive;
    /** Names of entries and folders by their folded spelling. */
    std::map<std::string, std::string> m_names;
    size_t m_at = 0;
    /** As it has to be. */
    std::string m_directory;
    /** The first entry whose header differs. */
    std::optional<std::string> m_rewritten;

    Archive read()
    {
        needWhole(m_bytes.size() <= largestFile);
        while (m_bytes.size() - m_at >= headerBytes && m_bytes.substr(m_at).starts_with("PK\3\4")) readEntry();
        const size_t count = m_archive.entries.size();
        const std::string end = fields({{0x06054B50, 4}, {0, 4}, {count, 2}, {count, 2}, {m_directory.size(), 4}}) +
                                fields({{m_at, 4}, {0, 2}});
        // Other programs write every header anew: the first is named.
        expect(!m_rewritten, m_findings, "container.rewritten", m_rewritten.value_or(""));
        needWhole(m_rewritten || m_bytes.substr(m_at) == m_directory + end);
        return std::move(m_archive);
    }

    void needWhole(bool good) const { need(good, "container.end", std::to_string(m_at)); }

    void readEntry()
    {
        const std::string_view rest = m_bytes.substr(m_at);
        const size_t name = number(rest, 26, 2), header = headerBytes + name + number(rest, 28, 2);
        const size_t size = number(rest, 18, 4);
        needWhole(rest.size() >= header && rest.size() - header >= size && m_archive.entries.size() < mostEntries);
        Entry entry{std::string(rest.substr(headerBytes, name)), rest.substr(header, size), {}, {}};
        entry.digest = sha256(entry.content);
        entry.section = sectionOf(entry.name);
        checkName(entry.name);
        expect(number(rest, 8, 2) == 0, m_findings, "container.entry.compressed", entry.name);
        // Version 1.0, UTF-8 name, stored, midnight, 1980-01-01; in the directory made on Unix by version 2.0 too.
        const uint64_t crc = crc32_z(0, bytesOf(entry.content), size);
        const std::string common =
            fields({{10, 2}, {0x0800, 2}, {0, 4}, {0x0021, 2}, {crc, 4}, {size, 4}, {size, 4}, {name, 2}, {0, 2}});
        if (rest.substr(0, header) != "PK\3\4" + common + entry.name && !m_rewritten) m_rewritten = entry.name;
        m_directory += "PK\1\2" + fields({{0x0314, 2}}) + common + fields({{0, 6}, {0100644u << 16, 4}, {m_at, 4}});
        m_directory += entry.name;
        m_at += header + size;
        m_archive.places.emplace(entry.name, m_archive.entries.size());
        m_archive.entries.push_back(std::move(entry));
    }

    /** A name is safe, and no file system takes it or one of its folders for another that is there. */
    void checkName(const std::string &name)
    {
        if (!isSafeName(name)) return m_findings.push_back({"container.entry.name", name});
        bool isNew = m_names.emplace(folded(name), name).second;
        for (size_t slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1)) {
            const std::string folder = name.substr(0, slash + 1);
            isNew = isNew && m_names.emplace(folded(name.substr(0, slash)), folder).first->second == folder;
        }
        expect(isNew, m_findings, "container.entry.doubled", name);
    }
};

void checkOrder(const Archive &archive, Findings &findings)
{
    const std::string head = archive.head();
    const bool package = head == archiveEntry;
    std::pair<Section, std::string> last{Section::Mimetype, ""};
    for (const Entry &entry : archive.entries) {
        const std::pair place(entry.section, entry.name);
        const bool forPackages = entry.section == Section::Package || entry.section == Section::Sm3;
        const bool known = entry.section != Section::Nowhere && (package || !forPackages) &&
                           (entry.section != Section::Head || entry.name == head);
        expect(known, findings, "container.entry.unexpected", entry.name);
        if (known) expect(place > std::exchange(last, place), findings, "container.entry.order", entry.name);
    }
    std::vector<std::string> fixed{"mimetype", head, checkpointEntry, sumsEntry, manifestEntry, signatureEntry};
    if (package) fixed.insert(fixed.end(), {"VERIFY.txt", "index.html", "metadata.csv", "SM3SUMS"});
    for (const std::string &name : fixed) expect(archive.find(name), findings, "container.entry.missing", name);
}

/** How the manifest names an entry and its digest. */
std::string reference(const Entry &entry)
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    // No name holds a control character: a tab and a line's end keep extensions and types apart.
    constexpr std::string_view types =
        "\njson\tapplication/json\njsonl\tapplication/x-ndjson\npdf\tapplication/pdf\ntxt\ttext/plain"
        "\npng\timage/png\njpg\timage/jpeg\nofd\tapplication/ofd\np7s\tapplication/pkcs7-signature"
        "\ntsr\tapplication/timestamp-reply\nSHA256SUMS\ttext/plain\n\tapplication/octet-stream\n";
    const std::string kind = '\n' + entry.name.substr(entry.name.rfind('.') + 1) + '\t';
    const size_t known = types.find(kind), at = known == types.npos ? types.rfind('\t') + 1 : known + kind.size();
    const std::string type(types.substr(at, types.find('\n', at) - at));
    std::string address;
    for (const char c : entry.name) {
        char code[4] = {c};
        if (plain.find(c) == plain.npos) std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
        address += code;
    }
    return "<asic:DataObjectReference URI=\"" + address + "\" MimeType=\"" + type +
           "\"><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>" +
           base64(entry.digest) + "</ds:DigestValue></asic:DataObjectReference>";
}

constexpr char manifestHead[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\" "
    "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
    "<asic:SigReference URI=\"META-INF/signature1.p7s\" MimeType=\"application/pkcs7-signature\"/>\n";

std::string sumLine(const Entry &entry) { return hex(entry.digest) + "  " + entry.name; }
std::string sm3Line(const Entry &entry) { return hex(sm3(entry.content)) + "  " + entry.name; }

/** A line for every entry from the head up to a section. */
std::string listed(const Archive &archive, Section last, std::string (*line)(const Entry &))
{
    std::string text;
    for (const Entry &entry : archive.entries)
        if (entry.section >= Section::Head && entry.section <= last) text += line(entry) + '\n';
    return text;
}

}  // namespace

Mapped mapFile(const std::string &path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat info {
    };
    const bool known = file >= 0 && fstat(file, &info) == 0 && S_ISREG(info.st_mode);
    const auto size = size_t(info.st_size);
    void *start = known && size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : nullptr;
    if (file >= 0) close(file);
    need(known && start != MAP_FAILED, "file.read", path);
    return {new std::string_view(static_cast<const char *>(start), size), [](const std::string_view *bytes) {
                munmap(const_cast<char *>(bytes->data()), bytes->size());
                delete bytes;
            }};
}

std::string Archive::head() const
{
    return entries.size() > 1 && entries[1].section == Section::Head ? entries[1].name : batchEntry;
}

const Entry *Archive::find(const std::string &name) const
{
    const auto place = places.find(name);
    return place == places.end() ? nullptr : &entries[place->second];
}

std::string_view Archive::read(const std::string &name) const
{
    const Entry *entry = find(name);
    need(entry, "container.entry.missing", name);
    need(entry->content.size() <= largestDocument, "container.entry.large", name);
    return entry->content;
}

Archive readArchive(std::string_view bytes, Findings &findings)
{
    return Reader{bytes, findings, {}, {}, 0, {}, {}}.read();
}

void checkLayout(const Archive &archive, Findings &findings)
{
    checkOrder(archive, findings);
    const auto compare = [&](const std::string &name, const std::string &expected) {
        if (!archive.find(name)) return;
        const std::string_view there = archive.find(name)->content;
        const size_t start =
            expected.rfind('\n', size_t(std::ranges::mismatch(expected, there).in1 - expected.begin()));
        const size_t line = start == expected.npos ? 0 : start + 1;
        expect(there == expected, findings, "container.list",
               name + ": " + expected.substr(line, expected.find('\n', line) - line));
    };
    compare("mimetype", "application/vnd.etsi.asic-e+zip");
    compare(sumsEntry, listed(archive, Section::Sm3, sumLine));
    compare(manifestEntry, manifestHead + listed(archive, Section::Sums, reference) + "</asic:ASiCManifest>\n");
    if (findings.empty()) compare("SM3SUMS", listed(archive, Section::Package, sm3Line));
}

}  // namespace remit_verify

#include "zip.h"

#include "text.h"

#include <openssl/evp.h>
#include <zlib.h>

#include <algorithm>
#include <memory>

namespace remit_verify {

namespace {

constexpr uint64_t largestFile = 0xFFFF'FFFE;  // what 32-bit offsets reach
constexpr uint64_t pieceBytes = 256 * 1024;
constexpr size_t localBytes = 30, recordBytes = 46, endBytes = 22;
constexpr uint32_t directoryMark = 0x02014B50;

uint32_t number(std::string_view bytes, size_t at, int width)
{
    uint32_t value = 0;
    for (int i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + size_t(i)]);
    return value;
}

/** Appends little-endian fields. */
struct Fields {
    std::string bytes;

    Fields &add(uint64_t value, int width)
    {
        for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i));
        return *this;
    }
    Fields &words(std::initializer_list<uint16_t> values)
    {
        for (const uint16_t value : values) add(value, 2);
        return *this;
    }
};

/** What a local header and a directory record share: from the version needed to the length of the extra field. */
void addCommon(Fields &fields, const Entry &entry)
{
    fields.words({10, 0x0800, 0, 0, 0x0021});  // version 1.0, UTF-8 name, stored, midnight, 1980-01-01
    fields.add(entry.crc, 4).add(entry.size, 4).add(entry.size, 4).add(entry.name.size(), 2).add(0, 2);
}

std::string localHeader(const Entry &entry)
{
    Fields fields;
    addCommon(fields.add(0x04034B50, 4), entry);
    return fields.bytes + entry.name;
}

std::string directoryRecord(const Entry &entry)
{
    Fields fields;
    addCommon(fields.add(directoryMark, 4).add(0x0314, 2), entry);  // made on Unix by version 2.0
    fields.words({0, 0, 0}).add(0100644u << 16, 4).add(entry.offset, 4);
    return fields.bytes + entry.name;
}

std::string directoryEnd(uint64_t entries, uint64_t size, uint64_t offset)
{
    Fields fields;
    fields.add(0x06054B50, 4).words({0, 0}).add(entries, 2).add(entries, 2).add(size, 4).add(offset, 4).add(0, 2);
    return fields.bytes;
}

/** SHA-256 a piece at a time. */
class Sha256
{
public:
    Sha256() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(std::string_view bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()); }
    std::string result()
    {
        std::string digest(32, '\0');
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_context;
};

class Reader
{
public:
    Reader(File &file, Findings &findings) : m_file(file), m_findings(findings) {}

    Archive read()
    {
        readEnd();
        const std::string directory = m_file.read(m_directory, m_directorySize);
        for (size_t at = 0; at < directory.size();) at += readRecord(std::string_view(directory).substr(at));
        if ((m_next != m_directory && m_misplaced == 0) || m_archive.entries.size() != m_count)
            m_findings.push_back({"container.end", {{"offset", std::to_string(m_next)}}});
        m_whole.add(directory);
        m_whole.add(directoryEnd(m_count, m_directorySize, m_directory));
        m_archive.digest = m_whole.result();
        if (m_misplaced > 0)
            m_findings.push_back({"container.rewritten", {{"entry", m_first}, {"count", std::to_string(m_misplaced)}}});
        return std::move(m_archive);
    }

private:
    [[noreturn]] void refuseEnd(uint64_t offset) { refuse("container.end", {{"offset", std::to_string(offset)}}); }

    /** The last bytes must say where the directory is, and it must fill the file up to them. */
    void readEnd()
    {
        const uint64_t size = m_file.size();
        if (size > largestFile) refuse("container.limit.bytes", {{"limit", std::to_string(largestFile)}});
        if (size < endBytes) refuseEnd(size);
        const std::string end = m_file.read(size - endBytes, endBytes);
        m_count = number(end, 10, 2);
        m_directorySize = number(end, 12, 4);
        m_directory = number(end, 16, 4);
        if (m_directory + m_directorySize + endBytes != size ||
            end != directoryEnd(m_count, m_directorySize, m_directory))
            refuseEnd(size - endBytes);
    }

    /** Reads a record of the directory and the entry that it is about; gives the record's length. */
    size_t readRecord(std::string_view rest)
    {
        if (rest.size() < recordBytes || number(rest, 0, 4) != directoryMark) refuseEnd(m_directory);
        const size_t name = number(rest, 28, 2), after = number(rest, 30, 2) + number(rest, 32, 2);
        const size_t length = recordBytes + name + after;
        if (rest.size() < length) refuseEnd(m_directory);
        Entry entry;
        entry.name = rest.substr(recordBytes, name);
        entry.crc = number(rest, 16, 4);
        entry.size = number(rest, 24, 4);
        entry.offset = number(rest, 42, 4);
        bool known = noting(m_findings, {}, [&] { m_names.add(entry.name); });
        if (number(rest, 8, 2) & 1) known = note("container.entry.encrypted", entry);
        if (number(rest, 10, 2) != 0) known = note("container.entry.compressed", entry);
        if (entry.offset != m_next || rest.substr(0, length) != directoryRecord(entry)) misplaced(entry);
        if (known) readEntry(entry);
        m_archive.places.emplace(entry.name, m_archive.entries.size());
        m_archive.entries.push_back(std::move(entry));
        return length;
    }

    /** Compares the local header and digests the content, which starts where the header says. */
    void readEntry(Entry &entry)
    {
        const std::string expected = localHeader(entry);
        // Never backwards: entries that overlap would make a small file cost the work of a huge one.
        if (entry.offset < m_next || entry.offset + localBytes > m_directory) return misplaced(entry);
        const std::string fixed = m_file.read(entry.offset, localBytes);
        entry.content = entry.offset + localBytes + number(fixed, 26, 2) + number(fixed, 28, 2);
        if (entry.content + entry.size > m_directory) return void(note("container.entry.size", entry));
        if (m_file.read(entry.offset, entry.content - entry.offset) != expected) misplaced(entry);
        m_whole.add(expected);
        readContent(entry);
        m_next = entry.content + entry.size;
    }

    void readContent(Entry &entry)
    {
        Sha256 hash;
        uLong crc = 0;
        for (uint64_t done = 0; done < entry.size;) {
            const std::string piece = m_file.read(entry.content + done, std::min(entry.size - done, pieceBytes));
            crc = crc32_z(crc, reinterpret_cast<const Bytef *>(piece.data()), piece.size());
            hash.add(piece);
            m_whole.add(piece);
            done += piece.size();
        }
        if (crc != entry.crc) note("container.entry.crc", entry);
        entry.digest = hash.result();
    }

    bool note(const char *code, const Entry &entry)
    {
        m_findings.push_back({code, {{"entry", entry.name}}});
        return false;
    }
    /** Programs that write the archive anew change every header; the first is named and the rest counted. */
    void misplaced(const Entry &entry)
    {
        if (m_misplaced++ == 0) m_first = entry.name;
    }

    File &m_file;
    Findings &m_findings;
    Archive m_archive;
    Names m_names;
    /** Of the archive as it is built again. */
    Sha256 m_whole;
    uint64_t m_count = 0, m_directory = 0, m_directorySize = 0;
    /** Where the next entry has to start. */
    uint64_t m_next = 0;
    std::string m_first;
    int m_misplaced = 0;
};

}  // namespace

File::File(const std::string &path) : m_path(path), m_stream(path, std::ios::binary | std::ios::ate)
{
    const auto size = m_stream.tellg();
    if (!m_stream || size < 0 || m_stream.seekg(0).peek() == EOF) {
        m_stream.clear();
        // An empty file can be read; what cannot be opened, or is a folder, can not.
        if (size != std::streampos(0)) refuse("file.read", {{"path", path}});
    }
    m_size = uint64_t(size);
}

std::string File::read(uint64_t offset, uint64_t count)
{
    std::string bytes(count, '\0');
    m_stream.clear();
    if (!m_stream.seekg(std::streamoff(offset)) || !m_stream.read(bytes.data(), std::streamsize(count)))
        refuse("file.read", {{"path", m_path}});
    return bytes;
}

const Entry *Archive::find(const std::string &name) const
{
    const auto place = places.find(name);
    return place == places.end() ? nullptr : &entries[place->second];
}

Archive readArchive(File &file, Findings &findings) { return Reader(file, findings).read(); }

}  // namespace remit_verify

#pragma once
#include "finding.h"

#include <cstdint>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace remit_verify {

/** A file that is read in pieces; what cannot be read is refused with file.read. */
class File
{
public:
    explicit File(const std::string &path);
    uint64_t size() const { return m_size; }
    /** Exactly these bytes. */
    std::string read(uint64_t offset, uint64_t count);

private:
    std::string m_path;
    std::ifstream m_stream;
    uint64_t m_size = 0;
};

/** One entry of the archive. */
struct Entry {
    std::string name;
    /** Where its header and its content start. */
    uint64_t offset = 0, content = 0;
    uint32_t size = 0, crc = 0;
    /** Of the content, 32 raw bytes; empty where the content could not be told from the rest. */
    std::string digest;
};

struct Archive {
    std::vector<Entry> entries;
    /** Where each name stands among them. */
    std::unordered_map<std::string, size_t> places;
    /** SHA-256 of the file, 32 raw bytes. Meaningful only where nothing was found. */
    std::string digest;

    /** Nothing where there is no such entry. */
    const Entry *find(const std::string &name) const;
};

/**
 * Reads a ZIP and builds it again from its names and contents alone: stored, dated 1980-01-01, made on Unix by
 * version 2.0, needing 1.0, names in UTF-8, mode 0100644, no extra fields, comments, descriptors or ZIP64, one
 * entry right after the other, then the directory, then the end. Every byte that differs is a finding. Entries are
 * listed as far as they can be told even then, so that what was changed can be named. Memory: the directory and a
 * piece.
 */
Archive readArchive(File &file, Findings &findings);

}  // namespace remit_verify

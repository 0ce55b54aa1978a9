#pragma once
#include "text.h"

#include <map>
#include <memory>
#include <unordered_map>

namespace remit_verify {

inline constexpr char batchEntry[] = "batch.json";
/** The head of an archive package, of a container between two stores, and of one to other parties. */
inline constexpr char archiveEntry[] = "archive.json", exchangeEntry[] = "exchange.json", parcelEntry[] = "parcel.json";
inline constexpr char checkpointEntry[] = "ledger/checkpoint.txt", checkpointSignatureEntry[] = "ledger/checkpoint.p7s";
inline constexpr char sealsEntry[] = "ledger/seals.json", sumsEntry[] = "SHA256SUMS";
inline constexpr char manifestEntry[] = "META-INF/ASiCManifest1.xml", signatureEntry[] = "META-INF/signature1.p7s";

/** A file's bytes, mapped: only what is looked at takes memory. Refuses with file.read. */
using Mapped = std::shared_ptr<const std::string_view>;
Mapped mapFile(const std::string &path);

/** What stands where, in the order of the archive. */
enum class Section { Mimetype, Head, Cases, Ledger, Package, Sm3, Sums, Manifest, Signature, Nowhere };

struct Entry {
    std::string name;
    std::string_view content;
    /** SHA-256 of the content, 32 raw bytes. */
    std::string digest;
    Section section;
};

struct Archive {
    std::vector<Entry> entries;
    /** Where each name stands among them. */
    std::unordered_map<std::string, size_t> places;

    /** Null where there is no such entry. */
    const Entry *find(const std::string &name) const;
    /** The name of its head: batchEntry where it has none. */
    std::string head() const;
    /** The entry's content. Refuses with container.entry.missing, or .large where it is over 64 MiB. */
    std::string_view read(const std::string &name) const;
};

/**
 * Reads a ZIP and builds it again from its names and contents alone: stored, dated 1980-01-01, made on Unix by
 * version 2.0, needing 1.0, names in UTF-8, mode 0100644, no extra fields, comments, descriptors or ZIP64, one
 * entry right after the other, then the directory, then the end. Every byte that differs is a finding. Entries are
 * listed as far as they can be told even then, so that what was changed can be named.
 */
Archive readArchive(std::string_view bytes, Findings &findings);

/**
 * That an archive has the entries of a container, each in its section (within one in the order of the names' bytes),
 * and that SHA256SUMS and the manifest say byte for byte what follows from them. Only a package has the sections
 * Package, with VERIFY.txt, index.html and metadata.csv, and Sm3, which lists all before it.
 */
void checkLayout(const Archive &archive, Findings &findings);

}  // namespace remit_verify

#pragma once
#include "zip.h"

namespace remit_verify {

inline constexpr char mimetypeEntry[] = "mimetype";
inline constexpr char batchEntry[] = "batch.json";
/** In an archive package: its head in place of batch.json, and its second list. */
inline constexpr char archiveEntry[] = "archive.json";
inline constexpr char sm3Entry[] = "SM3SUMS";
inline constexpr char checkpointEntry[] = "ledger/checkpoint.txt";
inline constexpr char checkpointSignatureEntry[] = "ledger/checkpoint.p7s";
inline constexpr char checkpointStampEntry[] = "ledger/checkpoint.tsr";
inline constexpr char sealsEntry[] = "ledger/seals.json";
inline constexpr char sumsEntry[] = "SHA256SUMS";
inline constexpr char manifestEntry[] = "META-INF/ASiCManifest1.xml";
inline constexpr char signatureEntry[] = "META-INF/signature1.p7s";

/** The entry's bytes, at most 64 MiB, digested again. Refuses with container.entry.* or file.read. */
std::string readEntry(File &file, const Archive &archive, const std::string &name);

/**
 * That an archive has the entries of a container, each in its place (mimetype, batch.json, cases/, ledger/,
 * SHA256SUMS, manifest, signature; within one of these in the order of the names' bytes), and that SHA256SUMS and
 * the manifest say byte for byte what follows from them. A package has archive.json for its head and, before
 * SHA256SUMS, VERIFY.txt, certificates/, court/, index.html, metadata.csv, and then SM3SUMS over all of these.
 */
void checkLayout(File &file, const Archive &archive, Findings &findings);

}  // namespace remit_verify

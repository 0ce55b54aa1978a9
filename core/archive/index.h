#pragma once
#include "archive/package.h"

namespace remit {

/** index.html: every paper with a link, for people; needs nothing but a browser. */
QByteArray indexPage(const ArchiveDocument &document, const std::vector<ArchivedPaper> &papers);

/** metadata.csv (元数据表), UTF-8 with a byte order mark: one line a paper. */
QByteArray metadataTable(const ArchiveDocument &document, const std::vector<ArchivedPaper> &papers);

/** VERIFY.txt: how to verify the package with common tools, in Chinese and English. */
QByteArray verifyInstructions();

}  // namespace remit

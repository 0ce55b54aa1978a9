#pragma once
#include "base/json.h"
#include "signing/cms.h"

namespace remit {

/** A certificate as reports show it: names, serial, fingerprint, validity, key, demonstration mark. */
Json toJson(const Certificate &certificate);

/** {"trusted","within_validity","revocation","chain"} of a certificate that was held against a trust store. */
Json toJson(const ChainReport &report);

/** Findings as codes and arguments. */
Json findingsJson(const std::vector<Error> &findings);

/** A verification report (签名验证报告): verdict, findings as codes and arguments, signer, times; no content. */
Json toJson(const CmsReport &report);

}  // namespace remit

#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace remit {

/** Sends a request to a time-stamp authority and gives its answer (RFC 3161); however long that takes. */
using AskStampAuthority = std::function<Result<QByteArray>(const QByteArray &request)>;

/**
 * Adds a document time stamp (PAdES baseline B-T, ETSI EN 319 142-1, 5.5) as a revision of its own: it proves that all
 * signatures before it existed then. May come days after the signature, and leaves every byte of it as it was.
 * Errors: those of sealPdf, signing.stamp.*, and those of `ask`.
 */
Result<QByteArray> stampPdf(const QByteArray &pdf, const Random &random, const AskStampAuthority &ask);

}  // namespace remit

#pragma once
#include "json.h"

#include <optional>

namespace remit_verify {

/** An electronic seal (电子印章) of the sender's register, as ledger/seals.json tells of it. */
struct Seal {
    std::string seal, name;
    /** SHA-256 of the seal itself, raw. */
    std::string digest;
    /** Empty for a seal in use. */
    std::string stoppedAt, reason;
};

/** Reads ledger/seals.json. Refuses as parseJson and Members do. */
std::vector<Seal> parseSeals(const std::string &bytes);

/** The register for programs. */
Json toJson(const std::vector<Seal> &seals);

/** The paper that a seal's file is set on: x.pdf of x.pdf.seal and of x.pdf.2.seal; nothing for other files. */
std::optional<std::string> sealedPaper(const std::string &file);

}  // namespace remit_verify

#pragma once
#include <QString>

namespace remit {

/** The signer's program (remit-signer), which alone loads drivers: beside this one, or where the build puts it. */
QString signerProgram();

}  // namespace remit

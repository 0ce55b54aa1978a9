#pragma once
#include <QString>

namespace remit {

/** The signer's program: beside this one, or where the build puts it. */
QString signerProgram();

}  // namespace remit

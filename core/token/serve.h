#pragma once

namespace remit {

/**
 * What the signer's process does: answers requests from one file descriptor on another until the first ends. Requests:
 * {"do":"load","path"}, describe, {"do":"open","serial"}, certificates, {"do":"login","last"} with the PIN in the frame
 * after it, {"do":"sign","id","digest"} in hexadecimal. Answers: {"answer":…} or {"error":{"code","args"}}.
 */
void serveToken(int in, int out);

}  // namespace remit

#pragma once

namespace remit {

/** What this process may use from now on. */
struct Allowance {
    /** Of the processor, in seconds; SIGXCPU after that. */
    unsigned seconds = 6;
    /** Of address space, in MiB. */
    unsigned long long mebibytes = 1024;
};

/**
 * Takes from this process, for good, what reading a file does not need: more memory and time than that, other programs,
 * files to write, and every socket. False where the system does not let it be taken; then nothing may be read.
 */
bool giveUp(const Allowance &allowance);

}  // namespace remit

// Feeds each reader of remit-verify with whatever comes: libFuzzer's entry point. The first byte chooses the
// reader.
#include "container.h"
#include "ledger.h"

#include <unistd.h>

#include <cstdio>
#include <fstream>

using namespace remit_verify;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    static const Trust none;
    const auto read = [&](auto reader) {
        try {
            reader();
        } catch (const Finding &finding) {
            sentence(finding);
        }
    };
    switch (data[0] % 6) {
        case 0:
            read([&] {
                static const std::string path = "/dev/shm/remit-verify-fuzz-" + std::to_string(getpid());
                std::ofstream(path, std::ios::binary) << bytes;
                verifyFile(path, none, 1796000000);
                std::remove(path.c_str());
            });
            break;
        case 1:
            read([&] {
                if (parseJson(parseJson(bytes).canonical()).canonical() != parseJson(bytes).canonical()) abort();
            });
            break;
        case 2:
            read([&] {
                const size_t half = bytes.find('\n') == std::string::npos ? 0 : bytes.rfind('\n') + 1;
                Findings findings;
                checkProofs(bytes.substr(0, half), bytes.substr(half), {"remit/x", 7, std::string(32, 'r')}, findings);
            });
            break;
        case 3:
            read([&] { verifySignature(bytes, nullptr, {none, 1796000000}); });
            break;
        case 4:
            read([&] { parseCheckpoint(bytes); });
            break;
        default:
            read([&] { Trust::fromPem(bytes); });
            break;
    }
    return 0;
}

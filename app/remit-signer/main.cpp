// The process that loads a token's driver: it may hang or crash, and nothing but this process is lost. Talks over its
// standard input and output; ends with its input, or with the program that started it.
#include "token/serve.h"

#include <sys/prctl.h>
#include <unistd.h>
#include <csignal>

int main()
{
    // A driver that hangs does not see the end of the input.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    // A PIN passes through this memory: no dump of it.
    prctl(PR_SET_DUMPABLE, 0);
    // What a driver prints must not run into the answers.
    const int out = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    remit::serveToken(STDIN_FILENO, out);
    return 0;
}

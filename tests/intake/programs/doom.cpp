// doom FOLDER COUNT PROGRAM…: runs a program and kills it (SIGKILL) as it enters, counted over all its threads, the
// COUNT-th system call that makes, names, removes, writes, cuts or syncs a file below FOLDER. strace can inject the
// same, but counts in each thread apart, so that some calls could never be reached.
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

std::string pathOf(pid_t thread, unsigned long long file)
{
    char path[PATH_MAX] = "";
    const std::string link = "/proc/" + std::to_string(thread) + "/fd/" + std::to_string(file);
    const ssize_t length = readlink(link.c_str(), path, sizeof path);
    return {path, size_t(length > 0 ? length : 0)};
}

bool changesAFile(pid_t thread, const __ptrace_syscall_info &call, const std::string &folder)
{
    switch (call.entry.nr) {
        case SYS_write:
        case SYS_writev:
        case SYS_pwrite64:
        case SYS_pwritev:
        case SYS_ftruncate:
        case SYS_fallocate:
        case SYS_fsync:
        case SYS_fdatasync:
            return pathOf(thread, call.entry.args[0]).starts_with(folder);
        case SYS_openat:
            return call.entry.args[2] & O_CREAT;
        case SYS_rename:
        case SYS_renameat:
        case SYS_renameat2:
        case SYS_link:
        case SYS_linkat:
        case SYS_unlink:
        case SYS_unlinkat:
        case SYS_mkdir:
        case SYS_mkdirat:
            return true;
        default:
            return false;
    }
}

/** Whether a thread that has stopped is about to make such a call. */
bool entersAChange(pid_t thread, int status, const std::string &folder)
{
    __ptrace_syscall_info call{};
    return WSTOPSIG(status) == (SIGTRAP | 0x80) && ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof call, &call) > 0 &&
           call.op == PTRACE_SYSCALL_INFO_ENTRY && changesAFile(thread, call, folder);
}

int watch(pid_t program, const std::string &folder, int count)
{
    for (int seen = 0;;) {
        int status = 0;
        const pid_t thread = waitpid(-1, &status, __WALL);
        if (thread < 0) return 2;
        if (!WIFSTOPPED(status) && thread == program) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + SIGKILL;
        if (!WIFSTOPPED(status)) continue;
        if (entersAChange(thread, status, folder) && ++seen == count) kill(program, SIGKILL);
        // A signal is passed on; what ptrace itself stops for is none.
        const int signal = WSTOPSIG(status);
        const bool own = signal == (SIGTRAP | 0x80) || signal == SIGTRAP || signal == SIGSTOP;
        ptrace(PTRACE_SYSCALL, thread, nullptr, own ? 0L : long(signal));
    }
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc < 4) return 2;
    const pid_t program = fork();
    if (program == 0) {
        ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        raise(SIGSTOP);
        execvp(argv[3], argv + 3);
        _exit(127);
    }
    int status = 0;
    waitpid(program, &status, 0);
    ptrace(PTRACE_SETOPTIONS, program, nullptr,
           PTRACE_O_EXITKILL | PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
               PTRACE_O_TRACEEXEC);
    ptrace(PTRACE_SYSCALL, program, nullptr, nullptr);
    return watch(program, argv[1], std::atoi(argv[2]));
}

#include "limits.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace remit {

namespace {

bool limit(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit both{most, most};
    return setrlimit(resource, &both) == 0;
}

bool limitResources(const Allowance &allowance)
{
    // One second more before SIGKILL; SIGXCPU, which says why, comes first.
    const rlimit seconds{allowance.seconds, allowance.seconds + 1};
    bool done = setrlimit(RLIMIT_CPU, &seconds) == 0 && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__
    // The sanitizer's shadow alone is larger than any limit.
    done = done && limit(RLIMIT_AS, allowance.mebibytes << 20);
#endif
    return done;
}

bool refuse(scmp_filter_ctx filter, std::initializer_list<int> calls)
{
    for (const int call : calls)
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) != 0) return false;
    return true;
}

/** Opening is for reading: fonts, tables of characters. */
bool refuseWriting(scmp_filter_ctx filter)
{
    for (const unsigned flag : {unsigned(O_WRONLY), unsigned(O_RDWR), unsigned(O_CREAT), unsigned(O_TRUNC)}) {
        const int plain =
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag));
        const int at = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1,
                                        SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag));
        if (plain != 0 || at != 0) return false;
    }
    // Its flags stand in memory, where a filter cannot see them.
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) == 0;
}

/** A thread may be begun, another process not. */
bool refuseProcesses(scmp_filter_ctx filter)
{
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0 &&
           // What it is to begin stands in memory; libraries then ask clone.
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

bool refuseCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    const bool network = refuse(
        filter, {SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
                 SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(sendto), SCMP_SYS(sendmsg), SCMP_SYS(io_uring_setup)});
    const bool programs = refuse(filter, {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork),
                                          SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
                                          SCMP_SYS(kill), SCMP_SYS(bpf), SCMP_SYS(perf_event_open),
                                          SCMP_SYS(userfaultfd), SCMP_SYS(keyctl), SCMP_SYS(mount), SCMP_SYS(unshare)});
    const bool files =
        refuse(filter, {SCMP_SYS(creat), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat),
                        SCMP_SYS(renameat2), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(rmdir), SCMP_SYS(link),
                        SCMP_SYS(linkat), SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(chmod), SCMP_SYS(fchmodat),
                        SCMP_SYS(chown), SCMP_SYS(truncate), SCMP_SYS(mknod), SCMP_SYS(mknodat)});
    const bool loaded =
        network && programs && files && refuseProcesses(filter) && refuseWriting(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
}

}  // namespace

bool giveUp(const Allowance &allowance)
{
    // Whoever asked is gone: nobody waits for the answer.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limitResources(allowance) && refuseCalls();
}

}  // namespace remit

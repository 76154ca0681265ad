#ifndef CTASKHOOK_H
#define CTASKHOOK_H

/// Has every job that Swift would run on its pool of threads given to `sink` instead, for as long as the process lives.
/// `sink` keeps the job and runs it later with `task_hook_run`, on whichever thread it likes.
void task_hook_install(void (*_Nonnull sink)(void *_Nonnull job));

/// Runs a job until it ends or waits.
void task_hook_run(void *_Nonnull job);

#endif

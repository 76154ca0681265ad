#include "CTaskHook.h"
#include <stdint.h>

#define SWIFT_CALL __attribute__((swiftcall))

// Of the runtime library of Swift's concurrency (swift/Runtime/Concurrency.h).
typedef struct {
    void *identity;
    uintptr_t implementation;
} executor_ref;

typedef SWIFT_CALL void (*enqueue_original)(void *job);
extern SWIFT_CALL void (*swift_task_enqueueGlobal_hook)(void *job, enqueue_original original);
extern SWIFT_CALL void swift_job_run(void *job, executor_ref executor);

static void (*installed_sink)(void *job);

static SWIFT_CALL void hook(void *job, enqueue_original original) {
    (void)original;
    installed_sink(job);
}

void task_hook_install(void (*sink)(void *job)) {
    installed_sink = sink;
    swift_task_enqueueGlobal_hook = hook;
}

void task_hook_run(void *job) {
    executor_ref generic = {0, 0};
    swift_job_run(job, generic);
}

import ChillAjarKit
import Logging

/// One attempt at a job, from its handler to what is written of it.
struct JobAttempt: Sendable {
    let job: Job
    let runner: JobRunner

    private var services: Services { runner.services }

    func run() async {
        guard let definition = runner.definitions[job.jenis] else { return }
        let renewal = Task { await renew() }
        let outcome = await outcome(definition)
        renewal.cancel()
        log(outcome)
        do {
            let isOurs = try await settle(outcome, definition)
            if isOurs { services.jobTally.count(job.jenis, outcome) }
            if !isOurs { runner.logger.error("job lost", metadata: ["job": "\(job.id)"]) }
        } catch {
            // The lease ends, and the job is seen to as one whose end nobody knows.
            runner.logger.error("job not settled", metadata: ["job": "\(job.id)", "error": "\(error)"])
        }
    }

    private func outcome(_ definition: JobDefinition) async -> JobOutcome {
        let now = services.clock()
        if let end = job.berlakuSampai, end <= now { return .obsolete(note: "Kedaluwarsa sebelum sempat dikerjakan.") }
        do {
            return try await definition.handler(job, JobContext(services: services, now: now, logger: runner.logger))
        } catch {
            let reason = "\(error)"
            return definition.isRepeatable ? .retry(reason: reason) : .dead(reason: reason)
        }
    }

    private func settle(_ outcome: JobOutcome, _ definition: JobDefinition) async throws -> Bool {
        let now = services.clock()
        let (job, owner) = (job, runner.owner)
        let isScheduled = definition.schedule != nil && job.kunci == Connection.scheduleKey(job.jenis)
        let end = end(of: outcome, definition)
        return try await services.database.write { db in
            switch end {
            case .retry(let seconds, let reason):
                return try db.settleJob(
                    job.id, by: owner, as: .menunggu, next: now.adding(seconds: seconds), note: reason, at: now)
            case .over(let status, let note):
                guard isScheduled, let schedule = definition.schedule else {
                    return try db.settleJob(job.id, by: owner, as: status, note: note, at: now)
                }
                let isOurs = try db.rescheduleJob(job.id, by: owner, next: schedule.next(after: now), note: note, at: now)
                if isOurs, status == .mati { try db.reportFailedRun(job, note: note ?? "", at: now) }
                return isOurs
            }
        }
    }

    private enum End: Sendable {
        case retry(seconds: Int64, reason: String)
        case over(JobStatus, note: String?)
    }

    private func end(of outcome: JobOutcome, _ definition: JobDefinition) -> End {
        switch outcome {
        case .done(let note): .over(.selesai, note: note)
        case .obsolete(let note): .over(.dibatalkan, note: note)
        case .dead(let reason): .over(.mati, note: reason)
        case .retry(_, let reason) where job.percobaan >= definition.maximumAttempts:
            .over(.mati, note: "\(reason) (setelah \(job.percobaan) kali dicoba)")
        case .retry(let seconds, let reason):
            .retry(seconds: seconds ?? definition.backoff.seconds(after: job.percobaan), reason: reason)
        }
    }

    /// Says, while the attempt lasts, that it is still being made.
    private func renew() async {
        let (job, owner) = (job, runner.owner)
        while (try? await Task.sleep(for: .seconds(JobRunner.leaseSeconds / 3))) != nil {
            let lease = services.clock().adding(seconds: JobRunner.leaseSeconds)
            _ = try? await services.database.write { try $0.renewJob(job.id, by: owner, until: lease) }
        }
    }

    private func log(_ outcome: JobOutcome) {
        var metadata: Logger.Metadata = ["job": "\(job.id)", "kind": "\(job.jenis.rawValue)", "attempt": "\(job.percobaan)"]
        switch outcome {
        case .done(let note):
            if let note { metadata["note"] = "\(note)" }
            runner.logger.debug("job done", metadata: metadata)
        case .obsolete(let note):
            metadata["note"] = "\(note)"
            runner.logger.info("job obsolete", metadata: metadata)
        case .retry(_, let reason):
            metadata["reason"] = "\(reason)"
            runner.logger.warning("job to be tried again", metadata: metadata)
        case .dead(let reason):
            metadata["reason"] = "\(reason)"
            runner.logger.error("job dead", metadata: metadata)
        }
    }
}

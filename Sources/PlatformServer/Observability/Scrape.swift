import ChillAjarKit

extension Services {
    /// Everything that `/metrics` shows.
    func metricFamilies(at now: Timestamp) throws -> [MetricFamily] {
        let pulse = try pulse(at: now)
        return observatory.requests.families + process(pulse) + jobs(try database.read { try $0.jobQueue(at: now) })
            + rest(pulse)
    }

    /// Under the names that Prometheus' own clients use.
    private func process(_ pulse: Pulse) -> [MetricFamily] {
        [
            .gauge("process_resident_memory_bytes", "Memory in RAM.", Double(pulse.signs.rss)),
            MetricFamily(
                name: "process_cpu_seconds_total", help: "Processor time used.", kind: .counter,
                samples: [.init(value: pulse.signs.cpuSeconds)]),
            .gauge("process_open_fds", "Open files and sockets.", Double(pulse.signs.descriptors)),
            .gauge("process_start_time_seconds", "When the server began.", Double(observatory.begin.microseconds) / 1e6),
        ]
    }

    private func jobs(_ queue: JobQueue) -> [MetricFamily] {
        [
            MetricFamily(
                name: "chillajar_jobs", help: "Jobs by kind and status, those that are over left out.", kind: .gauge,
                samples: queue.counts.map {
                    .init(labels: [("kind", $0.jenis), ("status", $0.status.rawValue)], value: Double($0.count))
                }),
            .gauge("chillajar_jobs_oldest_due_seconds", "Age of the job that is due longest.", Double(queue.oldestDueAge ?? 0)),
            MetricFamily(
                name: "chillajar_job_attempts_total", help: "Attempts at jobs by kind and ending.", kind: .counter,
                samples: jobTally.snapshot.sorted {
                    ($0.key.jenis.rawValue, $0.key.ending.rawValue) < ($1.key.jenis.rawValue, $1.key.ending.rawValue)
                }
                .map { key, count in
                    .init(labels: [("kind", key.jenis.rawValue), ("ending", key.ending.rawValue)], value: Double(count))
                }),
        ]
    }

    private func rest(_ pulse: Pulse) -> [MetricFamily] {
        [
            .counter("chillajar_login_failures_total", "Sign-ins that were refused.", pulse.loginFailures),
            .counter("chillajar_cache_hits_total", "Answers given from memory.", pulse.cacheHits),
            .counter("chillajar_cache_misses_total", "Answers that had to be built.", pulse.cacheMisses),
            .counter("chillajar_uploads_total", "Files that were taken.", pulse.uploads),
            .counter("chillajar_upload_bytes_total", "Bytes of files that were taken.", pulse.uploadBytes),
            .gauge("chillajar_writes_waiting", "Writes that wait for the one writer.", Double(pulse.writesWaiting)),
            .gauge("chillajar_disk_free_bytes", "Free bytes on the data's disk.", Double(pulse.signs.diskFree)),
            MetricFamily(
                name: "chillajar_alerts", help: "Warnings that stand, by kind.", kind: .gauge,
                samples: AlertKind.allCases.map { kind in
                    .init(
                        labels: [("kind", kind.rawValue)],
                        value: observatory.standing.contains { $0.kind == kind } ? 1 : 0)
                }),
        ]
    }
}

import ChillAjarKit

extension Pulse {
    /// Writes how things stand, and what was counted since the start.
    func write(to json: inout JSONWriter) {
        json.object("proses") { json in
            json.field("rss", signs.rss)
            json.field("cpu", signs.cpu.tenths)
            json.field("cpu_detik", signs.cpuSeconds.tenths)
            json.field("berkas_terbuka", signs.descriptors)
        }
        json.object("mesin") { json in
            json.field("memori_persen", (signs.machineMemory * 100).tenths)
            json.field("cpu_persen", (signs.machineCPU * 100).tenths)
            json.field("disk_persen", (signs.disk * 100).tenths)
            json.field("disk_bebas", signs.diskFree)
        }
        json.object("antrean") { json in
            json.field("menunggu", jobsWaiting)
            json.field("mati", jobsDead)
            json.field("tertua_detik", oldestDueSeconds)
            json.field("penulisan", writesWaiting)
        }
        json.object("cache") { json in
            json.field("kena", cacheHits)
            json.field("luput", cacheMisses)
            json.ratio("rasio", cacheHits, of: cacheHits + cacheMisses)
        }
        json.object("cadangan") { json in json.field("umur_detik", backupAge) }
        json.object("permintaan") { json in traffic.write(to: &json) }
        json.field("login_gagal", loginFailures)
    }
}

extension Span {
    func write(to json: inout JSONWriter) {
        json.field("mulai", begin.description)
        traffic.write(to: &json)
        json.field("login_gagal", loginFailures)
        json.field("rss", rss)
        json.field("cpu_persen", (cpu * 100).tenths)
        json.field("memori_persen", (memory * 100).tenths)
        json.field("pekerjaan", jobsWaiting)
        json.ratio("cache_rasio", cacheHits, of: cacheHits + cacheMisses)
    }
}

extension TrafficTotal {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("jumlah", requests)
        json.field("ditolak", refused)
        json.field("gagal", failed)
        json.field("rata_ms", latency.mean.tenths)
        json.field("p95_ms", latency.quantile(0.95))
        json.field("terlama_ms", latency.longest.tenths)
    }
}

extension Alert {
    func write(to json: inout JSONWriter) {
        json.field("jenis", kind.rawValue)
        json.field("pesan", message)
        json.field("nilai", measured.value)
        json.field("ambang", measured.threshold)
        json.field("mulai", begin.description)
        json.field("selesai", end?.description)
    }
}

extension JSONWriter {
    /// A part of 1 to three places; null when there is no whole.
    fileprivate mutating func ratio(_ key: StaticString, _ part: Int64, of whole: Int64) {
        if whole > 0 { field(key, (Double(part) / Double(whole) * 1000).rounded() / 1000) } else { null(key) }
    }
}

extension Double {
    /// Rounded to a tenth.
    fileprivate var tenths: Double { (self * 10).rounded() / 10 }
}

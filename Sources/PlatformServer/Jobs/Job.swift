import ChillAjarKit
import Logging

/// What a job is: the name under which its handler is found.
struct JobKind: RawRepresentable, Hashable, Sendable {
    let rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }
}

/// How far a job has come.
enum JobStatus: String, Sendable, CaseIterable {
    case menunggu
    case berjalan
    case selesai
    /// A dead letter: an admin decides.
    case mati
    /// Given up by an admin, or no longer of use when its turn came.
    case dibatalkan
}

/// A job that is to be done.
struct NewJob: Sendable {
    var jenis: JobKind
    /// JSON. May hold personal data: it is wiped once the job is done, and never shown.
    var payload = "{}"
    /// A job of the same key is made once, for as long as the first is remembered (30 days past its end).
    var kunci: String?
    /// What admins see of it; no personal data beyond a masked number.
    var keterangan: String?
    /// Not before this moment; nil for at once.
    var jalan: Timestamp?
    /// Of no use any more from this moment on.
    var berlakuSampai: Timestamp?

    init(
        _ jenis: JobKind, payload: String = "{}", key kunci: String? = nil, about keterangan: String? = nil,
        after jalan: Timestamp? = nil, validUntil berlakuSampai: Timestamp? = nil
    ) {
        self.jenis = jenis
        self.payload = payload
        self.kunci = kunci
        self.keterangan = keterangan
        self.jalan = jalan
        self.berlakuSampai = berlakuSampai
    }
}

/// A job as its handler sees it.
struct Job: Sendable {
    let id: Int64
    let jenis: JobKind
    /// JSON.
    let payload: String
    let kunci: String?
    /// Which attempt this is, from 1 on.
    let percobaan: Int
    let berlakuSampai: Timestamp?
}

/// How an attempt ended.
enum JobOutcome: Sendable, Equatable {
    /// Done; the note stands in the list of jobs.
    case done(note: String? = nil)
    /// Of no use any more.
    case obsolete(note: String)
    /// To be tried again, after so many seconds or, with nil, when the backoff says; a dead letter after the last attempt.
    case retry(after: Int64? = nil, reason: String)
    /// A dead letter.
    case dead(reason: String)

    static let done = JobOutcome.done(note: nil)
}

/// What a handler works with.
struct JobContext: Sendable {
    let services: Services
    /// When the attempt began.
    let now: Timestamp
    let logger: Logger
}

/// Does a job. Whatever it throws is a reason to try again, or, where a second time could do harm, a dead letter.
typealias JobHandler = @Sendable (Job, JobContext) async throws -> JobOutcome

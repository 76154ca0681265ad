import ChillAjarKit
import FoundationEssentials
import Glibc
import TinyHTTPServer

/// The platform that the client's engine is measured against: in a process of its own, so that its memory is not the client's,
/// and with a round trip of ``roundTripMilliseconds`` on every booking, as a far network has.
struct SyncPlatform {
    /// What this program is started with to be the platform.
    static let argument = "sync-platform"
    static let kursusCount = 10_000
    static let roundTripMilliseconds = 200

    let base: String
    private let child: Child
    private let output: Pipe

    /// Starts it and waits until it listens.
    init() throws(Obstacle) {
        output = try Pipe()
        child = try Child(
            "/proc/self/exe", [Self.argument], environment: [], output: output.writing, errors: STDERR_FILENO)
        close(output.writing)
        base = String(output.text(until: "\n").prefix { $0 != "\n" })
        guard base.hasPrefix("http") else { throw Obstacle("the platform of the bench did not start") }
    }

    func stop() {
        close(output.reading)
        child.stop()
    }

    /// Is the platform until it is ended.
    static func serve() throws -> Never {
        let kursus = Array(try JSONEncoder().encode(Catalogue(count: kursusCount).kursusList))
        let server = try TinyServer { answer(to: $0, kursus: kursus) }
        print(server.url)
        fflush(nil)
        // Until whoever started it no longer holds the other end of the pipe: they may die without ending it.
        var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
        while poll(&output, 1, -1) < 0, errno == EINTR {}
        exit(0)
    }

    private static func answer(to request: TinyRequest, kursus: [UInt8]) -> TinyAnswer {
        switch (request.method, request.path) {
        case ("GET", "/api/capabilities"):
            return json(#"{"server": "bench", "version": "1", "features": ["idempotency", "etag", "detail"]}"#)
        case ("GET", "/api/public/kursus"):
            let etag = "\"kursus-1\""
            if request.header("If-None-Match") == etag { return TinyAnswer(304, headers: [("ETag", etag)]) }
            return TinyAnswer(headers: [("Content-Type", "application/json"), ("ETag", etag)], body: kursus)
        case ("POST", "/api/pelanggan/pesan-sesi"):
            usleep(UInt32(roundTripMilliseconds) * 1000)
            return json(#"{"message": "ok", "sesi": {"id": 1, "pelanggan_id": 1, "statusSesi": "pending"}}"#, status: 201)
        case ("POST", "/api/transaksi"):
            return json(
                #"{"message": "ok", "transaksi": {"id": 1, "sesi_id": 1, "statusPembayaran": "menunggu_verifikasi"}}"#,
                status: 201)
        default:
            return json("[]")
        }
    }

    private static func json(_ text: String, status: Int = 200) -> TinyAnswer {
        TinyAnswer(status, text: text, type: "application/json")
    }
}

import ChillAjarKit
import Logging
import SQL
import ServiceLifecycle

/// Plays the admin and the mentors of a demo, so that one person sees the whole way of a booking: a proof that was sent is
/// accepted, the sesi that it pays for begins, and ends, each a while after what came before it.
///
/// Only what happens from its beginning on is its part. Whoever signs in as an admin or a mentor plays them from then on, and the
/// cast leaves the stage for good.
final class DemoCast: Service {
    private let services: Services
    private let pause: Int64
    private let beginning: Timestamp
    private let logger: Logger
    private let bell = Bell()

    /// - Parameter pause: seconds from what happens to what it is answered by.
    init(_ services: Services, pause: Int, logger: Logger) {
        self.services = services
        self.pause = Int64(pause)
        self.logger = logger
        beginning = services.clock()
        services.database.observe { [weak self] marks in
            if marks.contains(Connection.eventsMark) { self?.bell.ring() }
        }
    }

    /// Plays until the graceful end.
    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let next = try await self.play()
                    await self.bell.wait(atMost: next.map { .seconds($0) })
                } catch {
                    self.logger.error("demo cast", metadata: ["error": "\(error)"])
                    await self.bell.wait(atMost: .seconds(5))
                }
            }
        }
    }

    /// Answers everything whose time has come; returns the seconds until the next, nil where nothing is to be answered.
    func play() async throws -> Int64? {
        let (now, beginning, pause) = (services.clock(), beginning, pause)
        return try await services.database.write { db in
            guard try !db.isPlayedByOthers(since: beginning), let admin = try db.demoAdmin() else { return nil }
            var next: Int64?
            for cue in try db.cues(since: beginning) {
                let left = pause - now.seconds(since: cue.moment)
                guard left <= 0 else {
                    next = min(next ?? left, left)
                    continue
                }
                try cue.answer(by: admin, at: now, in: db)
                next = min(next ?? pause, pause)
            }
            return next
        }
    }
}

/// Something that waits for an admin or a mentor.
private struct Cue {
    let jenis: Peristiwa.Jenis
    let sesi: Int64
    let transaksi: Int64
    let moment: Timestamp
    /// Who teaches the sesi.
    let mentor: Person

    func answer(by admin: Person, at now: Timestamp, in db: Connection) throws {
        switch jenis {
        case .buktiDikirim: try Pembayaran.accept(transaksi, by: admin, at: now, in: db)
        case .pembayaranDiterima: try Pelajaran.start(sesi, by: mentor, at: now, in: db)
        default: try Pelajaran.finish(sesi, by: mentor, at: now, in: db)
        }
    }
}

extension Connection {
    fileprivate func isPlayedByOthers(since moment: Timestamp) throws -> Bool {
        try count(
            """
            SELECT count(*) FROM sesi_login l JOIN users u ON u.id = l.user_id
            WHERE u.peran <> 'pelanggan' AND l.created_at > ?
            """, moment.description) > 0
    }

    fileprivate func demoAdmin() throws -> Person? {
        try first("SELECT id FROM users WHERE peran = 'admin' ORDER BY id LIMIT 1") { row in
            Person(userID: try row.int64(0), peran: .admin)
        }
    }

    /// What has happened since a moment and was not answered yet; of what happened twice to a sesi the last.
    fileprivate func cues(since moment: Timestamp) throws -> [Cue] {
        let rows = try query(
            """
            SELECT p.jenis, s.id, t.id, max(p.created_at), m.id, m.user_id FROM peristiwa p
            JOIN sesi s ON s.id = p.sesi_id JOIN transaksi t ON t.sesi_id = s.id JOIN mentor m ON m.id = s.mentor_id
            WHERE p.created_at > ? AND (
                p.jenis = 'bukti_dikirim' AND t.status_pembayaran = 'menunggu_verifikasi'
                OR p.jenis = 'pembayaran_diterima' AND t.status_pembayaran = 'accepted' AND s.status_sesi = 'pending'
                OR p.jenis = 'sesi_dimulai' AND s.status_sesi = 'started')
            GROUP BY p.jenis, s.id, t.id ORDER BY max(p.id)
            """, moment.description
        ) { row in
            (
                Peristiwa.Jenis(rawValue: try row.string(0)), try row.int64(1), try row.int64(2), Timestamp(try row.string(3)),
                Person(userID: try row.int64(5), peran: .mentor, mentorID: try row.int64(4))
            )
        }
        return rows.compactMap { jenis, sesi, transaksi, moment, mentor in
            guard let jenis, let moment else { return nil }
            return Cue(jenis: jenis, sesi: sesi, transaksi: transaksi, moment: moment, mentor: mentor)
        }
    }
}

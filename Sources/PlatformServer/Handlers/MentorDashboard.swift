import ChillAjarKit
import SQL

extension Handlers {
    /// A mentor's figures, and the paid sesi from this month on.
    @Sendable func mentorDashboard(_ call: IncomingCall) throws -> Answer {
        let person = try call.person
        return try read(call) { reading in
            guard let mentor = try reading.db.mentor(user: person.userID) else { throw Problem.notFound("Mentor") }
            let month = call.now.tanggal(in: .wib).monthBegin
            let figures = try reading.db.figures(ofMentor: mentor.id, month: month)
            let kursus = try reading.db.kursus(ofMentor: mentor.id).count
            let calendar = try reading.db.calendar(ofMentor: mentor.id, from: month)
            return .json { json in
                json.field("mentor_status", mentor.status.rawValue)
                json.object("analytics") { json in
                    json.field("total_sesi", figures.sesi)
                    json.field("sesi_bulan_ini", figures.thisMonth)
                    json.field("total_jam_mengajar", figures.hours)
                    json.field("siswa_aktif", figures.students)
                    json.field("rating", mentor.rating)
                    json.field("jumlah_kursus", Int64(kursus))
                    json.field("jumlah_testimoni", mentor.jumlahTestimoni)
                }
                json.array("calendar", calendar) { json, row in row.writeCalendar(reading.wire, to: &json) }
            }
        }
    }
}

extension SesiRow {
    /// Writes a day of the calendar: the slot's keys, kursus, the sesi with transaksi and pelanggan.user, and who comes.
    fileprivate func writeCalendar(_ wire: WireContext, to json: inout JSONWriter) {
        jadwal.write(withLink: true, to: &json)
        json.object("kursus") { kursus.write(to: &$0) }
        json.object("sesi") { json in
            sesi.write(wire, to: &json)
            if let transaksi {
                json.object("transaksi") { transaksi.write(wire, sesi: sesi, to: &$0) }
            } else {
                json.null("transaksi")
            }
            json.object("pelanggan") { pelanggan.write(.full, to: &$0) }
        }
        json.field("siswaNama", pelanggan.user.nama)
        json.field("status", sesi.status(at: wire.now).rawValue)
    }
}

extension Tanggal {
    /// The first day of its month.
    fileprivate var monthBegin: Tanggal { adding(days: 1 - components.day) }
}

import ChillAjarKit
import TerminalUI

/// What a mentor's list of sesi says.
struct SesiMentorStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Sesi", "Sessions") }

    func weeks(_ count: Int) -> SafeText { say("\(count) minggu", "\(count) weeks") }
    func thisWeek(_ count: Int) -> SafeText { say("minggu ini \(count)", "\(count) this week") }

    // MARK: Headings

    func heading(_ section: SesiAgenda.Section, today: Tanggal) -> SafeText {
        switch section {
        case .hari(let tanggal):
            let day = DateStrings(language).longDay(tanggal, today: today)
            return switch tanggal.days(since: today) {
            case 0: say("Hari ini, \(day)", "Today, \(day)")
            case 1: say("Besok, \(day)", "Tomorrow, \(day)")
            default: day
            }
        case .belumSelesai: return say("Belum diselesaikan", "Not finished yet")
        case .terlewat: return say("Terlewat, belum dimulai", "Missed, not started")
        case .tanpaJadwal: return say("Tanpa jadwal", "Without a slot")
        case .selesai: return say("Selesai", "Finished")
        }
    }

    // MARK: Status

    var due: SafeText { say("saatnya mulai", "time to start") }
    var missed: SafeText { say("terlewat", "missed") }
    var sending: SafeText { say("mengirim", "sending") }
    var notStarted: SafeText { say("gagal dimulai", "not started") }
    var failed: SafeText { say("belum berhasil", "not done yet") }
    var uncertain: SafeText { say("diperiksa", "checking") }

    func startsIn(_ age: SafeText) -> SafeText { say("mulai \(age) lagi", "starts in \(age)") }
    func startedSince(_ age: SafeText) -> SafeText { say("seharusnya mulai \(age) lalu", "was to start \(age) ago") }

    // MARK: Facts

    var nameless: SafeText { say("Pelanggan", "Student") }
    var kursus: SafeText { say("Kursus", "Course") }
    var topik: SafeText { say("Topik", "Topic") }
    var noTopik: SafeText { say("tidak diisi", "none given") }
    var hari: SafeText { say("Hari", "Day") }
    var jam: SafeText { say("Jam", "Time") }
    var gaya: SafeText { say("Cara", "Where") }
    var tempat: SafeText { say("Tempat", "Place") }
    var tautan: SafeText { say("Tautan", "Link") }
    var keterangan: SafeText { say("Keterangan", "Remark") }
    var paket: SafeText { say("Paket", "Package") }
    var noPaket: SafeText { say("tanpa paket", "no package") }
    var telepon: SafeText { say("Telepon", "Telephone") }
    var statusLabel: SafeText { say("Status", "Status") }

    // MARK: Starting and finishing

    func askStart(_ nama: SafeText) -> SafeText { say("Mulai sesi dengan \(nama)?", "Start the session with \(nama)?") }
    func askFinish(_ nama: SafeText) -> SafeText { say("Selesaikan sesi dengan \(nama)?", "Finish the session with \(nama)?") }
    func early(_ age: SafeText) -> SafeText { say("Jadwal mulainya masih \(age) lagi.", "It is scheduled to start in \(age).") }
    func endsLater(_ moment: SafeText) -> SafeText {
        say("Jadwalnya masih berlangsung sampai \(moment).", "It is scheduled until \(moment).")
    }
    var cannotUndo: SafeText { say("Setelah terkirim, ini tidak dapat diurungkan.", "Once sent, this cannot be undone.") }
    var yesStart: SafeText { say("ya, mulai", "yes, start") }
    var yesFinish: SafeText { say("ya, selesai", "yes, finish") }
    var notSentYet: SafeText { say("Belum dikirim", "Not sent yet") }
    var starting: SafeText { say("Memulai sesi, menunggu server…", "Starting the session, waiting for the server…") }
    var finishing: SafeText { say("Menyelesaikan sesi, menunggu server…", "Finishing the session, waiting for the server…") }
    var unclear: SafeText {
        say("Belum pasti sampai di server; sedang diperiksa.", "Not certain to have reached the server; being checked.")
    }
    func started(_ nama: SafeText) -> SafeText { say("Sesi dengan \(nama) dimulai.", "The session with \(nama) has started.") }
    func finished(_ nama: SafeText) -> SafeText { say("Sesi dengan \(nama) selesai.", "The session with \(nama) is finished.") }

    // MARK: Nothing to show

    var emptyTitle: SafeText { say("Belum ada sesi", "No sessions yet") }
    var emptyBody: SafeText {
        say("Sesi muncul di sini begitu pembayarannya diterima.", "A session appears here once its payment is accepted.")
    }
    var emptyHint: SafeText { say("atur jadwal agar dapat dipesan", "keep your schedule, so that it can be booked") }
    var loading: SafeText { say("Memuat sesi…", "Loading sessions…") }
    var loadFailed: SafeText { say("Sesi belum dapat dimuat", "The sessions cannot be loaded yet") }
}

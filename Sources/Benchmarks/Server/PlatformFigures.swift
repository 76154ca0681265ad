/// What is measured of the server, with what the classic platform reached: on the same kind of machine, 2 cores, 8 workers, the
/// client beside it, 16 connections, and without fsync.
enum PlatformCase: String, CaseIterable {
    case publicKursus = "GET public/kursus"
    case publicMentor = "GET public/mentor"
    case mentorSesi = "GET mentor/daftar-sesi"
    case login = "POST login"
    case pesanSesi = "POST pesan-sesi"
    case verifikasi = "POST verifikasi-pembayaran"
    case unggah = "POST unggah-bukti, 300 KB"

    /// Requests a second; milliseconds of one at a time; how many times the rate is aimed at.
    var classic: (rate: Double, milliseconds: Double, aim: Double) {
        switch self {
        case .publicKursus: (249, 9.2, 40)
        case .publicMentor: (403, 5.7, 40)
        case .mentorSesi: (189, 11.3, 40)
        case .login: (9.0, 202, 8)
        case .pesanSesi: (373, 7.9, 10)
        case .verifikasi: (274, 10.2, 10)
        case .unggah: (242, 9.6, 2)
        }
    }

    static let classicMegabytes = 332.0
    static let aimMegabytes = 80.0
    static let reads: [PlatformCase] = [.publicKursus, .publicMentor, .mentorSesi]
}

/// What one run found.
struct PlatformFigures {
    /// Of 16 connections, and of one.
    var busy: [PlatformCase: LoadFigures] = [:]
    var alone: [PlatformCase: LoadFigures] = [:]
    /// Reads of one connection that find nothing in memory.
    var missing: [PlatformCase: LoadFigures] = [:]
    /// The same with the years of history in the database.
    var aloneLater: [PlatformCase: LoadFigures] = [:]
    var missingLater: [PlatformCase: LoadFigures] = [:]
    /// Megabytes after the reads and sign-ins, and the most until the end of the mutations.
    var memoryOfReads = 0.0
    var peak = 0.0
}

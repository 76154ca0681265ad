import ChillAjarKit
import Logging
import PlatformServer

/// The one table of everything that can be set. The command line, the environment, the file, their help and the README's table
/// are read from it.
enum ServerSettings {
    /// In the order in which it is listed.
    static let all: [Setting] = place + payment + logging + gateway + files + rates + security + proxies + encryption + backups

    private static let place: [Setting] = [
        .text(
            "data", "", "Folder data; dibuat bila belum ada.", "The data folder; made when missing."
        ) { $1.data = $0 },
        .text(
            "listen", "127.0.0.1:8080", "Alamat yang didengarkan; port 0 mencari yang bebas.",
            "Where to listen; port 0 takes a free one.", allowed: "HOST:PORT", where: { ListenAddress(argument: $0) != nil }
        ) { if let address = ListenAddress(argument: $0) { $1.listen = address } },
        .text(
            "public_url", "", "Alamat server bagi orang lain, untuk tautan.", "The server's address for others, for links.",
            allowed: "https://…", where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
        ) { $1.publicURL = String($0.reversed().drop { $0 == "/" }.reversed()) },
    ]

    private static let payment: [Setting] = [
        .text("rekening.bank", "", "Nama bank tujuan pembayaran.", "The bank that payments go to.", flag: "bank") {
            $1.bank = $0
        },
        .text("rekening.nomor", "", "Nomor rekening.", "The account's number.", flag: "nomor-rekening") { $1.nomorRekening = $0 },
        .text("rekening.atas_nama", "", "Pemilik rekening.", "The account's holder.", flag: "atas-nama") { $1.atasNama = $0 },
        .text(
            "rekening.qris", "", "Kode QRIS merchant, teksnya; jumlah diisi per tagihan.",
            "The merchant's QRIS code as text; amounts are filled in.", flag: "qris", allowed: "000201…",
            where: { (try? QRIS($0)) != nil }
        ) { $1.qris = try? QRIS($0) },
    ]

    private static let logging: [Setting] = [
        .choice(
            "log.level", "info", Logger.Level.allCases.map(\.rawValue), "Seberapa banyak yang dicatat.", "How much is logged."
        ) { if let level = Logger.Level(rawValue: $0) { $1.logLevel = level } },
        .choice(
            "log.format", "text", ServerConfiguration.LogFormat.allCases.map(\.rawValue), "Bentuk log di stderr.",
            "The form of the log on stderr."
        ) { if let format = ServerConfiguration.LogFormat(rawValue: $0) { $1.logFormat = format } },
        .secret(
            "metrics.token", "Token untuk /metrics dari luar mesin ini; tanpa itu hanya dari mesin ini.",
            "The token for /metrics from outside; without it, this machine only.", allowed: "≥ 16 huruf / characters",
            where: { $0.utf8.count >= 16 }
        ) { $1.platform.monitoring.metricsToken = $0 },
    ]

    private static let gateway: [Setting] = [
        .text(
            "gateway.url", "", "Gerbang WhatsApp; tanpa itu pesan hanya dicatat.",
            "The WhatsApp gateway; without it messages are only logged.", allowed: "https://…",
            where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
        ) { $1.platform.gateway.url = $0 },
        .text(
            "gateway.sender", "chillajar", "Pengirim, menurut gerbang itu.", "The sender, as that gateway knows it."
        ) { $1.platform.gateway.sender = $0 },
        .integer(
            "gateway.timeout_seconds", 15, 1...120, "Lama menunggu jawabannya, detik.",
            "How long its answer is waited for, seconds."
        ) { $1.platform.gateway.timeoutSeconds = Int($0) },
    ]

    private static let files: [Setting] = [
        .integer(
            "limits.quota_mb", 200, 10...1_000_000, "Ruang berkas per orang, MB.", "Room for the files of a person, MB."
        ) { $1.platform.files.quotaBytes = $0 << 20 },
        .integer(
            "limits.quota_files", 1000, 10...1_000_000, "Jumlah berkas per orang.", "Files of a person."
        ) { $1.platform.files.quotaFiles = $0 },
    ]

    private static let proxies: [Setting] = [
        .list(
            "proxy.trusted", "Proksi yang X-Forwarded-For-nya dipercaya.", "Proxies whose X-Forwarded-For is believed.",
            allowed: "ADDRESS, ADDRESS/BITS", where: { TrustedProxies.isNetwork($0) }
        ) { $1.platform.proxies = TrustedProxies($0) }
    ]

    private static let encryption: [Setting] = [
        .text(
            "tls.cert", "", "Sertifikat TLS (PEM, dengan rantainya).", "The TLS certificate (PEM, with its chain)."
        ) { $1.certificate = $0 },
        .text("tls.key", "", "Kunci pribadi TLS (PEM).", "The TLS private key (PEM).") { $1.privateKey = $0 },
    ]

    private static let backups: [Setting] = [
        .text(
            "backup.folder", "DATA/cadangan", "Folder cadangan.", "The folder of the backups."
        ) { $1.backupFolder = $0 },
        .integer(
            "backup.per_day", 4, 0...24, "Cadangan per hari; 0 mematikannya.", "Backups a day; 0 turns them off."
        ) { $1.platform.backup.timesPerDay = Int($0) },
        .integer("backup.keep_days", 2, 1...365, "Selama ini semua disimpan.", "Days for which all are kept.") {
            $1.platform.backup.keeping.allDays = Int($0)
        },
        .integer("backup.keep_daily", 14, 0...3650, "Hari dengan satu cadangan.", "Days of which one a day is kept.") {
            $1.platform.backup.keeping.dailyDays = Int($0)
        },
        .integer("backup.keep_weekly", 8, 0...520, "Minggu dengan satu cadangan.", "Weeks of which one a week is kept.") {
            $1.platform.backup.keeping.weeks = Int($0)
        },
    ]
}

import ChillAjarKit
import Logging
import PlatformServer

/// Everything that an operator has said, or left to the defaults.
struct ServerConfiguration: Sendable {
    /// How the log is written.
    enum LogFormat: String, CaseIterable {
        case text, json
    }

    var data: String?
    var listen = ListenAddress(host: "127.0.0.1", port: 8080)
    var publicURL: String?
    var bank: String?
    var nomorRekening: String?
    var atasNama: String?
    var qris: QRIS?
    var logLevel = Logger.Level.info
    var logFormat = LogFormat.text
    var certificate: String?
    var privateKey: String?
    var backupFolder: String?
    /// Whether requests are limited; nil leaves it to the platform's own.
    var isRateLimited: Bool?
    /// How often somebody may call, where that is limited.
    var rateLimits = RateLimitConfiguration()
    /// All of the platform's own, but for its folder, its rekening and its limits.
    var platform = PlatformConfiguration(dataFolder: "")

    /// Where pelanggan pay; nil when nothing is said.
    var rekening: Rekening? {
        guard let bank, let nomorRekening, let atasNama else { return nil }
        return Rekening(bank: bank, nomor: nomorRekening, atasNama: atasNama, qris: qris)
    }

    /// Where backups lie.
    func backups(of data: String) -> String { backupFolder ?? "\(data)/cadangan" }

    /// What does not go together, in words.
    var contradictions: [String] {
        var found: [String] = []
        if ![0, 3].contains([bank, nomorRekening, atasNama].compactMap({ $0 }).count) {
            found.append("--bank, --nomor-rekening, --atas-nama: berikan ketiganya. / Give all three.")
        }
        if qris != nil, bank == nil {
            found.append("--qris: berikan juga rekeningnya dengan --bank. / Give the account too, with --bank.")
        }
        if (certificate == nil) != (privateKey == nil) {
            found.append("--tls-cert, --tls-key: berikan keduanya. / Give both.")
        }
        return found
    }
}

import ChillAjarKit
import Glibc
import Pictures

/// A proof of payment that lies ready for whoever tries the demo and has none: a receipt of a transfer that never took place.
enum DemoProofFile {
    /// Writes it into a folder of the data folder, ``DemoAccounts/proofFolder``.
    ///
    /// - Throws: ``PlatformFailure/dataFolder(path:reason:)``, `PictureError`.
    static func write(into dataFolder: String) throws {
        let folder = "\(dataFolder)/\(DemoAccounts.proofFolder)"
        try DataFolder.make(folder)
        let receipt = ReceiptPicture(
            bank: ReceiptPicture.Bank.all[0], amount: 88_000, sender: "AYU LESTARI", reference: "CONTOH-DEMO", time: "CONTOH",
            seed: 2026)
        let path = "\(folder)/bukti-transfer.jpg"
        let bytes = try receipt.jpeg()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PlatformFailure.dataFolder(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw PlatformFailure.dataFolder(path: path, reason: String(cString: strerror(errno)))
        }
    }
}

import ChillAjarKit
import Pictures

/// The proofs of the demo: receipts of transfers that never took place.
struct DemoBukti {
    /// Older payments share a few pictures: nobody looks at them twice.
    private var shared: [[UInt8]] = []

    /// The bytes of a proof for that payment.
    mutating func bytes(_ kind: BuktiFile.Kind, amount: Rupiah, sender: String, at time: Timestamp, number: Int, isOld: Bool)
        throws -> [UInt8]
    {
        if isOld, shared.count >= 4 { return shared[number % shared.count] }
        let banks = ReceiptPicture.Bank.all
        let receipt = ReceiptPicture(
            bank: banks[number % banks.count], amount: amount.amount, sender: sender.uppercased(),
            reference: "TRX\(20_261_000 + number * 7919)", time: Self.printed(time), account: Self.account, seed: UInt64(number))
        switch kind {
        case .jpeg:
            let bytes = try receipt.jpeg()
            if isOld { shared.append(bytes) }
            return bytes
        case .png: return try receipt.pixels().encodePNG()
        case .pdf: return DemoPDF.receipt(amount: amount.formatted, sender: sender, time: Self.printed(time))
        }
    }

    private static let account = "1280 0045 7731"

    /// Where the demo's pelanggan pay. No bank knows the merchant of the code: nothing can be paid with it.
    static let rekening = Rekening(
        bank: "Bank Nusa", nomor: account.filter { $0 != " " }, atasNama: "PT Chill Ajar Belajar",
        qris: try? QRIS(
            "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID5910CHILL AJAR6005DEPOK6304FE1D"))

    private static func printed(_ time: Timestamp) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
        let (year, month, day) = time.tanggal(in: .wib).components
        return "\(day) \(months[month - 1]) \(year) \(time.waktu(in: .wib).description.prefix(5)) WIB"
    }
}

/// A one-page PDF with a few lines of text (PDF 32000-1, 7.5).
enum DemoPDF {
    static func receipt(amount: String, sender: String, time: String) -> [UInt8] {
        let lines = ["TRANSFER BERHASIL", amount, "Dari: \(sender)", "Ke: PT Chill Ajar Belajar", time]
        let text = lines.enumerated().map {
            "BT /F1 \($0.offset < 2 ? 24 : 14) Tf 60 \(720 - $0.offset * 40) Td (\($0.element)) Tj ET"
        }
        let content = text.joined(separator: "\n")
        return file([
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ])
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var body = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(body.utf8.count)
            body += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = body.utf8.count
        body += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { body += String(String(10_000_000_000 + offset).dropFirst()) + " 00000 n \n" }
        body += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(body.utf8)
    }
}

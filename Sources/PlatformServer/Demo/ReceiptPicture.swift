import Pictures

/// The receipt of a transfer as a phone or a machine shows it: the proof of payment of the demo's data. Banks, people and
/// numbers are invented.
public struct ReceiptPicture: Sendable {
    /// A bank of the demo, with the two colours (0xRRGGBB) it is known by.
    public struct Bank: Sendable, Hashable {
        /// The name on its receipts.
        public let name: String
        let primary: UInt32
        let accent: UInt32

        /// All banks that receipts may come from; none of them exists.
        public static let all = [
            Bank(name: "Bank Nusa", primary: 0x0B4EA2, accent: 0xF7B500),
            Bank(name: "Bank Samudra", primary: 0x00796B, accent: 0x80DEEA),
            Bank(name: "DompetKita", primary: 0x6A1B9A, accent: 0xFFD54F),
            Bank(name: "Bank Rimba", primary: 0x1B7F3A, accent: 0xCDDC39),
            Bank(name: "Bank Mentari", primary: 0xD84315, accent: 0xFFE082),
            Bank(name: "Bank Cendana", primary: 0x8E1B2F, accent: 0xE0C097),
        ]
    }

    /// Whose receipt it is.
    public let bank: Bank
    /// Whole rupiah.
    public let amount: Int64
    /// The name of the one who paid.
    public let sender: String
    /// The bank's own number of the transfer.
    public let reference: String
    /// Date and time as printed, its zone included: "22 Nov 2026 14:05 WIB".
    public let time: String
    /// The account that received, as printed.
    public let account: String
    /// Decides layout and details: the same seed gives the same picture.
    public let seed: UInt64

    /// A receipt of what it says.
    public init(
        bank: Bank, amount: Int64, sender: String, reference: String, time: String, account: String = "1280 0045 7731",
        seed: UInt64
    ) {
        self.bank = bank
        self.amount = amount
        self.sender = sender
        self.reference = reference
        self.time = time
        self.account = account
        self.seed = seed
    }

    /// The name of the one who receives all payments.
    public static let recipient = "PT CHILL AJAR BELAJAR"

    /// The picture, upright, 720 pixels wide.
    public func pixels() -> Pixels { ReceiptPictureLayout(receipt: self).drawn() }

    /// The picture as the JPEG file a phone would send.
    public func jpeg() throws(PictureError) -> [UInt8] { try pixels().encodeJPEG(quality: 82) }

    /// "Rp63.000"
    var printedAmount: String {
        let digits = String(amount.magnitude)
        let grouped = digits.enumerated().reduce(into: "") { text, digit in
            let left = digits.count - digit.offset
            if digit.offset > 0 && left.isMultiple(of: 3) { text.append(".") }
            text.append(digit.element)
        }
        return "\(amount < 0 ? "-" : "")Rp\(grouped)"
    }

    /// The last digits of the account that paid, from the seed.
    var maskedAccount: String { "**** \(1_000 + mixed % 9_000)" }

    /// The seed with its bits spread: neighbouring seeds look unlike each other (the finaliser of SplitMix64).
    var mixed: UInt64 {
        var bits = seed &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}

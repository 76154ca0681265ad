/// Where a payment goes: a bank account, and the code that an e-wallet scans.
public struct Rekening: Hashable, Sendable, Codable {
    /// The bank's name.
    public var bank: String
    /// The account's number, digits.
    public var nomor: String
    /// The holder.
    public var atasNama: String
    /// The merchant's payment code, without an amount; nil where there is none, and where it is not one.
    public var qris: QRIS?

    /// An account.
    public init(bank: String, nomor: String, atasNama: String, qris: QRIS? = nil) {
        self.bank = bank
        self.nomor = nomor
        self.atasNama = atasNama
        self.qris = qris
    }

    private enum CodingKeys: CodingKey {
        case bank, nomor, atasNama, qris
    }

    /// Takes an account whose code is wrong as one without a code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        bank = try container.decode(String.self, forKey: .bank)
        nomor = try container.decode(String.self, forKey: .nomor)
        atasNama = try container.decode(String.self, forKey: .atasNama)
        qris = try? container.decodeIfPresent(QRIS.self, forKey: .qris)
    }
}

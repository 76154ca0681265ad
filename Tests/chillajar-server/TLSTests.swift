import Glibc
import ServerProgram
import Testing

@Suite("TLS", .serialized)
struct TLSTests {
    let program: ServerProgram

    init() throws {
        program = try ServerProgram()
        try program.put(TestCertificate.satu + "\n", in: "cert.pem")
        try program.put(TestCertificate.satuKey + "\n", in: "key.pem")
    }

    private func start(_ program: ServerProgram) throws {
        try program.start(
            "serve", "--demo", "--data", program.folder + "/data", "--listen", "127.0.0.1:0", "--tls-cert",
            self.program.folder + "/cert.pem", "--tls-key", self.program.folder + "/key.pem")
    }

    @Test("The certificate is shown to TLS 1.2, 1.1 is refused; after HUP the new one is shown, and a broken one is not")
    func handshake() throws {
        try start(program)
        let line = program.line()
        #expect(line?.hasPrefix("listening on https://127.0.0.1:") == true)
        let port = try #require(line?.split(separator: ":").last.flatMap { UInt16($0) })
        #expect(ClientHello.answer(port: port)?.contains("satu.uji") == true)
        #expect(ClientHello.answer(port: port, minor: 2)?.first == ClientHello.alert)
        try program.put(TestCertificate.dua + "\n", in: "cert.pem")
        program.signal(SIGHUP)
        try program.awaitError("Sertifikat lama tetap dipakai")
        #expect(ClientHello.answer(port: port)?.contains("satu.uji") == true)
        try program.put(TestCertificate.duaKey + "\n", in: "key.pem")
        program.signal(SIGHUP)
        try program.awaitError("sertifikat dibaca ulang")
        #expect(ClientHello.answer(port: port)?.contains("dua.uji") == true)
        program.signal(SIGTERM)
        #expect(program.exitCode() == 0)
    }

    @Test("What cannot be used is told before anything is served", arguments: ["cert.pem", "key.pem", "pasangan"])
    func refused(_ what: String) throws {
        switch what {
        case "pasangan": try program.put(TestCertificate.duaKey + "\n", in: "key.pem")
        default: try program.put("bukan PEM\n", in: what)
        }
        try start(program)
        #expect(program.exitCode() == EX_CONFIG)
        #expect(program.errors.contains("TLS: \(program.folder)/\(what == "pasangan" ? "key.pem" : what): bukan"))
        #expect(!program.exists("data"))
    }

    @Test("A certificate that has run out is told, and served")
    func expired() throws {
        try program.put(TestCertificate.lama + "\n", in: "cert.pem")
        try start(program)
        #expect(program.line()?.hasPrefix("listening on https://") == true)
        #expect(program.errors.contains("sertifikat kedaluwarsa"))
    }
}

/// The first words of a TLS client, by hand: what TLS 1.2 answers to them is not encrypted yet.
enum ClientHello {
    /// What a refusal begins with (RFC 5246, 6.2.1).
    static let alert: Character = "\u{15}"

    /// What the server answers, byte by byte as characters; nil when nobody does.
    ///
    /// - Parameter minor: 3 for TLS 1.2, 2 for 1.1.
    static func answer(port: UInt16, minor: UInt8 = 3) -> String? {
        guard let exchange = Exchange(port: port) else { return nil }
        exchange.send(bytes: message(minor: minor))
        var answer: [UInt8] = []
        // The certificate may come in a second piece; the server's part ends with ServerHelloDone.
        repeat {
            let piece = exchange.receiveBytes()
            if piece.isEmpty { break }
            answer += piece
        } while answer.first == 0x16 && !answer.suffix(4).elementsEqual([0x0E, 0, 0, 0])
        return String(String.UnicodeScalarView(answer.map { Unicode.Scalar($0) }))
    }

    private static func message(minor: UInt8) -> [UInt8] {
        // ECDHE-ECDSA with AES-128: GCM for TLS 1.2, CBC for 1.1.
        let suites: [UInt8] = [0xC0, 0x2B, 0xC0, 0x09]
        let groups: [UInt8] = [0x00, 0x0A, 0, 4, 0, 2, 0x00, 0x17]
        let points: [UInt8] = [0x00, 0x0B, 0, 2, 1, 0]
        let signatures: [UInt8] = [0x00, 0x0D, 0, 6, 0, 4, 0x04, 0x03, 0x02, 0x03]
        let extensions = groups + points + signatures
        var hello: [UInt8] = [3, minor] + [UInt8](repeating: 7, count: 32) + [0, 0, UInt8(suites.count)] + suites
        hello += [1, 0, 0, UInt8(extensions.count)] + extensions
        let handshake = [1, 0, 0, UInt8(hello.count)] + hello
        return [0x16, 3, 1, 0, UInt8(handshake.count)] + handshake
    }
}

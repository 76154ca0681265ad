import ChillAjarKit
import Hummingbird

/// The headers of tus 1.0 (tus.io/protocols/resumable-upload).
enum TusHeaders {
    static let version = "1.0.0"
    /// `application/offset+octet-stream`
    static let contentType = "application/offset+octet-stream"

    /// What OPTIONS tells.
    static let offer = [
        HTTPHeader("Tus-Version", version), HTTPHeader("Tus-Extension", "creation,creation-with-upload,checksum"),
        HTTPHeader("Tus-Max-Size", String(Unggahan.maximumBytes)), HTTPHeader("Tus-Checksum-Algorithm", "sha1,sha256"),
    ]

    static func value(_ name: String, of request: Request) -> String? { HTTPField.Name(name).flatMap { request.headers[$0] } }

    /// A whole number from 0; 400 for anything else, nil when missing.
    static func number(_ name: String, of request: Request) throws(Problem) -> Int64? {
        guard let text = value(name, of: request) else { return nil }
        guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text)
        else { throw .badRequest("\(name) tidak sah.") }
        return number
    }

    /// Throws 412 for another version of the protocol.
    static func checkVersion(_ request: Request) throws(Problem) {
        guard value("Tus-Resumable", of: request) == version else {
            throw Problem(status: 412, message: "Versi tus yang dilayani adalah \(version).")
        }
    }

    static func hasUploadType(_ request: Request) -> Bool {
        HeaderParameters(request.headers[.contentType] ?? "").first.lowercased() == contentType
    }
}

/// The digest that a piece must have (tus: checksum).
final class PieceDigest {
    private enum Algorithm {
        case sha1(SHA1)
        case sha256(SHA256)
    }

    private var algorithm: Algorithm
    private let expected: [UInt8]

    private init(_ algorithm: Algorithm, expected: [UInt8]) {
        self.algorithm = algorithm
        self.expected = expected
    }

    /// From the header `Upload-Checksum: sha1 BASE64`; nil when there is none, 400 for an unknown algorithm.
    static func asked(by request: Request) throws(Problem) -> PieceDigest? {
        guard let header = TusHeaders.value("Upload-Checksum", of: request) else { return nil }
        let parts = header.split(separator: " ")
        guard parts.count == 2, let expected = Base64.decode(parts[1]) else { throw .badRequest("Upload-Checksum tidak sah.") }
        switch parts[0] {
        case "sha1": return PieceDigest(.sha1(SHA1()), expected: expected)
        case "sha256": return PieceDigest(.sha256(SHA256()), expected: expected)
        default: throw .badRequest("Upload-Checksum hanya dapat sha1 atau sha256.")
        }
    }

    func update(_ bytes: UnsafeRawBufferPointer) {
        switch algorithm {
        case .sha1(var digest):
            digest.update(bytes)
            algorithm = .sha1(digest)
        case .sha256(let digest): digest.update(bytes)
        }
    }

    /// Whether the bytes had the digest that was told; asked once, at the end.
    var isRight: Bool {
        switch algorithm {
        case .sha1(let digest): digest.finish() == expected
        case .sha256(let digest): digest.finish() == hexadecimal(expected)
        }
    }
}

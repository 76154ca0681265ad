import ChillAjarKit
import Hummingbird
import SQL

/// Files under the paths that entities name.
extension Handlers {
    var berkas: [Route: PlatformResponder.Handler] { [.berkas: sendBerkas] }

    /// A public picture to everybody; anything else to its owner and to admins, and to others as if it were not there.
    @Sendable private func sendBerkas(_ call: IncomingCall) async throws -> Answer {
        let path = call.values.joined(separator: "/")
        guard let (shelf, _) = FileStore.split(path) else { throw Problem.notFound("Berkas") }
        if !shelf.isPublic {
            let person = try await services.person(authorization: call.request.headers[.authorization], at: call.now)
            guard !person.mustSetUpOTP else { throw Problem.mustSetUpOTP }
            let owner = try services.database.read { try $0.berkasOwner(path) }
            guard person.peran == .admin || owner == person.userID else { throw Problem.notFound("Berkas") }
        }
        guard let file = services.files.find(path) else { throw Problem.notFound("Berkas") }
        return StoredFileAnswer(path: path, isPublic: shelf.isPublic, file: file).answer(to: call.request)
    }
}

/// A stored file on its way to a client, whole or in part (RFC 9110 §13, §14). Its content never changes under its name.
struct StoredFileAnswer {
    /// The storage path.
    let path: String
    let isPublic: Bool
    let file: (path: String, bytes: Int64, kind: BuktiFile.Kind)

    private var name: Substring { path.split(separator: "/").last ?? "" }
    private var tag: String { "\"\(name)\"" }

    func answer(to request: Request) -> Answer {
        var headers = [
            HTTPHeader("ETag", tag), HTTPHeader("Accept-Ranges", "bytes"),
            HTTPHeader("Cache-Control", isPublic ? "public, max-age=31536000, immutable" : "private, no-cache"),
            HTTPHeader("Content-Disposition", "\(file.kind == .pdf ? "attachment" : "inline"); filename=\"\(name)\""),
        ]
        var answer: Answer
        if request.headers[.ifNoneMatch].map({ $0 == "*" || $0.contains(tag) }) == true {
            answer = Answer(304, .none)
        } else {
            switch ByteRange(request.headers[.range], of: file.bytes) {
            case .whole:
                answer = Answer(200, .portion(path: file.path, range: 0..<file.bytes, contentType: file.kind.contentType))
            case .part(let range):
                answer = Answer(206, .portion(path: file.path, range: range, contentType: file.kind.contentType))
                headers.append(HTTPHeader("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.bytes)"))
            case .impossible:
                answer = Answer(Problem(status: 416, message: "Bagian berkas yang diminta tidak ada."))
                headers = [HTTPHeader("Content-Range", "bytes */\(file.bytes)")]
            }
        }
        answer.headers = headers
        return answer
    }
}

/// What a Range header asks for; several ranges at once, and other units, count as the whole (RFC 9110 §14.2 allows that).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int64>)
    case impossible

    init(_ header: String?, of count: Int64) {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let sides = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard sides.count == 2, sides.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.utf8.count <= 18 })
        else {
            self = .whole
            return
        }
        switch (Int64(sides[0]), Int64(sides[1])) {
        case (let first?, let last?): self = Self.bounded(first, min(last, count - 1) + 1, last < first, count)
        case (let first?, nil): self = Self.bounded(first, count, false, count)
        case (nil, let last?): self = last == 0 ? .impossible : .part(max(0, count - last)..<count)
        case (nil, nil): self = .whole
        }
    }

    private static func bounded(_ first: Int64, _ end: Int64, _ isInvalid: Bool, _ count: Int64) -> ByteRange {
        if isInvalid { return .whole }
        return first < count ? .part(first..<end) : .impossible
    }
}

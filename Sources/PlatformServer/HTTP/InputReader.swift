import ChillAjarKit
import Hummingbird

/// Reads a request's body under hard limits, while it comes.
struct InputReader: Sendable {
    static let maximumJSONBytes = 1 << 20
    static let maximumFieldBytes = 64 << 10
    /// A form with the largest file, and its fields.
    static let maximumFormBytes = BuktiFile.maximumBytes + 1 << 20

    /// Where file parts are written.
    let folder: String

    func read(_ request: Request) async throws -> Input {
        let contentType = request.headers[.contentType] ?? ""
        switch HeaderParameters(contentType).first.lowercased() {
        case "multipart/form-data":
            try refuse(request, above: Self.maximumFormBytes, "Berkas lebih besar dari 10 MB.")
            return try await multipart(request.body, contentType: contentType)
        case "application/x-www-form-urlencoded": return Input(fields: URLForm.fields(try await whole(request)))
        default: return try await json(request)
        }
    }

    /// Refuses what says of itself that it is too long, before any of it is read.
    private func refuse(_ request: Request, above limit: Int64, _ message: String) throws(Problem) {
        guard let announced = request.headers[.contentLength].flatMap({ Int64($0) }), announced > limit else { return }
        throw .tooLarge(message)
    }

    private func whole(_ request: Request) async throws -> [UInt8] {
        try refuse(request, above: Int64(Self.maximumJSONBytes), "Isi permintaan terlalu besar.")
        var bytes: [UInt8] = []
        var pace = BodyPace()
        for try await piece in request.body {
            try pace.note(piece.readableBytes)
            guard bytes.count + piece.readableBytes <= Self.maximumJSONBytes else {
                throw Problem.tooLarge("Isi permintaan terlalu besar.")
            }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }

    private func json(_ request: Request) async throws -> Input {
        let bytes = try await whole(request)
        if bytes.isEmpty { return Input() }
        guard case .object(let fields) = try? JSONReader.read(bytes) else {
            throw Problem.badRequest("Isi permintaan bukan objek JSON yang utuh.")
        }
        return Input(fields: fields)
    }

    private func multipart(_ body: RequestBody, contentType: String) async throws -> Input {
        do {
            var parser = try MultipartParser(contentType: contentType)
            let collector = PartCollector(folder: folder)
            var pace = BodyPace()
            var count: Int64 = 0
            for try await piece in body {
                try pace.note(piece.readableBytes)
                count += Int64(piece.readableBytes)
                guard count <= Self.maximumFormBytes else { throw MultipartFailure.tooMuch }
                try piece.withUnsafeReadableBytes { try parser.feed($0) { try collector.receive($0) } }
            }
            guard parser.isDone else { throw MultipartFailure.malformed }
            return collector.input
        } catch let failure as MultipartFailure {
            throw Problem(failure)
        }
    }
}

/// Gathers the parts of a multipart body: fields in memory, a file on disk.
private final class PartCollector {
    private let folder: String
    private var file: (name: String, file: UploadedFile)?
    private let fields = FormFields()
    private var fieldName = ""
    private var field: [UInt8] = []
    private var sink: UploadSink?

    init(folder: String) { self.folder = folder }

    var input: Input { Input(fields: fields.fields, file: file) }

    func receive(_ event: MultipartParser.Event) throws {
        switch event {
        case .part(let name, let fileName): try begin(name, fileName)
        case .data(let bytes): try add(bytes)
        case .partEnd: try end()
        }
    }

    private func begin(_ name: String, _ fileName: String?) throws {
        fieldName = name
        field = []
        // A browser sends an empty file name for a file that was not chosen.
        guard let fileName, !fileName.isEmpty else { return }
        guard file == nil else { throw MultipartFailure.tooMuch }
        sink = try UploadSink(folder: folder)
    }

    private func add(_ bytes: UnsafeRawBufferPointer) throws {
        if let sink {
            try sink.write(bytes, limit: BuktiFile.maximumBytes)
        } else {
            guard field.count + bytes.count <= InputReader.maximumFieldBytes else { throw MultipartFailure.tooMuch }
            field.append(contentsOf: bytes)
        }
    }

    private func end() throws {
        if let sink {
            file = (fieldName, sink.finish())
            self.sink = nil
        } else {
            guard let text = String(validating: field, as: UTF8.self) else { throw MultipartFailure.malformed }
            fields.add(fieldName, text)
        }
    }
}

extension Problem {
    init(_ failure: MultipartFailure) {
        switch failure {
        case .malformed: self = .badRequest("Formulir yang dikirim tidak utuh.")
        case .tooMuch: self = .tooLarge("Formulir yang dikirim terlalu besar.")
        case .fileTooLarge: self = .tooLarge("Berkas lebih besar dari 10 MB.")
        }
    }
}

/// Reads `application/x-www-form-urlencoded`.
enum URLForm {
    static func fields(_ bytes: [UInt8]) -> [String: JSONValue] {
        let fields = FormFields()
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            fields.add(decoded(sides[0]), sides.count > 1 ? decoded(sides[1]) : "")
        }
        return fields.fields
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                result.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

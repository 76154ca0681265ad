/// Resumable uploads: tus 1.0 core and creation (tus.io/protocols/resumable-upload).
extension PlatformCalls {
    private static let version = HTTPHeader("Tus-Resumable", "1.0.0")

    /// Begins an upload of so many bytes; its id.
    static func createUnggahan(byteCount: Int64) -> Call<String> {
        var call = Call<String>(.post, Route.createUnggahan.template) { response in
            // Only the name counts: an address of another host would be given the token.
            let name = response.header("Location")?.split(separator: "/").last.map(String.init) ?? ""
            guard !name.isEmpty, name.utf8.count <= 100, name.utf8.allSatisfy(isPlain) else {
                throw APIError.unreadableAnswer("the upload has no usable address")
            }
            return name
        }
        call.headers = [version, HTTPHeader("Upload-Length", String(byteCount))]
        return call
    }

    /// How many bytes of an upload have come.
    static func unggahanOffset(_ id: String) -> Call<Int64> {
        var call = Call(.head, path(id), read: offset)
        call.headers = [version]
        return call
    }

    /// Sends more of a file; how many bytes have come by then.
    static func appendUnggahan(_ id: String, path file: String, offset: Int64, byteCount: Int64) -> Call<Int64> {
        var call = Call(.patch, path(id), body: .piece(path: file, offset: offset, byteCount: byteCount), read: Self.offset)
        call.headers = [
            version, HTTPHeader("Upload-Offset", String(offset)), HTTPHeader("Content-Type", "application/offset+octet-stream"),
        ]
        return call
    }

    private static func path(_ id: String) -> String { "/unggahan/" + id }

    @Sendable private static func offset(of response: TransportResponse) throws(APIError) -> Int64 {
        guard let offset = response.header("Upload-Offset").flatMap({ Int64($0) }), offset >= 0 else {
            throw .unreadableAnswer("the upload does not say how far it is")
        }
        return offset
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

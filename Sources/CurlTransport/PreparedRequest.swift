import ChillAjarKit

/// A request that was found to be sendable: its address may be used, its headers are clean, its files are open.
struct PreparedRequest {
    let request: TransportRequest
    let address: Address
    /// Header lines as they are handed to libcurl.
    let headerLines: [String]
    /// The files of a form, in the order of its file parts; or the one of which a piece is sent.
    let files: [UploadFile]

    /// Checks a request. Throws ``TransportFailure/badAddress(_:)`` or ``TransportFailure/unreadableFile(path:reason:)``.
    init(_ request: TransportRequest, options: CurlTransport.Options) throws(TransportFailure) {
        self.request = request
        address = try Address(request.url)
        try address.check(allowPlainHTTP: options.allowPlainHTTP)
        headerLines = try HeaderLines.lines(for: request, userAgent: options.userAgent)
        files = try Self.openFiles(of: request.body)
    }

    private static func openFiles(of body: TransportRequest.Body) throws(TransportFailure) -> [UploadFile] {
        if case .piece(let path, let offset, let byteCount) = body {
            return [try UploadFile(path: path, piece: (offset, byteCount))]
        }
        guard case .multipart(let parts) = body else { return [] }
        var files: [UploadFile] = []
        for part in parts {
            switch part {
            case .field(let name, _):
                try HeaderLines.checkText(name, "a field's name")
            case .file(let name, let fileName, let contentType, let path):
                try HeaderLines.checkText(name, "a field's name")
                try HeaderLines.checkText(fileName, "a file's name")
                try HeaderLines.checkText(contentType, "a file's type")
                files.append(try UploadFile(path: path))
            }
        }
        return files
    }
}

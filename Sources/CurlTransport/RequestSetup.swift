import CCurl
import ChillAjarKit

/// Writes a request onto an easy handle.
struct RequestSetup {
    let easy: UnsafeMutableRawPointer
    let transfer: Transfer
    let options: CurlTransport.Options

    private var request: TransportRequest { transfer.prepared.request }

    /// Sets every option; the first code that is not OK, or OK.
    func apply() -> CURLcode {
        let codes = [setAddress(), setLimits(), setTrust(), setCallbacks(), setHeaders(), setBody()]
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    private func setAddress() -> CURLcode {
        let address = transfer.prepared.address
        return first(
            cc_set_string(easy, CURLOPT_URL, request.url),
            cc_set_string(easy, CURLOPT_PROTOCOLS_STR, address.scheme.rawValue),
            cc_set_long(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
            // A proxy of the environment serves for other machines, never for this one.
            address.isLoopback ? cc_set_string(easy, CURLOPT_NOPROXY, "*") : CURLE_OK,
            cc_set_long(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS),
            // Wait for a connection that may carry several requests rather than open another.
            cc_set_long(easy, CURLOPT_PIPEWAIT, address.scheme == .https ? 1 : 0),
            cc_set_long(easy, CURLOPT_FOLLOWLOCATION, 0),
            cc_set_string(easy, CURLOPT_ACCEPT_ENCODING, ""),
            cc_set_private_sockets(easy))
    }

    private func setLimits() -> CURLcode {
        first(
            cc_set_long(easy, CURLOPT_NOSIGNAL, 1),
            cc_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1),
            cc_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, options.connectSeconds * 1000),
            cc_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, 1),
            cc_set_long(easy, CURLOPT_LOW_SPEED_TIME, request.stallSeconds),
            cc_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.maximumAnswerBytes)))
    }

    private func setTrust() -> CURLcode {
        first(
            cc_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
            cc_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
            cc_set_long(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
            options.authorityFile.map { cc_set_string(easy, CURLOPT_CAINFO, $0) } ?? CURLE_OK)
    }

    private func setCallbacks() -> CURLcode {
        // The transfer is held by the thread's table for as long as the handle works on it.
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        return first(
            cc_set_pointer(easy, CURLOPT_ERRORBUFFER, transfer.errorText),
            cc_set_write(easy, receiveBody, context),
            cc_set_header(easy, receiveHeader, context),
            cc_set_before_request(easy, beginRequest, context),
            transfer.wantsProgress ? cc_set_progress(easy, reportProgress, context) : CURLE_OK)
    }

    private func setHeaders() -> CURLcode {
        for line in transfer.prepared.headerLines {
            guard let list = cc_list_append(transfer.headerLines, line) else { return CURLE_OUT_OF_MEMORY }
            transfer.headerLines = list
        }
        return cc_set_list(easy, CURLOPT_HTTPHEADER, transfer.headerLines)
    }

    private func setBody() -> CURLcode {
        switch request.body {
        case .json(let bytes):
            return first(cc_set_body(easy, bytes, bytes.count), setVerb(besides: .post))
        case .multipart(let parts):
            return first(setForm(parts), setVerb(besides: .post))
        case .piece:
            guard let file = transfer.prepared.files.first else { return CURLE_READ_ERROR }
            return first(
                cc_set_upload(easy, curl_off_t(file.size), readFile, seekFile, Unmanaged.passUnretained(file).toOpaque()),
                setVerb(besides: .put))
        case .none where request.method == .head:
            return cc_set_long(easy, CURLOPT_NOBODY, 1)
        case .none where request.method == .post || request.method == .put:
            return first(cc_set_body(easy, nil, 0), setVerb(besides: .post))
        case .none:
            return first(cc_set_long(easy, CURLOPT_HTTPGET, 1), setVerb(besides: .get))
        }
    }

    /// Names the verb, where libcurl would not choose it for the body by itself.
    private func setVerb(besides implied: HTTPMethod) -> CURLcode {
        request.method == implied ? CURLE_OK : cc_set_string(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }

    private func setForm(_ parts: [MultipartPart]) -> CURLcode {
        guard let form = cc_mime_init(easy) else { return CURLE_OUT_OF_MEMORY }
        transfer.form = form
        var files = transfer.prepared.files[...]
        for part in parts {
            guard add(part, to: form, files: &files) else { return CURLE_OUT_OF_MEMORY }
        }
        return cc_set_mime(easy, form)
    }

    private func add(_ part: MultipartPart, to form: OpaquePointer, files: inout ArraySlice<UploadFile>) -> Bool {
        switch part {
        case .field(let name, let value):
            let bytes = Array(value.utf8)
            return bytes.withUnsafeBytes { cc_mime_add_field(form, name, $0.baseAddress, $0.count) }
        case .file(let name, let fileName, let contentType, _):
            guard let file = files.popFirst() else { return false }
            return cc_mime_add_file(
                form, name, fileName, contentType, curl_off_t(file.size), readFile, seekFile,
                Unmanaged.passUnretained(file).toOpaque())
        }
    }

    private func first(_ codes: CURLcode...) -> CURLcode {
        codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }
}

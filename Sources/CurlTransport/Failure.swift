import CCurl
import ChillAjarKit

extension TransportFailure {
    /// What libcurl's code means for whoever sent the request.
    ///
    /// - Parameters:
    ///   - code: how the transfer ended, other than well.
    ///   - hasLeft: whether a byte of the request was given to a connection, this time or in an earlier attempt.
    ///   - text: libcurl's own words.
    init(_ code: CURLcode, hasLeft: Bool, text: String) {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CACERT_BADFILE:
            self = .untrusted(text)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            // libcurl's word for an answer that is no HTTP, too: then the request has arrived somewhere.
            self = hasLeft ? .interrupted(text) : .badAddress(text)
        case CURLE_FILESIZE_EXCEEDED:
            self = .tooLarge
        default:
            // Whatever else it was: without a byte sent nothing can have arrived, and after one nobody knows.
            self = hasLeft ? .interrupted(text) : .unreachable(text)
        }
    }
}

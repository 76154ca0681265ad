import ChillAjarKit

/// The link by which whoever started the server makes its first admin: good for an hour, and once. Only its digest is kept, and
/// in memory: a server that starts anew prints a new one.
public struct FirstAdminLink: Sendable {
    /// Seconds for which it is good.
    public static let lifetime: Int64 = 3600
    static let path = "/mulai"

    let digest: String
    let expiry: Timestamp

    /// A new link.
    ///
    /// - Returns: the link, and what stands behind the server's address, `/mulai?kode=…`; the only time that it is told.
    public static func make(at now: Timestamp) -> (link: FirstAdminLink, path: String) {
        let code = Secret.token()
        let link = FirstAdminLink(digest: Secret.digest(ofToken: code), expiry: now.adding(seconds: lifetime))
        return (link, "\(path)?kode=\(code)")
    }

    /// Whether a code is the one that was printed, and still good.
    func opens(_ code: String, at now: Timestamp) -> Bool {
        // Digests are compared, so that time tells nothing of the code.
        now < expiry && Secret.digest(ofToken: code) == digest
    }
}

import ChillAjarKit

extension RouteTable {
    /// Resumable uploads (tus 1.0).
    static let unggahan: [RouteRow] = []
}

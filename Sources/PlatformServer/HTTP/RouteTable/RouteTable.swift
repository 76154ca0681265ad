import ChillAjarKit

/// The one table of the platform: every route with who may call it and what it takes and gives.
///
/// A route that is registered without a row here is closed to all.
enum RouteTable {
    static let rows: [RouteRow] = [
        account,
        publik,
        notifikasi,
        unggahan,
        pelanggan,
        mentor,
        admin,
        people,
        records,
        moderation,
        pekerjaan,
    ].flatMap(\.self)

    /// The rows by their routes.
    static let byRoute = Dictionary(uniqueKeysWithValues: rows.map { ($0.route, $0) })
}

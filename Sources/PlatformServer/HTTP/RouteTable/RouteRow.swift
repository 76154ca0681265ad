import ChillAjarKit

/// Who may call a route.
enum Access: Sendable, Equatable {
    /// Everybody, with a token or without.
    case everybody
    /// Every signed-in person.
    case anyone
    /// Signed-in persons of one of these roles.
    case only(Set<Peran>)
}

/// On whose rows a route works, for those whom ``Access`` lets in; an admin is everybody's owner unless the route is not theirs.
enum Ownership: Sendable, Equatable {
    /// On nobody's: public data, or the platform's own.
    case none
    /// A list that is narrowed to what the person may see.
    case ownView
    /// The row that the path or the body names must be the person's own: 403 otherwise, 404 where even its existence is private.
    case ownRow
}

/// One row of the platform's table: what a route is, who may call it, what it takes and what it answers.
///
/// The router, the OpenAPI document and the test of authorisation are made from these rows.
struct RouteRow: Sendable {
    let route: Route
    let access: Access
    let ownership: Ownership
    /// One sentence.
    let summary: String
    /// What may stand behind the `?`.
    var query: [FieldShape] = []
    /// What the body takes; sent as multipart when one of the fields is a file, as JSON or a form otherwise.
    var body: [FieldShape] = []
    /// The status of success.
    var success = 200
    /// What success carries.
    var answer: AnswerShape = .message
    /// What a list's answer is made of: it has an ETag, and is given again from memory until one of these tables changes.
    var cached: CachedList?

    /// - Parameter takes: the body's fields.
    init(
        _ route: Route, _ access: Access, owns ownership: Ownership = .none, _ summary: String, query: [FieldShape] = [],
        takes body: [FieldShape] = [], success: Int = 200, gives answer: AnswerShape = .message, cached: CachedList? = nil
    ) {
        self.route = route
        self.access = access
        self.ownership = ownership
        self.summary = summary
        self.query = query
        self.body = body
        self.success = success
        self.answer = answer
        self.cached = cached
    }
}

/// A field of a body or a query.
struct FieldShape: Sendable {
    /// What a field's value looks like.
    indirect enum Kind: Sendable, Equatable {
        case text(maximum: Int)
        /// A password, or a code: never logged, never given back.
        case secret
        case email
        case integer(ClosedRange<Int64>)
        /// Whole rupiah.
        case rupiah
        case boolean
        /// `2026-11-22`
        case tanggal
        /// `19:00`
        case waktu
        case choice([String])
        /// Of these kinds, by content.
        case file([String])
        case list(Kind)
        case object([String: Kind])
    }

    let name: String
    let kind: Kind
    let isRequired: Bool

    /// A field that may be left out, or null.
    static func optional(_ name: String, _ kind: Kind) -> FieldShape { FieldShape(name: name, kind: kind, isRequired: false) }

    /// A field without which the answer is 422.
    static func required(_ name: String, _ kind: Kind) -> FieldShape { FieldShape(name: name, kind: kind, isRequired: true) }
}

extension FieldShape.Kind {
    /// A number of a row.
    static let id = FieldShape.Kind.integer(1...Int64.max)
}

/// What an answer carries; entities by their names in the contract.
enum AnswerShape: Sendable {
    /// No body.
    case empty
    /// `{message}`
    case message
    /// An array of an entity.
    case list(String)
    /// One entity.
    case entity(String)
    /// An object with these entities beside `message`, and other keys.
    case object([String: String])
    /// A file with its own content type.
    case file
    /// `text/event-stream`
    case events
}

/// On what the answer of a cached list depends.
struct CachedList: Sendable {
    /// The tables that it is read from.
    let tables: Set<String>
    /// Whether each person has an answer of their own.
    let isPersonal: Bool

    /// The same answer for everybody who may call the route.
    static func shared(_ tables: Set<String>) -> CachedList { CachedList(tables: tables, isPersonal: false) }

    /// An answer for each person.
    static func personal(_ tables: Set<String>) -> CachedList { CachedList(tables: tables, isPersonal: true) }
}

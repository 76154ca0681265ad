/// What everybody sees, and what the platform tells of itself.
extension Route {
    /// What the platform offers (contract, Part 3).
    public static let capabilities = Route(.get, "/capabilities")
    /// The API described by OpenAPI 3.1.
    public static let openapi = Route(.get, "/openapi.json")
    /// What concerns the person, as it happens: Server-Sent Events.
    public static let events = Route(.get, "/events")
    /// Every kursus with its free slots.
    public static let publicKursus = Route(.get, "/public/kursus")
    /// Every mentor who teaches.
    public static let publicMentor = Route(.get, "/public/mentor")
    /// A picture, or one's own file, under the path that its entity names.
    public static let berkas = Route(.get, "/berkas/{folder}/{nama}")
}

/// Resumable uploads: tus 1.0 core, creation and checksum.
extension Route {
    /// What the server offers of tus.
    public static let unggahanOptions = Route(.options, "/unggahan")
    /// Begins a resumable upload.
    public static let createUnggahan = Route(.post, "/unggahan")
    /// How much of an upload has come.
    public static let unggahanOffset = Route(.head, "/unggahan/{id}")
    /// Sends more of an upload.
    public static let appendUnggahan = Route(.patch, "/unggahan/{id}")
}

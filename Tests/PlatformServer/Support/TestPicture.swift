import Pictures

/// Pictures of other kinds.
enum TestPicture {
    static func png() throws -> [UInt8] {
        try Pixels(width: 4, height: 4, bytes: [UInt8](repeating: 200, count: 64)).encodePNG()
    }
}

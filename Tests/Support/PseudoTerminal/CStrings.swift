import Glibc

/// Texts as C wants them: an array of pointers with nil at its end.
struct CStrings {
    private let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
    }

    func with<Value>(_ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}

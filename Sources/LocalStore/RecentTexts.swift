/// The texts that were read last: slots say the same few places and gaya again and again, and a copy each would be most of what
/// thousands of them weigh.
struct RecentTexts {
    private static let room = 4
    /// A shorter one lies in the string itself.
    private static let shortest = 16

    private var known: [String] = []
    private var oldest = 0

    /// The text of bytes of UTF-8; what is wrong in them is replaced.
    mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
        guard bytes.count >= Self.shortest else { return String(decoding: bytes, as: UTF8.self) }
        for place in known.indices where known[place].utf8.count == bytes.count {
            var text = known[place]
            if text.withUTF8({ $0.elementsEqual(bytes) }) { return text }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if known.count < Self.room {
            known.append(text)
        } else {
            known[oldest] = text
            oldest = (oldest + 1) % Self.room
        }
        return text
    }
}

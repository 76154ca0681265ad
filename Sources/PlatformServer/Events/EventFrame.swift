import Hummingbird

/// What goes over an event stream at once (WHATWG HTML, 9.2 Server-sent events).
struct EventFrame: Sendable, Equatable {
    /// What it says.
    enum Content: Sendable, Equatable {
        /// A notification's JSON, on one line.
        case notifikasi(String)
        /// Lists to be read again.
        case perubahan(Set<Daftar>)
        /// The client missed more than can be replayed, and reads everything anew.
        case ulang
        /// Nothing but where the log stands: the id that a client comes back with before its first event.
        case position
        /// A comment.
        case beat
    }

    /// The entry of the log from which a client that saw this goes on.
    var id: Int64
    var content: Content

    init(_ id: Int64, _ content: Content) {
        self.id = id
        self.content = content
    }

    /// nil for an entry that is not sent.
    init?(_ entry: EventEntry) {
        switch entry.jenis {
        case .notifikasi: self.init(entry.id, .notifikasi(entry.data))
        case .perubahan: self.init(entry.id, .perubahan(Daftar.set(entry.data)))
        case .akhir, nil: return nil
        }
    }

    /// As bytes of the stream.
    func write(to buffer: inout ByteBuffer) {
        switch content {
        case .notifikasi(let json): buffer.writeString("id: \(id)\nevent: notifikasi\ndata: \(json)\n\n")
        case .perubahan(let lists):
            let json = JSONWriter.object { json in
                json.strings("daftar", Daftar.allCases.filter(lists.contains).map(\.rawValue))
            }
            buffer.writeString("id: \(id)\nevent: perubahan\ndata: ")
            buffer.writeBytes(json)
            buffer.writeString("\n\n")
        case .ulang: buffer.writeString("id: \(id)\nevent: ulang\ndata: {}\n\n")
        case .position: buffer.writeString("id: \(id)\n\n")
        case .beat: buffer.writeString(":\n\n")
        }
    }
}

extension [EventFrame] {
    /// Appends, and makes two changes in a row one: who is behind reads each list once.
    mutating func add(_ frame: EventFrame) {
        if case .perubahan(let new) = frame.content, case .perubahan(let old)? = last?.content {
            self[count - 1] = EventFrame(frame.id, .perubahan(old.union(new)))
        } else {
            append(frame)
        }
    }

    /// All of them, as bytes.
    var bytes: ByteBuffer {
        var buffer = ByteBuffer()
        forEach { $0.write(to: &buffer) }
        return buffer
    }
}

import Glibc

/// Makes what may be left on a disk when the power goes, of a record of what was written to it.
///
/// What was synced is there. Of everything later a disk may have kept any part, in any order: each write is kept, dropped, or torn
/// at a sector, and a file that was made or deleted since the last sync of its folder may be there or not.
public struct CrashImages: Sendable {
    private let operations: [DiskRecord.Operation]
    private let folder: String

    /// Ends a recording.
    public init(_ record: DiskRecord) {
        operations = record.finish()
        folder = record.folder
    }

    /// How many moments there are at which the power can go.
    public var count: Int { operations.count }

    /// Writes the files of one image into a folder that is there: what may be left when the power went before the operation of
    /// that number. The same seed makes the same image.
    public func write(to target: String, before position: Int, seed: UInt64) throws(PowerLossError) {
        var luck = Luck(seed: seed)
        for (path, bytes) in files(before: position, &luck) {
            let name = path.dropFirst(folder.count + 1)
            try Self.write(bytes, to: "\(target)/\(name)")
        }
    }

    /// One file from its making to its deletion.
    fileprivate struct Life {
        var operations: [DiskRecord.Operation.Kind] = []
        /// How many of them came before the last sync.
        var synced = 0
        var deletion: Bool?
    }

    private func files(before position: Int, _ luck: inout Luck) -> [(path: String, bytes: [UInt8])] {
        var lives: [String: [Life]] = [:]
        for operation in operations[..<position] { lives[operation.path, default: []].take(operation.kind) }
        return lives.keys.sorted().compactMap { path in
            content(of: lives[path] ?? [], &luck).map { (path, $0) }
        }
    }

    /// What is left under one name; nil for nothing.
    private func content(of lives: [Life], _ luck: inout Luck) -> [UInt8]? {
        for (index, life) in lives.enumerated().reversed() {
            if let isSynced = life.deletion {
                // A deletion that nobody made sure of may not have come about.
                if isSynced || luck.coin() { return nil }
                return life.content(&luck)
            }
            // A file that was never synced may not be there; the one before it may be, if its end was not made sure of.
            if life.synced > 0 || index == 0 && life.operations.isEmpty || luck.coin() { return life.content(&luck) }
        }
        return nil
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(PowerLossError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PowerLossError("\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw PowerLossError("\(path): \(String(cString: strerror(errno)))") }
            written += count
        }
    }
}

extension [CrashImages.Life] {
    /// Takes what was done next under one name. In place, for a record has thousands of operations.
    fileprivate mutating func take(_ kind: DiskRecord.Operation.Kind) {
        if isEmpty { append(CrashImages.Life()) }
        switch kind {
        case .create: if self[count - 1].deletion != nil { append(CrashImages.Life()) }
        case .sync: self[count - 1].synced = self[count - 1].operations.count
        case .delete(let isSynced): self[count - 1].deletion = isSynced
        case .write, .truncate: self[count - 1].operations.append(kind)
        }
    }
}

extension CrashImages.Life {
    private static let sector = 512

    /// The file's bytes: everything synced, and of the rest what the disk happened to keep.
    fileprivate func content(_ luck: inout Luck) -> [UInt8] {
        var bytes: [UInt8] = []
        for operation in operations[..<synced] { Self.apply(operation, to: &bytes) }
        let rest = Array(operations[synced...])
        switch luck.below(6) {
        case 0: break
        case 1: for operation in rest { Self.apply(operation, to: &bytes) }
        case 2: for operation in rest where luck.coin() { Self.apply(operation, to: &bytes) }
        case 3: for operation in luck.shuffled(rest) where luck.coin() { Self.apply(operation, to: &bytes) }
        case 4:
            let cut = luck.below(rest.count + 1)
            for operation in rest.prefix(cut) { Self.apply(operation, to: &bytes) }
            if cut < rest.count { Self.tear(rest[cut], into: &bytes, &luck) }
        default: for operation in luck.shuffled(rest) { Self.tear(operation, into: &bytes, &luck) }
        }
        return bytes
    }

    private static func apply(_ operation: DiskRecord.Operation.Kind, to bytes: inout [UInt8]) {
        switch operation {
        case .write(let written, let offset):
            let end = offset + written.count
            if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
            bytes.withUnsafeMutableBytes { target in
                written.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: target[offset..<end]).copyMemory(from: $0) }
            }
        case .truncate(let size):
            if size < bytes.count { bytes.removeLast(bytes.count - size) }
        case .create, .sync, .delete: break
        }
    }

    /// Some sectors of a write arrive, others do not.
    private static func tear(_ operation: DiskRecord.Operation.Kind, into bytes: inout [UInt8], _ luck: inout Luck) {
        guard case .write(let written, let offset) = operation else {
            if luck.coin() { apply(operation, to: &bytes) }
            return
        }
        var begin = 0
        while begin < written.count {
            let length = min(written.count - begin, sector - (offset + begin) % sector)
            if luck.coin() { apply(.write(bytes: Array(written[begin..<begin + length]), offset: offset + begin), to: &bytes) }
            begin += length
        }
    }
}

/// What a disk does by chance, the same for the same seed (SplitMix64).
struct Luck {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func coin() -> Bool { next() & 1 == 0 }

    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for index in list.indices.reversed() { list.swapAt(index, below(index + 1)) }
        return list
    }
}

import ChillAjarKit
import Pictures
import TerminalUI

/// Fetching, drawing and keeping the files of the proofs.
extension AntreanScreen {
    /// Asks for what the selected row needs: its file, its picture, and the file of the one that comes after it.
    mutating func lookAt(_ world: World) -> [Effect] {
        guard let selected else {
            picture.clear()
            return []
        }
        if cache.want(selected.version) {
            picture.clear()
            return [.sync(.fetchBukti(selected.id))]
        }
        return draw(selected, world) + prefetch(world)
    }

    private mutating func draw(_ row: AntreanRow, _ world: World) -> [Effect] {
        let room = layout(world).picture
        guard let bytes = cache.bytes(row.version), BuktiFile.Kind(content: bytes)?.isPicture == true, !room.isEmpty else {
            picture.clear()
            return []
        }
        guard picture.want(row.version.name, room.size, world), let request = picture.request
        else {
            return []
        }
        return [.local(.drawBytes(bytes, request))]
    }

    /// The next one is there before it is asked for; one at a time, and only after the one in sight.
    private mutating func prefetch(_ world: World) -> [Effect] {
        guard let selected, cache[selected.version] != nil, !cache.isLoading(selected.version) else { return [] }
        let following = rows.dropFirst(list.index + 1)
        guard let next = following.first(where: { progress($0.id, world) == nil }), cache.want(next.version) else { return [] }
        return [.sync(.fetchBukti(next.id))]
    }

    mutating func enlarge(_ world: World) -> [Effect] {
        guard let selected else { return [] }
        switch cache.standing(selected.version) {
        case .failed:
            cache.forgetFailures()
            return []
        // Large, they would say the same again.
        case .gone, .document: return []
        case .awaited, .picture: return [.open(BuktiScreen(selected, cache))]
        }
    }

    /// What can be done with the selected proof's file.
    func fileBindings(_ world: World) -> [KeyBinding] {
        guard let selected else { return [] }
        switch cache.standing(selected.version) {
        case .gone: return []
        case .failed: return [world.bind(AntreanCommands.perbesar, as: AntreanStrings(world.language).fetchAgain)]
        case .document: return [world.bind(AntreanCommands.buka), world.bind(AntreanCommands.simpan)]
        case .awaited, .picture: return [AntreanCommands.perbesar, .buka, .simpan].map { world.bind($0) }
        }
    }

    /// What the frame of the selected proof tells beside its place: where no room is left for the proof, how it stands as well.
    func fileWords(isSeen: Bool, _ glyphs: Glyphs, _ world: World) -> SafeText {
        // While something is asked no key is for the file.
        guard let selected, asking == nil else { return "" }
        let keys = fileBindings(world).map { $0.keys + " " + $0.label }
        let strings = AntreanStrings(world.language)
        let standing = cache.standing(selected.version)
        if case .awaited = standing { return isSeen ? "" : strings.fetchingShort }
        guard !isSeen else { return keys.joined(separator: "  ") }
        switch standing {
        case .awaited, .picture: return keys.joined(separator: "  ")
        case .failed: return (["\(glyphs.warning) \(strings.fetchFailed)"] + keys).joined(separator: "  ")
        case .gone: return "\(glyphs.warning) \(strings.notOnServer)"
        case .document(let kind):
            let word: SafeText = kind == .pdf ? "PDF" : "\(glyphs.warning) \(strings.noPicture)"
            return ([word] + keys).joined(separator: "  ")
        }
    }

    /// Gives the selected proof's file to the computer.
    mutating func hand(_ world: World, _ command: ([UInt8], String) -> LocalCommand) -> [Effect] {
        guard let selected else { return [] }
        guard let bytes = cache.bytes(selected.version) else {
            guard cache.standing(selected.version) == .awaited else { return [] }
            return [.toast(Toast(AntreanStrings(world.language).notReady, .info))]
        }
        let fileName = selected.fileName(BuktiFile.Kind(content: bytes))
        awaitedFile = fileName
        return [.local(command(bytes, fileName))]
    }

    mutating func take(_ event: LocalEvent, _ world: World) -> [Effect] {
        picture.take(event)
        guard let toast = BuktiToast.toast(for: event, awaited: awaitedFile, world) else { return [] }
        awaitedFile = nil
        return [.toast(toast)]
    }
}

extension BuktiFile.Kind {
    /// Whether it can be drawn.
    var isPicture: Bool { self != .pdf }
}

/// What became of a file that was saved or opened.
enum BuktiToast {
    /// The message, if the file is the one that is awaited.
    static func toast(for event: LocalEvent, awaited: String?, _ world: World) -> Toast? {
        let strings = AntreanStrings(world.language)
        switch event {
        case .saved(awaited, .success(let path)): return Toast(strings.saved(path), .success)
        case .saved(awaited, .failure(let failure)): return Toast(strings.saveFailed(failure.reason), .danger)
        case .opened(awaited, .success(let path)): return Toast(strings.opened(path), .success)
        case .opened(awaited, .failure(let failure)):
            return Toast(strings.openFailed(failure.reason, world.key(AntreanCommands.simpan)), .danger)
        default: return nil
        }
    }
}

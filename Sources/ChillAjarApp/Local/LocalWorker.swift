import ChillAjarKit
import Glibc
import Pictures
import Synchronization

/// Does what screens ask of this computer, on a thread of its own, and reports from there.
public final class LocalWorker: Sendable {
    private let home: String?
    private let downloads: Mutex<String>
    private let drawing: PictureDrawing
    private let opener: DesktopOpener
    private let emit: @Sendable (LocalEvent) -> Void
    private let survey: @Sendable () -> [String: ProfilState]
    private let thread: SerialThread
    private let opened = OpenedCopies()

    /// A worker that begins at once.
    ///
    /// - Parameters:
    ///   - home: the person's home, for paths that begin with `~/`.
    ///   - downloads: the folder that files are saved to; made when it is needed.
    ///   - colours: the colours of the terminal that pictures are drawn for.
    ///   - background: what stands behind a picture with transparent parts, 0xRRGGBB.
    ///   - survey: looks what lies here of the profiles; called on the worker's thread.
    ///   - emit: takes what came of a command, on the worker's thread.
    /// - Throws: ``LocalFailure`` when the system has no thread left.
    public convenience init(
        home: String?, downloads: String, colours: PictureCells.Colours, background: UInt32?,
        survey: @escaping @Sendable () -> [String: ProfilState] = { [:] }, emit: @escaping @Sendable (LocalEvent) -> Void
    ) throws(LocalFailure) {
        try self.init(
            home: home, downloads: downloads, colours: colours, background: background, opener: .current, survey: survey,
            emit: emit)
    }

    init(
        home: String?, downloads: String, colours: PictureCells.Colours, background: UInt32?, opener: DesktopOpener,
        survey: @escaping @Sendable () -> [String: ProfilState] = { [:] }, emit: @escaping @Sendable (LocalEvent) -> Void
    ) throws(LocalFailure) {
        do throws(SystemFailure) {
            thread = try SerialThread()
        } catch {
            throw error.local
        }
        self.home = home
        self.downloads = Mutex(downloads)
        drawing = PictureDrawing(colours: colours, background: background)
        self.opener = opener
        self.survey = survey
        self.emit = emit
    }

    /// Begins a command and returns at once; one event tells what came of it.
    ///
    /// A picture that is asked for while another of the same name waits takes that one's place.
    public func perform(_ command: LocalCommand) {
        thread.run(SerialThread.Job(name: Self.replaceableName(command)) { [weak self] in self?.work(command) })
    }

    /// Saves files to another folder from now on.
    public func saveFiles(to folder: String) { downloads.withLock { $0 = folder } }

    /// The copies that other programs were given go with the worker.
    deinit { opened.removeAll() }

    /// Removes the copies that were opened with other programs, where the worker outlives their use.
    public func removeOpenedCopies() { opened.removeAll() }

    private static func replaceableName(_ command: LocalCommand) -> String? {
        switch command {
        case .drawFile(_, let request), .drawBytes(_, let request): "draw \(request.name)"
        case .completePath: "complete"
        case .inspectBukti, .save, .open, .openLink, .listFolder, .surveyProfil: nil
        }
    }

    private func work(_ command: LocalCommand) {
        switch command {
        case .inspectBukti(let path): emit(.inspected(path: path, inspected(path)))
        case .drawFile(let path, let request): emit(.drawn(request, drawing.drawn(request, file: path)))
        case .drawBytes(let bytes, let request): emit(.drawn(request, drawing.drawn(request, bytes: bytes)))
        case .save(let bytes, let name): emit(.saved(fileName: name, saved(bytes, name)))
        case .open(let bytes, let name): emit(.opened(fileName: name, handedOver(bytes, name)))
        case .openLink(let link): emit(.opened(fileName: link, handedOver(link: link)))
        case .completePath(let typed):
            let answer = PathCompletion(home: home).answer(typed)
            emit(.completed(path: typed, to: answer.text, names: answer.names))
        case .listFolder(let folder): emit(.listed(folder: folder, listed(folder)))
        case .surveyProfil: emit(.profil(survey()))
        }
    }

    private func inspected(_ input: String) -> Result<BuktiCandidate, BuktiFile.Problem> {
        Result { () throws(BuktiFile.Problem) in try BuktiInspection(home: home).candidate(input: input) }
    }

    private func listed(_ folder: String) -> Result<FolderContents, LocalFailure> {
        Result { () throws(SystemFailure) in try FolderReading.contents(of: folder, home: home) }.mapError(\.local)
    }

    private func saved(_ bytes: [UInt8], _ name: String) -> Result<String, LocalFailure> {
        Result { () throws(SystemFailure) in try SavedFiles.save(bytes, name: name, in: downloads.withLock { $0 }) }.mapError(
            \.local)
    }

    /// Success when the program was started; should that program fail, another event says so.
    private func handedOver(_ bytes: [UInt8], _ name: String) -> Result<String, LocalFailure> {
        Result { () throws(LocalFailure) in
            let program = try opener.program()
            do throws(SystemFailure) {
                let path = try makeCopy(bytes, name)
                try opener.start(program, path: path) { [emit] status in
                    guard status != 0 else { return }
                    emit(.opened(fileName: name, .failure(LocalFailure("\(program): exit \(status)"))))
                }
                return path
            } catch {
                throw error.local
            }
        }
    }

    /// The same for an address; what is none is handed to nobody.
    private func handedOver(link text: String) -> Result<String, LocalFailure> {
        Result { () throws(LocalFailure) in
            guard let link = WebLink(text) else { throw LocalFailure("not an address of the web") }
            let program = try opener.program()
            do throws(SystemFailure) {
                try opener.start(program, path: link.text) { [emit] status in
                    guard status != 0 else { return }
                    emit(.opened(fileName: text, .failure(LocalFailure("\(program): exit \(status)"))))
                }
                return link.text
            } catch {
                throw error.local
            }
        }
    }

    private func makeCopy(_ bytes: [UInt8], _ name: String) throws(SystemFailure) -> String {
        let folder = try opener.makePrivateFolder()
        do {
            let path = try SavedFiles.save(bytes, name: name, in: folder)
            opened.add(path, in: folder)
            return path
        } catch {
            rmdir(folder)
            throw error
        }
    }
}

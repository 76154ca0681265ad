import ChillAjarKit
import TerminalUI

/// Folders and files below a folder, as far as they were opened: somebody looks for a file in it.
struct FileTree: Hashable, Sendable {
    /// What is known of a folder.
    enum Folder: Hashable, Sendable {
        /// It is being read.
        case asked
        /// It could not be read.
        case failed(String)
        /// What lies in it.
        case open([FolderEntry])
    }

    /// A file or a folder in sight.
    struct Row: Hashable, Sendable {
        let path: String
        let entry: FolderEntry
        /// How many folders it lies in, below the root.
        let depth: Int
    }

    /// What came of a key or a click.
    enum Outcome: Hashable, Sendable {
        case handled
        /// A folder is to be read.
        case ask(LocalCommand)
        /// This is the file, as somebody would have typed its path.
        case chosen(String)
        /// The selected file is of a kind that is not wanted.
        case unwanted
        case ignored
    }

    /// The row that leads to the folder above.
    static let above = ".."

    /// Which files are wanted.
    let kinds: Set<BuktiFile.Kind>
    /// The folder at the top; as it was asked for until it was read.
    private(set) var root: String
    /// Of the root, and of every folder that was opened.
    private(set) var folders: [String: Folder] = [:]
    private(set) var showsHidden = false
    /// The files and folders in sight; the way up is before them.
    private(set) var rows: [Row] = []
    private(set) var list = ListState<String>()
    /// Whether a row was selected already.
    private var isSettled = false

    /// - Parameter root: the folder to begin in.
    init(at root: String, kinds: Set<BuktiFile.Kind>) {
        self.root = root
        self.kinds = kinds
    }

    /// The rows by their paths, the way up first.
    var ids: [String] { (root == "/" ? [] : [Self.above]) + rows.map(\.path) }

    /// Whether a file is of a wanted kind, by its name; its content is looked at when it was chosen.
    func isWanted(_ entry: FolderEntry) -> Bool {
        let name = entry.name.lowercased()
        return kinds.contains { kind in
            name.hasSuffix("." + kind.fileExtension) || kind == .jpeg && name.hasSuffix(".jpeg")
        }
    }

    /// Reads the root.
    mutating func begin() -> LocalCommand {
        folders[root] = .asked
        return .listFolder(root)
    }

    /// Takes what lies in a folder that was asked about.
    mutating func take(_ folder: String, _ result: Result<FolderContents, LocalFailure>) {
        guard folders[folder] == .asked else { return }
        switch result {
        case .failure(let failure): folders[folder] = .failed(failure.reason)
        case .success(let contents):
            let isRoot = folder == root
            if isRoot {
                folders[folder] = nil
                root = contents.path
            }
            folders[isRoot ? root : folder] = .open(contents.entries)
        }
        arrange()
    }

    private mutating func arrange() {
        rows = []
        append(root, depth: 0)
        list.reconcile(ids: ids)
        // At first what lies here is selected, and not the way out of it.
        guard !isSettled, let first = rows.first else { return }
        list.select(first.path, ids: ids, page: ids.count)
        isSettled = true
    }

    private mutating func append(_ folder: String, depth: Int) {
        guard case .open(let entries) = folders[folder] else { return }
        for entry in entries where showsHidden || !entry.name.hasPrefix(".") {
            let path = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
            rows.append(Row(path: path, entry: entry, depth: depth))
            if entry.isFolder, folders[path] != nil { append(path, depth: depth + 1) }
        }
    }

    // MARK: Input

    /// Takes a key.
    ///
    /// - Parameter page: how many rows are in sight.
    mutating func handle(_ key: Key, page: Int) -> Outcome {
        switch key {
        case .enter: return choose()
        case .right, .char("l"): return open()
        case .left, .char("h"): return close(page)
        case .char("."):
            showsHidden.toggle()
            arrange()
            return .handled
        default: return list.handle(key, ids: ids, page: page) ? .handled : .ignored
        }
    }

    /// Selects the row of an index, counted with the way up; twice quickly it is chosen.
    mutating func click(_ index: Int, isDouble: Bool, page: Int) -> Outcome {
        guard ids.indices.contains(index) else { return .ignored }
        list.select(ids[index], ids: ids, page: page)
        return isDouble ? choose() : .handled
    }

    mutating func scroll(by items: Int, page: Int) { list.scroll(by: items, ids: ids, page: page) }

    /// What choosing the selected row does.
    enum Choice: Hashable, Sendable {
        case goesUp
        case opens
        case closes
        case chooses
    }

    var choice: Choice {
        guard let row = selected else { return .goesUp }
        guard row.entry.isFolder else { return .chooses }
        return folders[row.path] == nil ? .opens : .closes
    }

    private var selected: Row? { rows.first { $0.path == list.selected } }

    private mutating func choose() -> Outcome {
        guard let row = selected else { return goUp() }
        if row.entry.isFolder { return folders[row.path] == nil ? open() : close(1) }
        return isWanted(row.entry) ? .chosen(PathCompletion.escaped(row.path[...])) : .unwanted
    }

    private mutating func open() -> Outcome {
        guard let row = selected, row.entry.isFolder, folders[row.path] == nil else { return .handled }
        folders[row.path] = .asked
        arrange()
        return .ask(.listFolder(row.path))
    }

    /// Closes the selected folder; else goes to the one that the row lies in.
    private mutating func close(_ page: Int) -> Outcome {
        guard let row = selected else { return goUp() }
        if row.entry.isFolder, folders[row.path] != nil {
            for path in folders.keys where path == row.path || path.hasPrefix(row.path + "/") { folders[path] = nil }
            arrange()
            return .handled
        }
        guard row.depth > 0 else { return goUp() }
        list.select(String(row.path.dropLast(row.entry.name.count + 1)), ids: ids, page: page)
        return .handled
    }

    private mutating func goUp() -> Outcome {
        guard root != "/", root.hasPrefix("/") else { return .handled }
        let parent = root.split(separator: "/").dropLast().joined(separator: "/")
        list = ListState(selected: root)
        root = "/" + parent
        isSettled = true
        guard folders[root] == nil else {
            arrange()
            return .handled
        }
        return .ask(begin())
    }
}

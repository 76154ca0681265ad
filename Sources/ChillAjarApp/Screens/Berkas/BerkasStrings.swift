import ChillAjarKit
import TerminalUI

/// What looking for a file says.
struct BerkasStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Pilih berkas", "Choose a file") }
    var above: SafeText { say(".. naik satu folder", ".. up one folder") }
    var reading: SafeText { say("membaca…", "reading…") }
    var readingFolder: SafeText { say("Membaca folder…", "Reading the folder…") }
    var unreadableFolder: SafeText { say("Folder ini tidak dapat dibaca", "This folder cannot be read") }
    var unreadable: SafeText { say("tidak dapat dibaca", "can't be read") }
    var empty: SafeText { say("kosong", "empty") }
    var folders: SafeText { say("tutup/buka folder", "close/open folder") }
    var showHidden: SafeText { say("tampilkan tersembunyi", "show hidden ones") }
    var hide: SafeText { say("tutup tersembunyi", "hide hidden ones") }

    func step(_ choice: FileTree.Choice) -> SafeText {
        switch choice {
        case .goesUp: say("naik", "go up")
        case .opens: say("buka", "open")
        case .closes: say("tutup", "close")
        case .chooses: say("pilih", "choose")
        }
    }

    func unwanted(_ kinds: Set<BuktiFile.Kind>) -> SafeText {
        kinds.contains(.pdf)
            ? say("Yang dapat dikirim: JPEG, PNG, atau PDF.", "What can be sent: JPEG, PNG or PDF.")
            : say("Yang dapat dikirim: JPEG atau PNG.", "What can be sent: JPEG or PNG.")
    }
}

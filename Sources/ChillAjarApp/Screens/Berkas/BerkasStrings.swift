import ChillAjarKit
import TerminalUI

/// What looking for a file says.
struct BerkasStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Pilih berkas", "Choose a file") }
    var above: SafeText { say(".. naik satu folder", ".. up one folder") }
    var reading: SafeText { say("membaca…", "reading…") }
    var unreadable: SafeText { say("tidak dapat dibaca", "can't be read") }
    var empty: SafeText { say("kosong", "empty") }
    var folders: SafeText { say("tutup/buka folder", "close/open folder") }
    var showHidden: SafeText { say("yang tersembunyi", "hidden ones too") }
    var hide: SafeText { say("tanpa tersembunyi", "without hidden ones") }

    func unwanted(_ kinds: Set<BuktiFile.Kind>) -> SafeText {
        kinds.contains(.pdf)
            ? say("Yang dapat dikirim: JPEG, PNG, atau PDF.", "What can be sent: JPEG, PNG or PDF.")
            : say("Yang dapat dikirim: JPEG atau PNG.", "What can be sent: JPEG or PNG.")
    }
}

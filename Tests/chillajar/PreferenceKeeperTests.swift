import ChillAjarApp
import FoundationEssentials
import Glibc
import Testing

@testable import chillajar

@Suite("The settings are written into the configuration")
struct PreferenceKeeperTests {
    private let folder: String
    private var path: String { folder + "/config.toml" }

    init() throws {
        var template = Array("/tmp/chillajar-settings-XXXXXX".utf8CString)
        folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    private func keep(_ change: PreferenceChange) -> PreferenceEvent {
        PreferenceKeeper(path: path, home: "/home/ayu", language: .id).keep(change)
    }

    private func write(_ text: String) throws { try ConfigurationEdit.replace(path, with: text) }

    @Test("Every change is a line that the next start reads, and what stood there stays")
    func everyChange() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write(
            "# punya Ayu\nserver = \"https://contoh.id\"  # rumah\n\n[rekening]\nbank = \"B\"\nnomor = \"1\"\natas_nama = \"A\"\n"
        )
        let changes: [PreferenceChange] = [
            .language(.en), .background(.light), .zona(.wit), .ascii(true), .pictures(.sixel), .motion(isCalm: true),
            .undo(seconds: 10),
            .downloads("~/Bukti"),
        ]
        for change in changes { #expect(keep(change) == .kept(change)) }
        let file = try ConfigurationFile(path: path)
        #expect(
            file.language == "en" && file.background == "terang" && file.zona == .wit && file.ascii == true && file.isCalm == true
        )
        #expect(file.graphics == .sixel)
        #expect(file.undo == .seconds(10) && file.holds[.verifyPembayaran] == 10)
        #expect(file.downloads == "/home/ayu/Bukti")
        #expect(file.server == "https://contoh.id" && file.rekening?.bank == "B")
        let text = try #require(try Paths.text(of: path))
        #expect(text.hasPrefix("# punya Ayu\nserver = \"https://contoh.id\"  # rumah\n"))
    }

    @Test("Asking the terminal again is written too, and read as such")
    func automatic() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(keep(.background(nil)) == .kept(.background(nil)))
        #expect(try ConfigurationFile(path: path).background == "otomatis")
    }

    @Test("A file that is broken is left alone, and the line is told")
    func broken() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write("lang = \"id\"\nzona WITA\n")
        guard case .notKept(.ascii(true), let reason) = keep(.ascii(true)) else {
            Issue.record("it was written into a broken file")
            return
        }
        #expect(reason.string.contains("config.toml, baris 2: sesudah zona harus ada tanda ="))
        #expect(try Paths.text(of: path) == "lang = \"id\"\nzona WITA\n")
    }
}

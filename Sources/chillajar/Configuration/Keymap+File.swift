import ChillAjarApp
import TOML

extension Keymap {
    /// Reads `[tombol]`: a key or a list of keys by the name of each command that is to have others.
    init(_ value: TOMLValue?, _ path: String) throws(ConfigurationError) {
        guard let section = value?.table else {
            throw ConfigurationError(path: path, .keys("tombol"))
        }
        var wishes: [String: [String]] = [:]
        for (name, value) in section.sorted(by: { $0.key < $1.key }) {
            let keys = value.string.map { [$0] } ?? value.list?.map { $0.string ?? "" }
            guard let keys, !keys.contains("") else {
                throw ConfigurationError(path: path, .keys("tombol.\(name)"))
            }
            wishes[name] = keys
        }
        do throws(KeymapError) {
            try self.init(wishes)
        } catch {
            throw ConfigurationError(path: path, .keymap(error))
        }
    }
}

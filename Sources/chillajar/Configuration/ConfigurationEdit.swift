import Glibc
import Synchronization
import TOML

/// Changes one line of a configuration that a person has written, and nothing else in it.
enum ConfigurationEdit {
    /// The text with a key above all tables set to a string: in its line, whose indentation and comment stay, or in a new one
    /// after the last that stands above the tables.
    ///
    /// - Throws: ``TOML/TOMLError`` for a text that is no configuration; it is better left alone.
    static func setting(_ key: String, to value: String, in text: String) throws(TOMLError) -> String {
        try setting(key, written: quoted(value), in: text)
    }

    /// The same with a value as TOML writes it: a number, a truth, a quoted string.
    static func setting(_ key: String, written value: String, in text: String) throws(TOMLError) -> String {
        let (values, places) = try TOMLReader.readWithLines(text)
        // By bytes: to Swift `\r\n` is one character, which is no `\n`.
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let written = "\(key) = \(value)"
        if values[key] != nil, let place = places[key], lines.indices.contains(place - 1) {
            lines[place - 1] = replacingValue(in: lines[place - 1], by: value)
            return lines.joined(separator: "\n")
        }
        let tables = values.filter { $0.value.table != nil }.compactMap { places[$0.key] }
        let above = lines[..<min(lines.count, (tables.min() ?? lines.count + 1) - 1)]
        let last = above.lastIndex { line in
            let words = line.drop { $0 == " " || $0 == "\t" || $0.isNewline }
            return !words.isEmpty && !words.hasPrefix("#")
        }
        let end = text.contains("\r\n") ? "\r" : ""
        if let last {
            lines.insert(written + end, at: last + 1)
        } else if tables.isEmpty {
            // Nothing but comments: after them.
            if lines.last?.isEmpty == true { lines.removeLast() }
            lines += [written + end, ""]
        } else {
            lines.insert(contentsOf: [written + end, end], at: 0)
        }
        return lines.joined(separator: "\n") + (last == lines.count - 2 && text.utf8.last != UInt8(ascii: "\n") ? "\n" : "")
    }

    /// The line of a key with another value; what stands before and behind it stays.
    private static func replacingValue(in line: String, by value: String) -> String {
        guard let equals = line.firstIndex(of: "=") else { return line }
        let start = line[line.index(after: equals)...].firstIndex { $0 != " " && $0 != "\t" } ?? line.endIndex
        var end = start
        if start < line.endIndex, line[start] == "\"" || line[start] == "'" {
            let quote = line[start]
            end = line.index(after: start)
            while end < line.endIndex, line[end] != quote {
                if line[end] == "\\", quote == "\"" { end = line.index(after: end) }
                if end < line.endIndex { end = line.index(after: end) }
            }
            if end < line.endIndex { end = line.index(after: end) }
        } else {
            end = line[start...].firstIndex { " \t\r#".contains($0) } ?? line.endIndex
        }
        return line[..<start] + value + line[end...]
    }

    /// A basic string of TOML.
    static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// One program has one writer at a time: two changes at once must not lose each other.
    private static let writing = Mutex(())

    /// Changes one key of a file, which need not exist.
    ///
    /// - Throws: ``ConfigurationError`` with the line, for a file that cannot be read or written; it is as it was then.
    static func change(_ path: String, _ line: (key: String, value: String)) throws(ConfigurationError) {
        let result = writing.withLock { _ in
            Result { () throws(ConfigurationError) in
                let text = try Paths.text(of: path) ?? ""
                let edited: String
                do throws(TOMLError) {
                    edited = try setting(line.key, written: line.value, in: text)
                } catch {
                    throw ConfigurationError(path: path, line: error.line, .syntax(error.mistake))
                }
                try replace(path, with: edited)
            }
        }
        try result.get()
    }

    /// Puts a text in a file's place at once: whoever reads finds the old one or the new one, whole. A link stays a link, and a
    /// file keeps its mode.
    ///
    /// - Throws: ``ConfigurationError`` when the file or its folder cannot be written; the old one is as it was then.
    static func replace(_ path: String, with text: String) throws(ConfigurationError) {
        let target = real(path)
        let parts = target.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        if !folder.isEmpty { _ = Folder.make(folder) }
        func failure() -> ConfigurationError { ConfigurationError(path: path, reason: String(cString: strerror(errno))) }
        var status = stat()
        let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o600
        var template = Array("\(target).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure() }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let bytes = Array(text.utf8)
        let isWritten =
            fchmod(descriptor, mode) == 0 && write(bytes, to: descriptor) && fsync(descriptor) == 0
            && rename(temporary, target) == 0
        let problem = failure()
        close(descriptor)
        guard isWritten else {
            unlink(temporary)
            throw problem
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func real(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}

import ChillAjarKit

/// Reads days and times as people type them.
package enum TanggalInput {
    /// The day that a text means, or nil: `2026-11-25`, `25/11`, `25.11.26`, `25 nov 2026`, `25`, `hari ini`, `besok`, `lusa`,
    /// `sel`, `selasa depan`, `3 hari lagi`, `+3`, and the same in English.
    ///
    /// A day without a year is the next one from today on; a weekday is the next one after today, and with `depan` or `next`
    /// the one of the week after this.
    package static func day(_ text: String, today: Tanggal) -> Tanggal? {
        let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
        guard let first = words.first else { return nil }
        if words.count == 1, let day = Tanggal(first), first.count == 10 { return day }
        return relative(words, today) ?? weekday(words, today) ?? written(words, today)
    }

    /// The time of day that a text means, or nil: `19.00`, `19:00`, `1900`, `19`, `7`.
    package static func time(_ text: String) -> Waktu? {
        var trimmed = text.lowercased().filter { !$0.isWhitespace }
        for ending in ["wib", "jam"] {
            if trimmed.hasSuffix(ending) { trimmed.removeLast(ending.count) }
            if trimmed.hasPrefix(ending) { trimmed.removeFirst(ending.count) }
        }
        let parts = trimmed.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }.map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 }), let numbers = numbers(parts) else { return nil }
        switch (parts.count, parts[0].count) {
        case (1, 1...2): return Waktu(hour: numbers[0], minute: 0)
        case (1, 3...4): return Waktu(hour: numbers[0] / 100, minute: numbers[0] % 100)
        case (2, 1...2) where parts[1].count == 2: return Waktu(hour: numbers[0], minute: numbers[1])
        default: return nil
        }
    }

    /// When something ends that begins at a time of day, or nil: a time as ``time(_:)`` reads it, or how long it takes: `90 menit`,
    /// `90m`, `2 jam`, `1,5 jam`, and the same in English; from a minute to a day less one.
    package static func end(_ text: String, from begin: Waktu) -> Waktu? {
        let compact = text.lowercased().filter { !$0.isWhitespace }
        let number = compact.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
        guard let unit = minutes[String(compact.dropFirst(number.count))] else { return time(text) }
        let parts = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }.map(String.init)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.count) }), let numbers = numbers(parts),
            parts.count == 1 || parts[1].count == 1
        else { return nil }
        let tenths = numbers[0] * 10 + (numbers.count == 2 ? numbers[1] : 0)
        let length = tenths * unit / 10
        guard (1..<1440).contains(length) else { return nil }
        return Waktu(secondOfDay: begin.secondOfDay + length * 60)
    }

    /// Minutes of the units in which people say how long something takes.
    private static let minutes = [
        "m": 1, "min": 1, "mnt": 1, "menit": 1, "minutes": 1, "j": 60, "h": 60, "jam": 60, "hour": 60, "hours": 60,
    ]

    // MARK: Words

    private static let near: [String: Int] = [
        "hari ini": 0, "today": 0, "besok": 1, "tomorrow": 1, "lusa": 2, "kemarin": -1, "yesterday": -1,
    ]

    private static func relative(_ words: [String], _ today: Tanggal) -> Tanggal? {
        if let days = near[words.joined(separator: " ")] { return today.adding(days: days) }
        let first = words[0]
        if words.count == 1, first.hasPrefix("+"), let days = numbers([String(first.dropFirst())])?[0], days <= 366 {
            return today.adding(days: days)
        }
        let isSpan = words.count >= 2 && ["hari", "day", "days"].contains(words[1])
        let isRest = words.count == 2 || (words.count == 3 && words[2] == "lagi")
        guard isSpan, isRest, let days = numbers([first])?[0], days <= 366 else { return nil }
        return today.adding(days: days)
    }

    private static let weekdays: [(names: [String], number: Int)] = [
        (["senin", "monday"], 1), (["selasa", "tuesday"], 2), (["rabu", "wednesday"], 3), (["kamis", "thursday"], 4),
        (["jumat", "jum'at", "friday"], 5), (["sabtu", "saturday"], 6), (["minggu", "ahad", "sunday"], 7),
    ]

    private static func weekday(_ words: [String], _ today: Tanggal) -> Tanggal? {
        let isNext = words.contains("depan") || words.contains("next")
        let names = words.filter { $0 != "depan" && $0 != "next" }
        guard names.count == 1, words.count <= 2, let wanted = number(of: names[0], in: weekdays) else { return nil }
        if isNext {
            let monday = today.adding(days: 1 - today.weekday)
            return monday.adding(days: 7 + wanted - 1)
        }
        let days = (wanted - today.weekday + 7) % 7
        return today.adding(days: days == 0 ? 7 : days)
    }

    private static let months: [(names: [String], number: Int)] = [
        (["januari", "january"], 1), (["februari", "february"], 2), (["maret", "march"], 3), (["april"], 4), (["mei", "may"], 5),
        (["juni", "june"], 6), (["juli", "july"], 7), (["agustus", "august", "agt", "ags"], 8), (["september"], 9),
        (["oktober", "october"], 10), (["november", "nopember"], 11), (["desember", "december"], 12),
    ]

    /// The number of a name of which at least three letters are given.
    private static func number(of word: String, in table: [(names: [String], number: Int)]) -> Int? {
        guard word.count >= 3 else { return nil }
        return table.first { $0.names.contains { $0.hasPrefix(word) } }?.number
    }

    // MARK: Numbers

    /// `25/11`, `25 nov 2026`, `25`.
    private static func written(_ words: [String], _ today: Tanggal) -> Tanggal? {
        let parts = words.flatMap { word in
            word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map(String.init)
        }
        guard (1...3).contains(parts.count), let day = numbers([parts[0]])?[0], parts[0].count <= 2 else { return nil }
        guard parts.count > 1 else { return next(from: today) { (year, month) in Tanggal(year: year, month: month, day: day) } }
        let month = number(of: parts[1], in: months) ?? (parts[1].count <= 2 ? numbers([parts[1]])?[0] : nil)
        guard let month else { return nil }
        guard parts.count > 2 else {
            // A leap day is at most eight years away.
            let years = today.components.year...today.components.year + 8
            return years.lazy.compactMap { Tanggal(year: $0, month: month, day: day) }.first { $0 >= today }
        }
        guard let year = numbers([parts[2]])?[0], [2, 4].contains(parts[2].count) else { return nil }
        return Tanggal(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }

    /// The first day from today on that a month of this or the next year gives.
    private static func next(from today: Tanggal, _ make: (Int, Int) -> Tanggal?) -> Tanggal? {
        let (year, month, _) = today.components
        for offset in 0..<12 {
            let index = month - 1 + offset
            if let day = make(year + index / 12, index % 12 + 1), day >= today { return day }
        }
        return nil
    }

    private static func numbers(_ parts: [String]) -> [Int]? {
        let read = parts.compactMap { part in part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil }
        return read.count == parts.count ? read : nil
    }
}

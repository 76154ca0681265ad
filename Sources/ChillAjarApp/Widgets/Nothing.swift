import ChillAjarKit
import TerminalUI

/// What stands where there is nothing to show, the same everywhere: a sign, what is so, what one can do, and the keys for it.
struct Nothing: Sendable {
    let sign: SafeText
    /// The colour of the sign.
    var role = Role.muted
    let title: SafeText
    var hint: SafeText = ""
    /// What can be done, with its keys.
    var keys: [KeyBinding] = []

    /// Columns of its words at the most: a short line in the middle is read at a glance.
    private static let widest = 52
    /// Between two keys.
    private static let gap: SafeText = "   "

    /// Draws it a little above the middle of a rectangle; in a low one without the free rows, then without the sign.
    func draw(in canvas: inout Canvas, _ rect: Rect, on surface: Role? = nil) {
        let width = max(1, min(Self.widest, rect.width - 2))
        let blank: [[(SafeText, Style)]] = [[]]
        let head = [[(sign, Style(role, .bold).on(surface))]]
        let title = title.wrapped(to: width).map { [($0, Style(.heading, .bold).on(surface))] }
        let words = (hint.isEmpty ? [] : Self.balanced(hint, width)).map { [($0, Style(.muted).on(surface))] }
        let foot = keys.isEmpty ? [] : [keySpans(surface)]
        let airy = head + blank + title + (words.isEmpty ? [] : blank + words) + (foot.isEmpty ? [] : blank + foot)
        let dense = title + words + foot
        let rows = airy.count <= rect.height ? airy : head.count + dense.count <= rect.height ? head + dense : dense
        var y = rect.y + max(0, (rect.height - rows.count) * 2 / 5)
        for (index, row) in rows.enumerated() where y < rect.bottom {
            let used = min(rect.width, row.reduce(0) { $0 + $1.0.width })
            let x = rect.x + (rect.width - used) / 2
            canvas.spans(row, x: x, y: y, width: used)
            if index == rows.count - 1 { hitKeys(&canvas, x: x, y: y) }
            y += 1
        }
    }

    /// Makes the keys of the last row clickable.
    private func hitKeys(_ canvas: inout Canvas, x: Int, y: Int) {
        var x = x
        for key in keys {
            let width = key.keys.width + 1 + key.label.width
            canvas.hit(Rect(x: x, y: y, width: width, height: 1), id: Chrome.hit(of: key))
            x += width + Self.gap.width
        }
    }

    /// The lines of a text of about one length, so that no word stands alone below.
    private static func balanced(_ text: SafeText, _ width: Int) -> [SafeText] {
        let lines = text.wrapped(to: width)
        let narrower = (max(1, width / 2)..<max(2, width)).lazy.map { text.wrapped(to: $0) }
        return narrower.first { $0.count == lines.count } ?? lines
    }

    private func keySpans(_ surface: Role?) -> [(SafeText, Style)] {
        keys.enumerated().flatMap { index, key -> [(SafeText, Style)] in
            return [
                ((index == 0 ? "" : Self.gap) + key.keys, Style(.key, .bold).on(surface)),
                (" " + key.label, Style(.muted).on(surface)),
            ]
        }
    }
}

extension Nothing {
    /// That nothing in a list has the words that were typed.
    static func noMatch(_ world: World, sign: SafeText = "/", hint: SafeText = "", clear: KeyBinding? = nil) -> Nothing {
        let common = CommonStrings(world.language)
        return Nothing(
            sign: sign, title: common.noMatch, hint: hint, keys: [clear ?? world.bindBack(as: common.clearWords)])
    }

    /// That a list was never read, and why: without a connection, or because of an error. Nil where it was.
    init?<Row>(unread listing: Listing<Row>, failed: SafeText, _ glyphs: Glyphs, _ world: World) {
        guard listing.fetchedAt == nil else { return nil }
        let common = CommonStrings(world.language)
        let keys = [world.bind(TempatCommands.segarkan, as: common.tryAgain)]
        if world.isOffline {
            self.init(
                sign: glyphs.offline, role: .warning, title: common.offlineUnread, hint: common.offlineUnreadHint, keys: keys)
        } else if let error = listing.error {
            self.init(
                sign: glyphs.warning, role: .warning, title: failed, hint: ErrorSentences(world.language).reading(error),
                keys: keys)
        } else {
            return nil
        }
    }
}

extension World {
    /// The key of a place of the person's, with what they would do there; none where they do not have it.
    func bind(place tab: Tab, as label: SafeText) -> [KeyBinding] {
        let index = Tab.all(for: peran).firstIndex(of: tab)
        return index.flatMap { TempatCommands.nomor($0 + 1) }.map { [bind($0, as: label)] } ?? []
    }
}

/// What stands in place of a list that cannot be shown yet.
struct ListingWords: Sendable {
    /// While it is read for the first time.
    let loading: SafeText
    /// That it could not be read.
    let failed: SafeText
}

extension Canvas {
    /// Says in place of a list without rows that it is being read, why it could not be, or what there is to say of none.
    mutating func nothing<Row>(
        in listing: Listing<Row>, _ words: ListingWords, none: Nothing, rowHeight: Int = 2, _ world: World
    ) {
        if let unread = Nothing(unread: listing, failed: words.failed, glyphs, world) {
            unread.draw(in: &self, bounds)
        } else if listing.isLoading {
            Skeleton(rowHeight: rowHeight).draw(in: &self, bounds, saying: words.loading)
        } else {
            none.draw(in: &self, bounds)
        }
    }
}

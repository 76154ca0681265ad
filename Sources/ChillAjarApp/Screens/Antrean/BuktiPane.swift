import ChillAjarKit
import Pictures
import TerminalUI

/// A proof in a rectangle: its picture, or in words why there is none and what to do.
struct BuktiPane {
    let entry: BuktiCache.Entry?
    let picture: PictureView
    let world: World
    /// The keys that fetch, open and save the file where it is shown.
    let again: any CommandSet
    let open: any CommandSet
    let save: any CommandSet

    private var strings: AntreanStrings { AntreanStrings(world.language) }

    func draw(in canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty, !picture.draw(in: &canvas, rect) else { return }
        let lines = lines(canvas.glyphs).flatMap { text, style in
            text.wrapped(to: max(1, rect.width - 2)).map { ($0, style) }
        }
        var y = rect.y + max(0, (rect.height - lines.count) / 2)
        for (line, style) in lines where y < rect.bottom {
            canvas.text(line, x: rect.x + 1, y: y, style, width: rect.width - 2, align: .center)
            y += 1
        }
    }

    private func lines(_ glyphs: Glyphs) -> [(SafeText, Style)] {
        switch entry {
        case nil, .loading:
            guard world.isOffline else { return [(strings.fetching, Style(.muted))] }
            return [("\(glyphs.offline) \(strings.notHere)", Style(.warning))]
        case .failed(.notFound):
            return [
                ("\(glyphs.warning) \(strings.proofGone)", Style(.warning, .bold)), (strings.proofGoneHow, Style(.muted)),
            ]
        case .failed(let error):
            return [
                ("\(glyphs.warning) \(strings.cannotFetch)", Style(.warning, .bold)),
                (ErrorSentences(strings.language).reading(error), Style(.muted)), ("", Style(.muted)),
                ("\(world.key(again)) \(strings.fetchAgain)", Style(.key)),
            ]
        case .loaded(let bytes): return lines(of: bytes, glyphs)
        }
    }

    private func lines(of bytes: [UInt8], _ glyphs: Glyphs) -> [(SafeText, Style)] {
        let size = Bytes.formatted(Int64(bytes.count))
        let kind = BuktiFile.Kind(content: bytes)
        let howTo: [(SafeText, Style)] = [
            ("", Style(.muted)), ("\(world.key(open)) \(strings.openIt)", Style(.text)),
            ("\(world.key(save)) \(strings.saveIt)", Style(.text)),
        ]
        if kind == .pdf {
            return [
                ("\(strings.pdf) \(glyphs.separator) \(size)", Style(.heading, .bold)), (strings.pdfHow, Style(.muted)),
            ] + howTo
        }
        if kind == nil || picture.error != nil {
            let problem = bytes.isEmpty ? PictureError.empty : picture.error ?? .notAPicture
            return [
                ("\(glyphs.warning) \(strings.problem(problem))", Style(.warning, .bold)), (size, Style(.muted)),
            ] + (bytes.isEmpty ? [] : howTo)
        }
        return [(strings.drawing, Style(.muted))]
    }
}

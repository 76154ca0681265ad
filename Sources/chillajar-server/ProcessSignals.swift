import Dispatch
import Glibc

/// Signals of the system, handled on a queue instead of ending the process.
final class ProcessSignals {
    private let sources: [any DispatchSourceSignal]

    /// Calls the closure for each of these signals, for as long as this object lives.
    init(_ numbers: [Int32], _ handle: @escaping @Sendable (Int32) -> Void) {
        let queue = DispatchQueue(label: "chillajar.signals")
        sources = numbers.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { handle(number) }
            source.resume()
            return source
        }
    }

    deinit { sources.forEach { $0.cancel() } }
}

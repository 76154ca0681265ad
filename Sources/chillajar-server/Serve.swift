import ArgumentParser
import ChillAjarKit
import Dispatch
import Glibc
import Logging
import PlatformServer

/// `chillajar-server serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Melayani API sampai dihentikan. / Serves the API until it is stopped.",
        discussion: """
            Setelah siap, satu baris di stdout: listening on http://ALAMAT:PORT. Log ditulis ke stderr.
            When ready, one line on stdout: listening on http://ADDRESS:PORT. The log goes to stderr.
            """)

    @OptionGroup var folder: DataOptions

    @Option(help: "HOST:PORT; port 0 mencari port bebas. / HOST:PORT; port 0 takes a free one.")
    var listen = ListenAddress(host: "127.0.0.1", port: 8080)

    @Flag(help: "Isi folder kosong dengan data demo. / Fill an empty folder with demo data.")
    var demo = false

    @Flag(
        help: """
            Berhenti saat stdin ditutup, lalu hapus folder data. / End when stdin closes, then remove the data folder.
            """)
    var ephemeral = false

    @Option(help: "Nama bank tujuan pembayaran. / The bank that payments go to.")
    var bank: String?

    @Option(help: "Nomor rekening. / The account's number.")
    var nomorRekening: String?

    @Option(help: "Pemilik rekening. / The account's holder.")
    var atasNama: String?

    @Option(help: "trace, debug, info, notice, warning, error, critical")
    var logLevel: Logger.Level = .info

    func validate() throws {
        let given = [bank, nomorRekening, atasNama].compactMap { $0 }
        if !given.isEmpty, given.count != 3 {
            throw ValidationError(
                "--bank, --nomor-rekening, --atas-nama: berikan ketiganya. / Give all three.")
        }
    }

    func run() async throws {
        // Who reads our lines may have gone; that must not end the server without its goodbye.
        signal(SIGPIPE, SIG_IGN)
        try await reporting {
            let temporary = ephemeral ? try EphemeralFolder(folder.data) : nil
            defer { temporary?.remove() }
            try await serve(temporary)
        }
    }

    private func serve(_ temporary: EphemeralFolder?) async throws {
        var logger = Logger(label: "chillajar-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        let platform = try Platform(
            PlatformConfiguration(
                dataFolder: folder.data, rekening: rekening, passwordCost: demo ? .demo : .interactive))
        if demo, try platform.isEmpty() { try await platform.seedDemo() }
        try await platform.serve(host: listen.host, port: listen.port, logger: logger) { port in
            put("listening on http://\(listen.hostInURL):\(port)\n", on: STDOUT_FILENO)
            if let temporary { endWithInput(temporary) }
        }
    }

    private var rekening: Rekening? {
        if let bank, let nomorRekening, let atasNama { return Rekening(bank: bank, nomor: nomorRekening, atasNama: atasNama) }
        return demo ? Platform.demoRekening : nil
    }
}

/// Ends this server as TERM would once its standard input closes: who started it has gone, in whatever way.
private func endWithInput(_ temporary: EphemeralFolder) {
    DispatchQueue.global().async {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 0 || (count < 0 && errno != EINTR) { break }
        }
        // Requests that hang must not keep a server that nobody wants any more.
        DispatchQueue.global().asyncAfter(deadline: .now() + 5) {
            temporary.remove()
            _exit(EX_OK)
        }
        kill(getpid(), SIGTERM)
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}

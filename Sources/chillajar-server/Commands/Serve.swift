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
            Setelah siap, satu baris di stdout: listening on http://ALAMAT:PORT. Log ditulis ke stderr. TERM dan INT menyelesaikan \
            permintaan lebih dulu; HUP membaca ulang sertifikat.
            When ready, one line on stdout: listening on http://ADDRESS:PORT. The log goes to stderr. TERM and INT finish the \
            requests first; HUP reads the certificate again.

            Setelan, juga dari lingkungan dan berkas / settings, also from the environment and a file (chillajar-server config):
            \(ConfigurationListing.help)
            """)

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Isi folder kosong dengan data demo. / Fill an empty folder with demo data.")
    var demo = false

    @Option(
        name: .customLong("demo-cast"),
        help: ArgumentHelp(
            """
            Sesudah sekian detik admin dan mentor demo menjawab sendiri, sampai ada yang masuk sebagai mereka. / After so many \
            seconds the demo's admin and mentors answer by themselves, until somebody signs in as one of them.
            """, valueName: "SECONDS"))
    var castPause: Int?

    @Flag(
        help: """
            Berhenti saat stdin ditutup, lalu hapus folder data. / End when stdin closes, then remove the data folder.
            """)
    var ephemeral = false

    func validate() throws {
        guard let castPause else { return }
        guard demo, (1...3600).contains(castPause) else {
            throw ValidationError("--demo-cast: 1…3600, dengan --demo. / 1…3600, with --demo.")
        }
    }

    func run() async throws {
        // Who reads our lines may have gone; that must not end the server without its goodbye.
        signal(SIGPIPE, SIG_IGN)
        try await reporting {
            let configuration = try options.read(base: base)
            let data = try configuration.dataFolder()
            let temporary = ephemeral ? try EphemeralFolder(data) : nil
            defer { temporary?.remove() }
            try await serve(configuration, data, temporary)
        }
    }

    /// What stands where nobody says anything.
    private var base: ServerConfiguration {
        var base = ServerConfiguration()
        if demo {
            base.platform.passwordCost = .demo
            base.platform.security = .demo
            base.platform.backup.timesPerDay = 0
        }
        return base
    }

    /// How one signs in to invented data.
    private func sayDemoAccounts() {
        let accounts = [Peran.pelanggan, .mentor, .admin].compactMap { peran in
            DemoAccounts.signIn(peran).map { "\($0.email) (\(peran.rawValue))" }
        }
        say("demo: \(accounts.joined(separator: ", ")); kata sandi / password: \(DemoAccounts.password)")
    }

    private func serve(_ configuration: ServerConfiguration, _ data: String, _ temporary: EphemeralFolder?) async throws {
        let certificate = try configuration.serverCertificate()
        let platform = try Platform(configuration.platform(in: data, demo: demo))
        if demo, try platform.isEmpty() { try await platform.seedDemo() }
        if demo { sayDemoAccounts() }
        let setup = try await FirstStart.begin(platform)
        let (listen, base) = (configuration.listen, configuration.publicURL)
        let scheme = certificate == nil ? "http" : "https"
        let ending = GracefulEnd(temporary)
        let serving = Task {
            try await platform.serve(
                host: listen.host, port: listen.port,
                options: ServingOptions(certificate: certificate, firstAdmin: setup?.link, castPause: castPause),
                logger: configuration.logger()
            ) { port in
                let address = "\(scheme)://\(listen.hostInURL):\(port)"
                if let setup { FirstStart.announce(setup.path, at: base ?? address) }
                put("listening on \(address)\n", on: STDOUT_FILENO)
                Systemd.notify("READY=1")
                if let temporary { endWithInput(temporary) }
            }
        }
        let signals = ProcessSignals([SIGTERM, SIGINT, SIGHUP]) { number in
            if number == SIGHUP { certificate?.reloadAndTell() } else { ending.take(number) { serving.cancel() } }
        }
        let finished = try await serving.value
        withExtendedLifetime(signals) {}
        say("selesai: \(finished) permintaan diselesaikan. / Finished \(finished) requests.")
    }
}

extension ServerConfiguration {
    fileprivate func platform(in data: String, demo: Bool) -> PlatformConfiguration {
        var made = platform
        made.dataFolder = data
        made.rekening = rekening ?? (demo ? Platform.demoRekening : nil)
        made.backup.folder = backups(of: data)
        made.security.rateLimits = isRateLimited ?? (platform.security.rateLimits != nil) ? rateLimits : nil
        return made
    }

    fileprivate func logger() -> Logger {
        let format = logFormat
        var logger = Logger(label: "chillajar-server") { LineLogHandler(label: $0, format: format) }
        logger.logLevel = logLevel
        return logger
    }

    /// The certificate to show; nil when none is named.
    fileprivate func serverCertificate() throws -> ServerCertificate? {
        guard let certificate, let privateKey else { return nil }
        let made = try ServerCertificate(certificate: certificate, key: privateKey)
        made.warnOfExpiry()
        return made
    }
}

extension ServerCertificate {
    private static let warningDays: Int64 = 14

    fileprivate func warnOfExpiry() {
        let left = expiry.seconds(since: SystemClock.now())
        guard left < Self.warningDays * 86_400 else { return }
        say(
            left < 0
                ? "TLS: sertifikat kedaluwarsa sejak \(expiry). / The certificate has run out."
                : "TLS: sertifikat berakhir \(expiry). / The certificate runs out soon.")
    }

    fileprivate func reloadAndTell() {
        do {
            try reload()
            say("TLS: sertifikat dibaca ulang, berlaku sampai \(expiry). / The certificate was read again.")
            warnOfExpiry()
        } catch {
            say("\(error) Sertifikat lama tetap dipakai. / The old one stays.")
        }
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

import ArgumentParser
import Glibc

extension Config {
    /// `chillajar-server config systemd`
    struct SystemdUnit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "systemd", abstract: "Mencetak unit untuk systemd. / Prints a unit for systemd.",
            discussion: """
                chillajar-server config systemd > /etc/systemd/system/chillajar.service
                Unit ini berjalan sebagai pengguna chillajar, dengan data di /var/lib/chillajar.
                It runs as the user chillajar, with its data in /var/lib/chillajar.
                """)

        @Option(help: ArgumentHelp("Letak programnya. / Where the program lies.", valueName: "PATH"))
        var program = "/usr/local/bin/chillajar-server"

        func validate() throws {
            guard program.hasPrefix("/"), !program.contains(where: \.isWhitespace) else {
                throw ValidationError("--program /…/chillajar-server")
            }
        }

        func run() {
            put(
                """
                [Unit]
                Description=Chill Ajar, the platform
                Documentation=man:chillajar(1)
                Wants=network-online.target
                After=network-online.target

                [Service]
                Type=notify
                User=chillajar
                StateDirectory=chillajar
                StateDirectoryMode=0700
                ExecStart=\(program) serve --data /var/lib/chillajar
                ExecReload=/bin/kill -HUP $MAINPID
                Restart=on-failure
                TimeoutStopSec=40
                NoNewPrivileges=yes
                ProtectSystem=strict
                ProtectHome=yes
                PrivateTmp=yes

                [Install]
                WantedBy=multi-user.target

                """, on: STDOUT_FILENO)
        }
    }
}

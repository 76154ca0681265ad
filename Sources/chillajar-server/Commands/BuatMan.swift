import ArgumentParser
import Glibc
import Manual
import PlatformServer

/// `chillajar-server buat-man`: prints the manual page; for `make install`.
struct BuatMan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "buat-man", abstract: "Mencetak halaman manual. / Prints the manual page.", shouldDisplay: false)

    func run() throws { put(ServerManual(tree: try CommandTree(of: ChillAjarServer.self)).text, on: STDOUT_FILENO) }
}

/// The manual page `chillajar-server(1)`, made of the program's own tables.
struct ServerManual {
    let tree: CommandTree

    /// The whole page.
    var text: String {
        var page = Roff("chillajar-server", version: Platform.version)
        page.section("NAMA / NAME")
        page.paragraph("chillajar-server - platform Chill Ajar / the Chill Ajar platform")
        page.section("RINGKASAN / SYNOPSIS")
        page.raw(".B chillajar-server\n.I perintah\n.RI [ pilihan ]")
        page.section("KETERANGAN / DESCRIPTION")
        page.paragraph(
            """
            Satu proses di atas SQLite yang melayani API platform: akun, kursus, jadwal, pesanan, bukti pembayaran, notifikasi. / One \
            process over SQLite that serves the platform's API: accounts, courses, slots, bookings, payment proofs, notifications.
            """)
        page.commands(of: tree, common: ["data", "config"], without: ConfigurationListing.help)
        settings(&page)
        page.section("SINYAL / SIGNALS")
        page.item("TERM, INT", "Menyelesaikan permintaan yang berjalan, lalu berhenti. / Finishes what runs, then ends.")
        page.item("HUP", "Membaca ulang sertifikat. / Reads the certificate again.")
        page.section("KODE KELUAR / EXIT STATUS")
        for (code, meaning) in Self.exitCodes { page.item("\(code)", meaning) }
        page.section("LIHAT JUGA / SEE ALSO")
        page.paragraph("chillajar(1), chillajar-server help PERINTAH")
        return page.text
    }

    private func settings(_ page: inout Roff) {
        page.section("SETELAN / SETTINGS")
        page.paragraph(
            """
            Setiap setelan punya kunci di berkas TOML (\(ConfigurationReader.standardPath)), variabel lingkungan, dan, kecuali \
            rahasia, flag serve; flag mengalahkan lingkungan, lingkungan mengalahkan berkas. / Every setting has a key in the TOML \
            file, an environment variable, and, unless it is secret, a flag of serve; a flag comes before the environment, that \
            before the file.
            """)
        for setting in ServerSettings.all {
            let names = [setting.key, setting.variable] + (setting.flag.map { ["--\($0)"] } ?? [])
            let standard = setting.standard.isEmpty ? "" : " [\(setting.standard)]"
            page.item(
                names.joined(separator: ", "),
                "\(setting.sentence.id) / \(setting.sentence.en) (\(setting.kind.allowed))\(standard)")
        }
    }

    /// Those of sysexits.h that the program ends with.
    static let exitCodes: [(Int32, String)] = [
        (EX_OK, "Berhasil. / It went well."),
        (EX_USAGE, "Perintahnya keliru. / The command line is wrong."),
        (EX_DATAERR, "Basis data atau cadangannya rusak atau lebih baru. / The database or backup is damaged, or newer."),
        (EX_UNAVAILABLE, "Alamatnya tidak dapat didengarkan. / The address cannot be listened on."),
        (EX_SOFTWARE, "Kesalahan tak terduga. / An unexpected error."),
        (EX_OSERR, "Sistem menolak. / The system refused."),
        (EX_CANTCREAT, "Folder datanya tidak dapat dipakai. / The data folder cannot be used."),
        (EX_IOERR, "Basis data atau cadangannya tidak dapat ditulis. / The database or backup cannot be written."),
        (EX_CONFIG, "Konfigurasi atau sertifikatnya keliru. / The configuration or certificate is wrong."),
    ]
}

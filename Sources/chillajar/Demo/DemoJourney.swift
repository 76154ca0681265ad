import ChillAjarApp
import ChillAjarKit
import Glibc
import Pictures
import TerminalUI

/// The whole journey of a booking without a terminal: three people, through the client's own code, a line of text a step.
struct DemoJourney: Sendable {
    let server: Server
    /// Where the people's stores and files may lie.
    let folder: String
    let language: Language

    /// Plays the journey; returns when the last step is done.
    ///
    /// - Throws: ``Failure`` at the first step that does not succeed.
    func play() throws(Failure) {
        let finished = OneShot<Failure?>()
        Task.detached {
            do {
                try await steps()
                finished.set(nil)
            } catch let failure as Failure {
                finished.set(failure)
            } catch {
                finished.set(Failure(JourneyStrings(language).failed(sentence(error)), exitCode: EX_SOFTWARE))
            }
        }
        if let failure = finished.wait() { throw failure }
    }

    private func steps() async throws {
        let strings = JourneyStrings(language)
        say(strings.opening(server))
        let ayu = try await DemoPerson("Ayu", server: server, folder: folder + "/ayu")
        let bagas = try await DemoPerson("Bagas", server: server, folder: folder + "/bagas")
        let rani = try await DemoPerson("Rani", server: server, folder: folder + "/rani")

        let kursusList = try await kursus(ayu)
        say(strings.browsed(kursusList.count, slots: kursusList.reduce(0) { $0 + $1.jadwal.count }))
        for (person, peran) in [(ayu, Peran.pelanggan), (bagas, .mentor), (rani, .admin)] {
            try await signIn(person, peran, strings)
        }
        let first = try await book(ayu, with: bagas, paket: true, strings)
        try await contest(first, strings)
        try await pay(ayu, first, jpeg(), .jpeg, strings)
        try await decide(rani, first, alasan: nil, strings)
        try await teach(bagas, first, strings)
        try await ayu.submit(.reviewSesi(first.id, rating: 5, komentar: strings.komentar))
        say(strings.reviewed(ayu.name))

        let second = try await book(ayu, with: bagas, paket: false, strings)
        try await pay(ayu, second, jpeg(), .jpeg, strings)
        try await decide(rani, second, alasan: strings.alasan, strings)
        let rejected = try await sesi(ayu, second.id)
        say(strings.sawReason(ayu.name, rejected.transaksi?.alasan ?? ""))
        try await pay(ayu, rejected, pdf(), .pdf, strings)
        try await decide(rani, second, alasan: nil, strings)
        try await expect(ayu, second.id, .terjadwal, strings)
        say(strings.closing)
    }

    // MARK: Steps

    private func kursus(_ person: DemoPerson) async throws -> [Kursus] {
        guard case .kursus(let rows) = try await person.list(.kursus), !rows.isEmpty else { throw unexpected("kursus") }
        return rows
    }

    private func signIn(_ person: DemoPerson, _ peran: Peran, _ strings: JourneyStrings) async throws {
        guard let account = DemoAccounts.signIn(peran) else { throw unexpected("demo") }
        try await person.enter(.signIn(account))
        say(strings.signedIn(person.session?.user.nama ?? "", peran))
    }

    private func book(_ ayu: DemoPerson, with bagas: DemoPerson, paket: Bool, _ strings: JourneyStrings) async throws -> Sesi {
        let mentor = bagas.session?.user.mentor?.id
        let mine = try await kursus(ayu).filter {
            $0.mentorID == mentor && !$0.jadwal.isEmpty && (!paket || !$0.paketTersedia.isEmpty)
        }
        guard let kursus = mine.first, let slot = kursus.jadwal.first, let mentor, let pelanggan = ayu.session?.user.pelanggan?.id
        else {
            throw unexpected("jadwal")
        }
        let booking = SesiBooking(
            mentorID: mentor, pelangganID: pelanggan, kursusID: kursus.id, jadwalKursusID: slot.id,
            paketID: paket ? kursus.paketTersedia.first?.id : nil, detailKursus: strings.topic)
        guard case .sesi(let booked) = try await ayu.submit(.bookSesi(booking)) else { throw unexpected("sesi") }
        let sesi = try await sesi(ayu, booked.id)
        let harga = Harga(biayaPerSesi: kursus.mentor?.biayaPerSesi ?? .zero, paket: paket ? kursus.paketTersedia.first : nil)
        guard sesi.jumlahSementara == harga.total else {
            throw unexpected("harga \(sesi.jumlahSementara?.formatted ?? "?") ≠ \(harga.total.formatted)")
        }
        say(strings.booked(ayu.name, kursus.nama, slot, harga.total))
        return sesi
    }

    /// Somebody else tries to take the slot that is booked already.
    private func contest(_ taken: Sesi, _ strings: JourneyStrings) async throws {
        let rival = try await DemoPerson("Fajar", server: server, folder: folder + "/fajar")
        try await rival.enter(
            .register(
                Registration(
                    peran: .pelanggan, nama: "Fajar Hidayat", email: "fajar.hidayat@contoh.test", password: "rahasia-fajar",
                    nomorTelepon: "081234567890", alamat: "Jl. Melati 7, Bandung")))
        guard let mentor = taken.mentorID, let kursus = taken.kursusID, let slot = taken.jadwalKursusID ?? taken.jadwal?.id,
            let pelanggan = rival.session?.user.pelanggan?.id
        else { throw unexpected("sesi") }
        do {
            try await rival.submit(
                .bookSesi(
                    SesiBooking(
                        mentorID: mentor, pelangganID: pelanggan, kursusID: kursus, jadwalKursusID: slot, paketID: nil,
                        detailKursus: "")))
            throw unexpected("double booking")
        } catch APIError.conflict {
            say(strings.turnedAway(rival.name))
        }
    }

    private func pay(_ ayu: DemoPerson, _ sesi: Sesi, _ file: [UInt8], _ kind: BuktiFile.Kind, _ strings: JourneyStrings)
        async throws
    {
        let path = folder + "/bukti.\(kind.fileExtension)"
        try write(file, to: path)
        guard let mentor = sesi.mentorID, let pelanggan = ayu.session?.user.pelanggan?.id, let jumlah = sesi.jumlahSementara
        else {
            throw unexpected("sesi")
        }
        try await ayu.submit(
            .uploadBukti(
                BuktiUpload(
                    sesiID: sesi.id, transaksiID: sesi.transaksi?.id, mentorID: mentor, pelangganID: pelanggan,
                    paketID: sesi.paketID,
                    jumlah: jumlah, metodePembayaran: "Transfer bank", tanggalPembayaran: Timestamp.now.tanggal(in: .wib),
                    path: path,
                    kind: kind)))
        try await expect(ayu, sesi.id, .menungguVerifikasi, strings)
        say(strings.paid(ayu.name, jumlah, kind))
    }

    private func decide(_ rani: DemoPerson, _ sesi: Sesi, alasan: String?, _ strings: JourneyStrings) async throws {
        guard case .transaksi(let antrean) = try await rani.list(.antrean) else { throw unexpected("antrean") }
        guard let transaksi = antrean.first(where: { ($0.sesiID ?? $0.sesi?.id) == sesi.id }) else { throw unexpected("antrean") }
        let bytes = try await rani.bukti(transaksi.id)
        guard let kind = BuktiFile.Kind(content: bytes) else { throw unexpected("bukti") }
        if kind != .pdf { _ = try Pictures.decode(bytes: bytes) }
        if let alasan {
            try await rani.submit(.rejectPembayaran(transaksi.id, alasan: alasan))
            say(strings.rejected(rani.name, alasan))
        } else {
            try await rani.submit(.verifyPembayaran(transaksi.id))
            say(strings.accepted(rani.name, kind, bytes.count))
        }
    }

    private func teach(_ bagas: DemoPerson, _ sesi: Sesi, _ strings: JourneyStrings) async throws {
        guard case .sesi(let rows) = try await bagas.list(.sesiMentor), rows.contains(where: { $0.id == sesi.id }) else {
            throw unexpected("sesi mentor")
        }
        try await bagas.submit(.startSesi(sesi.id))
        try await bagas.submit(.finishSesi(sesi.id))
        say(strings.taught(bagas.name))
    }

    private func sesi(_ ayu: DemoPerson, _ id: SesiID) async throws -> Sesi {
        guard case .sesi(let rows) = try await ayu.list(.sesiPelanggan), let sesi = rows.first(where: { $0.id == id }) else {
            throw unexpected("sesi")
        }
        return sesi
    }

    private func expect(_ ayu: DemoPerson, _ id: SesiID, _ tahap: TahapSesi, _ strings: JourneyStrings) async throws {
        let now = try await sesi(ayu, id).tahap
        guard now == tahap else { throw unexpected("\(now) ≠ \(tahap)") }
    }

    // MARK: Files

    private func jpeg() throws -> [UInt8] {
        let width = 480
        let height = 800
        var bytes = [UInt8](repeating: 255, count: width * height * 4)
        for row in 0..<height where row < 120 || row / 40 % 3 == 1 {
            for column in 24..<(width - 24) {
                bytes.replaceSubrange((row * width + column) * 4..<(row * width + column) * 4 + 3, with: [15, 118, 110])
            }
        }
        return try Pixels(width: width, height: height, bytes: bytes).encodeJPEG(quality: 85)
    }

    private func pdf() -> [UInt8] {
        Array(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .utf8)
    }

    private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        guard let file = fopen(path, "we") else { throw Failure("\(SafeText(outside: path))", exitCode: EX_CANTCREAT) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw Failure("\(SafeText(outside: path))", exitCode: EX_IOERR) }
    }

    // MARK: Words

    /// A line as soon as its step is done, also into a pipe.
    private func say(_ line: SafeText) { StandardStream.output.print(line) }

    private func unexpected(_ what: String) -> Failure {
        Failure(JourneyStrings(language).failed(SafeText(outside: what)), exitCode: EX_SOFTWARE)
    }

    private func sentence(_ error: any Error) -> SafeText {
        if let error = error as? APIError { return ErrorSentences(language).sentence(error) }
        return SafeText(outside: "\(error)")
    }
}

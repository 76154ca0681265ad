import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Sending a payment proof") struct PembayaranBuktiTests {
    private static let path = "/home/ayu/bukti.jpg"

    /// The payment with a picture chosen and found good.
    private func chosen(size: (Int, Int) = (120, 40)) -> TestApp {
        var app = SesiFixture.paying(size: size)
        app.paste(Self.path)
        app.tell(.inspected(path: Self.path, .success(SesiFixture.picture())))
        return app
    }

    /// The same, on its way.
    private func sent() -> (TestApp, Ticket) {
        var app = chosen()
        app.press("Enter")
        return (app, app.submitted.last?.ticket ?? Ticket(0))
    }

    @Test("A dropped file is looked at as it came, and told with its size in pixels and bytes") func dropped() {
        var app = SesiFixture.paying()
        app.paste("'/home/ayu/bukti saya.jpg' ")
        #expect(app.localCommands == [.inspectBukti(path: "'/home/ayu/bukti saya.jpg' ")])
        #expect(app.shows("Memeriksa berkas…"))
        app.tell(.inspected(path: "'/home/ayu/bukti saya.jpg' ", .success(SesiFixture.picture("/home/ayu/bukti saya.jpg"))))
        #expect(app.shows("✓ JPEG · 1200 × 1600 · 2,3 MB"))
        #expect(app.shows("kirim bukti"))
    }

    @Test("A path is typed letter by letter, digits too, and looked at with Enter") func typed() {
        var app = SesiFixture.paying()
        app.press("b")
        app.type("~/bukti 12.pdf")
        app.press("Enter")
        #expect(app.localCommands == [.inspectBukti(path: "~/bukti 12.pdf")])
        app.tell(
            .inspected(
                path: "~/bukti 12.pdf",
                .success(BuktiCandidate(path: "/home/ayu/bukti 12.pdf", kind: .pdf, bytes: 81_920, pixels: nil))))
        #expect(app.shows("PDF, tidak dapat ditampilkan di sini"))
        #expect(app.shows("bukti 12.pdf"))
        #expect(app.shows("✓ PDF · 80 kB"))
    }

    @Test("Tab completes the path, lists what fits, and looks at the file when it is the only one") func completes() {
        var app = SesiFixture.paying()
        app.press("b")
        app.type("~/bu")
        app.press("Tab")
        #expect(app.localCommands == [.completePath("~/bu")])
        app.tell(.completed(path: "~/bu", to: "~/bukti", names: ["bukti.jpg", "bukti.pdf"]))
        #expect(app.line(with: "Berkas").contains("~/bukti"))
        #expect(app.shows("bukti.pdf"))
        app.type(".j")
        app.press("Tab")
        app.tell(.completed(path: "~/bukti.j", to: "~/bukti.jpg", names: ["bukti.jpg"]))
        #expect(app.localCommands.last == .inspectBukti(path: "~/bukti.jpg"))
    }

    @Test("An answer about another path than the one that stands there changes nothing") func stale() {
        var app = SesiFixture.paying()
        app.paste("/home/ayu/lama.jpg")
        app.paste(Self.path)
        app.tell(.inspected(path: "/home/ayu/lama.jpg", .success(SesiFixture.picture("/home/ayu/lama.jpg"))))
        app.tell(.completed(path: "/home/ayu/l", to: "/home/ayu/lama.jpg", names: ["lama.jpg"]))
        #expect(app.line(with: "Berkas").contains("bukti.jpg"))
        #expect(app.shows("Memeriksa berkas…"))
        app.press("Enter")
        #expect(app.submitted.isEmpty)
    }

    @Test(
        "Every reason against a file is a sentence, and the path stays",
        arguments: [
            (BuktiFile.Problem.notFound, "Berkas itu tidak ada."), (.isFolder, "Itu folder."),
            (.notAFile, "Itu bukan berkas biasa."), (.noPermission, "tidak boleh dibaca"), (.empty, "Berkas itu kosong."),
            (.tooLarge(bytes: 15 << 20), "Berkas 15,0 MB, paling besar 10 MB."), (.wrongKind, "bukan JPEG, PNG, atau PDF"),
            (.broken("cut off"), "rusak atau terpotong"), (.tooManyPixels(width: 9000, height: 9000), "9000 × 9000"),
            (.unreadable("Input/output error"), "Input/output error"),
        ] as [(BuktiFile.Problem, String)])
    func refused(problem: BuktiFile.Problem, sentence: String) {
        var app = SesiFixture.paying(size: (80, 24))
        app.paste(Self.path)
        app.tell(.inspected(path: Self.path, .failure(problem)))
        #expect(app.shows(sentence))
        #expect(app.line(with: "Berkas ").contains(Self.path))
        app.press("Esc")
        app.click("pilih berkas dulu")
        #expect(app.submitted.isEmpty)
    }

    @Test("The preview is asked for at the size of its room, and again when that changes") func preview() {
        var app = chosen()
        guard case .drawFile(Self.path, let first)? = app.localCommands.last else {
            Issue.record("no preview was asked for")
            return
        }
        app.resize(80, 24)
        guard case .drawFile(Self.path, let second)? = app.localCommands.last else { return }
        #expect(second.rows < first.rows)
        app.tell(.drawn(second, .failure(.truncated)))
        #expect(app.shows("Pratinjau tidak dapat digambar."))
    }

    @Test("The chosen picture is seen as large as the window before it is sent; Esc leads back to the form") func look() {
        var app = chosen()
        #expect(app.shows("z lihat bukti"))
        app.press("z")
        #expect(app.top is GambarScreen)
        #expect(app.shows("Bukti pembayaran · belum dikirim · bukti.jpg"))
        guard case .drawFile(Self.path, let request)? = app.localCommands.last else {
            Issue.record("no picture was asked for")
            return
        }
        #expect(request.columns == 120 && request.rows == 37 && request.part == nil)
        app.tell(.drawn(request, .failure(.truncated)))
        #expect(app.shows("Gambar ini terpotong"))
        app.press("Esc")
        #expect(app.top is PembayaranScreen && app.shows("kirim bukti"))
    }

    @Test("A document has nothing to be enlarged") func noLook() {
        var app = SesiFixture.paying()
        app.paste("/home/ayu/bukti.pdf")
        let document = BuktiCandidate(path: "/home/ayu/bukti.pdf", kind: .pdf, bytes: 2_000, pixels: nil)
        app.tell(.inspected(path: "/home/ayu/bukti.pdf", .success(document)))
        #expect(!app.shows("z lihat bukti"))
        app.press("z")
        #expect(app.top is PembayaranScreen)
    }

    @Test("What is sent is what was chosen, and Enter twice sends it once") func once() {
        var app = chosen()
        app.press("Enter Enter Enter")
        #expect(app.submitted.count == 1)
        #expect(
            app.submitted.first?.mutation
                == .uploadBukti(
                    BuktiUpload(
                        sesiID: SesiID(1), transaksiID: nil, mentorID: MentorID(1), pelangganID: PelangganID(1),
                        paketID: PaketID(1), jumlah: Rupiah(63_000), metodePembayaran: "Transfer BCA",
                        tanggalPembayaran: TestWorld.today, path: Self.path, kind: .jpeg)))
        #expect(app.shows("Mengirim bukti…"))
    }

    @Test("On its way it shows bytes, speed, percent and the rest") func progress() {
        var (app, ticket) = sent()
        app.tell(.progress(ticket, TransferProgress(sentBytes: 1 << 20, totalBytes: 4 << 20, bytesPerSecond: 512 << 10)))
        #expect(app.shows("25 %"))
        #expect(app.shows("1,0 MB dari 4,0 MB · 512 kB/dtk · 6 dtk lagi"))
        app.tell(.progress(ticket, TransferProgress(sentBytes: 4 << 20, totalBytes: 4 << 20, bytesPerSecond: 512 << 10)))
        #expect(app.shows("Semua terkirim, menunggu jawaban server…"))
    }

    @Test("It is stopped only after a question, and everything is still there") func stops() {
        var (app, ticket) = sent()
        app.press("Esc")
        #expect(app.shows("Hentikan pengiriman?"))
        app.press("Enter Esc")
        #expect(!app.commands.contains(.cancel(ticket)))
        app.press("x y")
        #expect(app.commands.contains(.cancel(ticket)))
        app.tell(.failed(ticket, app.submitted[0].mutation, .cancelled))
        #expect(app.shows("Pengiriman dihentikan. Semua isian masih ada."))
        #expect(app.shows(Self.path))
    }

    @Test("A failure is a sentence above what was filled in, and it can be sent again") func fails() {
        var (app, ticket) = sent()
        app.tell(.failed(ticket, app.submitted[0].mutation, .unreachable("refused")))
        #expect(app.shows("Server tidak terjangkau."))
        #expect(app.shows(Self.path))
        app.press("Enter")
        #expect(app.submitted.count == 2)
        #expect(app.submitted[1].ticket != ticket)
    }

    @Test("While nobody knows whether it arrived, nothing more is sent") func unclear() {
        var (app, ticket) = sent()
        let mutation = app.submitted[0].mutation
        app.tell(
            .outbox([
                OutboxEntry(
                    id: OutboxID(1), owner: UserID(11), idempotencyKey: "k", mutation: mutation, state: .unclear,
                    createdAt: TestWorld.now)
            ]))
        app.tell(.failed(ticket, mutation, .unclear("reset")))
        #expect(app.shows("Bukti belum dipastikan"))
        app.press("Enter")
        #expect(app.submitted.count == 1)
        app.tell(.outbox([]))
        app.tell(.failed(ticket, mutation, .tooLarge))
        #expect(app.shows("Berkas terlalu besar untuk server.") && app.shows(Self.path))
    }

    @Test("A proof that arrived after all is not there to be sent again when it is rejected") func rejectedLater() {
        var (app, ticket) = sent()
        app.tell(.failed(ticket, app.submitted[0].mutation, .unclear("reset")))
        app.tell(.done(ticket, .transaksi(Transaksi(id: TransaksiID(9), statusPembayaran: .menungguVerifikasi))))
        #expect(app.shows("Terima kasih! Bukti sedang diperiksa."))
        #expect(app.commands.contains(.saveDraft(nil, name: "bukti-1")))
        app.tell(.sesiPelanggan, .sesi([stage(.rejected)]))
        #expect(app.shows("Bukti sebelumnya ditolak") && !app.shows(Self.path))
        app.press("Enter Enter")
        #expect(app.submitted.count == 1)
    }

    @Test("A proof that only the list tells of leaves the form empty too") func arrivedByList() {
        var app = chosen()
        app.tell(.sesiPelanggan, .sesi([stage(.menungguVerifikasi)]))
        #expect(app.shows("Terima kasih! Bukti sedang diperiksa."))
        #expect(app.commands.contains(.saveDraft(nil, name: "bukti-1")))
        app.tell(.sesiPelanggan, .sesi([stage(.rejected)]))
        app.press("Enter Enter")
        #expect(app.submitted.isEmpty && !app.shows(Self.path))
    }

    /// The unpaid sesi with a proof.
    private func stage(_ status: StatusPembayaran) -> Sesi {
        var sesi = SesiFixture.unpaid
        sesi.transaksi = Transaksi(id: TransaksiID(9), sesiID: sesi.id, jumlah: Rupiah(63_000), statusPembayaran: status)
        return sesi
    }

    @Test("Once it has arrived it says thanks, and forgets the draft") func arrives() {
        var (app, ticket) = sent()
        app.tell(.done(ticket, .transaksi(Transaksi(id: TransaksiID(9), statusPembayaran: .menungguVerifikasi))))
        #expect(app.shows("Terima kasih! Bukti sedang diperiksa."))
        #expect(app.commands.contains(.saveDraft(nil, name: "bukti-1")))
        app.press("Esc")
        #expect(app.shows("Sesi saya"))
    }

    @Test("What was filled in is there again when it is opened again") func draft() {
        var app = SesiFixture.paying()
        app.press("Right Down Left b")
        app.type("~/bukti.jpg")
        app.press("Esc Esc b")
        #expect(app.shows("kemarin, Sabtu 21 Nov"))
        #expect(app.line(with: "Berkas").contains("~/bukti.jpg"))
    }
}

import ChillAjarKit

let ayu = UserID(6)
let gita = UserID(7)
let noon = Timestamp(seconds: 1_795_323_600)

/// Kursus of which every field is set somewhere and empty elsewhere.
let kursusList: [Kursus] = {
    let user = User(
        id: UserID(3), nama: "Bagas 👩‍🏫", email: "bagas@contoh.test", nomorTelepon: "0812", peran: .mentor, alamat: "Jl. Contoh",
        fotoProfil: "foto.png", createdAt: noon)
    let mentor = Mentor(
        id: MentorID(1), userID: UserID(3), rating: Rating(4.8), biayaPerSesi: Rupiah(25_000), deskripsi: "Sabar",
        status: .active, jumlahTestimoni: 26, user: user)
    let paket = Paket(
        id: PaketID(2), nama: "NgeChill", hargaDasar: Rupiah(10_000), diskon: Rupiah(2000), deskripsi: "Dua modul",
        deletedAt: noon,
        items: [
            ItemPaket(
                id: ItemPaketID(1), nama: "Modul", harga: Rupiah(5000), diskon: Rupiah(500), deskripsi: "PDF", jumlahItem: 2),
            ItemPaket(id: ItemPaketID(2), nama: "Rekaman", harga: Rupiah(.max)),
        ])
    let slots = [
        JadwalKursus(
            id: JadwalKursusID(28), kursusID: KursusID(1), tanggal: Tanggal(dayNumber: 20_784),
            waktu: Waktu(secondOfDay: 68_400), waktuSelesai: Waktu(secondOfDay: 0), gayaMengajar: .unknown("hibrida"),
            keterangan: "Bawa laptop", tempat: "R. 3", tautan: "https://contoh.test/r"),
        JadwalKursus(id: JadwalKursusID(27), tanggal: Tanggal(dayNumber: 20_783), waktu: Waktu(secondOfDay: 0)),
    ]
    return [
        Kursus(
            id: KursusID(9), nama: "Kalkulus", deskripsi: "", mentorID: MentorID(1), foto: "k.jpg", mentor: mentor, jadwal: slots,
            visibilitasPaket: [
                VisibilitasPaket(paketID: PaketID(2), isVisible: true, paket: paket),
                VisibilitasPaket(paketID: PaketID(3), isVisible: false),
            ]),
        Kursus(id: KursusID(1), nama: "", visibilitasPaket: []),
        Kursus(id: KursusID(9), nama: "Kalkulus", mentorID: MentorID(1), mentor: mentor, jadwal: [slots[1]]),
        Kursus(id: KursusID(2), nama: "Tanpa akun", mentor: Mentor(id: MentorID(2))),
    ]
}()

/// Sesi with everything that can hang on them.
let sesiList: [Sesi] = [
    Sesi(
        id: SesiID(78), mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(9),
        jadwalKursusID: JadwalKursusID(28), paketID: PaketID(2), detailKursus: "Turunan", jumlahSementara: Rupiah(63_000),
        statusSesi: .unknown("ditunda"), createdAt: Timestamp(microseconds: 1_795_323_600_123_456), mentor: kursusList[0].mentor,
        pelanggan: Pelanggan(id: PelangganID(1), userID: ayu), kursus: kursusList[0], jadwal: kursusList[0].jadwal[0],
        paket: kursusList[0].visibilitasPaket?[0].paket,
        transaksi: Transaksi(
            id: TransaksiID(4), sesiID: SesiID(78), jumlah: Rupiah(63_000), statusPembayaran: .rejected, alasan: "Buram",
            batasWaktu: noon, rekening: Rekening(bank: "BCA", nomor: "123", atasNama: "Chill Ajar")),
        testimoni: Testimoni(id: TestimoniID(1), rating: Rating(4.5), komentar: "Jelas"), batasWaktu: noon),
    Sesi(id: SesiID(3)),
]

let booking = Mutation.bookSesi(
    SesiBooking(
        mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(9), jadwalKursusID: JadwalKursusID(28),
        paketID: PaketID(2), detailKursus: "Turunan"))

func proof(at path: String) -> Mutation {
    .uploadBukti(
        BuktiUpload(
            sesiID: SesiID(78), transaksiID: nil, mentorID: MentorID(1), pelangganID: PelangganID(1), paketID: nil,
            jumlah: Rupiah(63_000), metodePembayaran: "transfer", tanggalPembayaran: Tanggal(dayNumber: 20_779), path: path,
            kind: .jpeg))
}

import ChillAjarKit

/// A person of the demo. All are invented.
struct DemoPelanggan: Sendable {
    let nama: String
    let email: String
    let telepon: String
    let alamat: String

    /// Ayu, whom the demo signs in, is the first.
    static let all = [
        DemoPelanggan(
            nama: "Ayu Prameswari", email: DemoAccounts.signIn(.pelanggan)?.email ?? "", telepon: "081200410001",
            alamat: "Jl. Kenanga 14, Depok"),
        DemoPelanggan(
            nama: "Fajar Hermawan", email: "fajar@chillajar.test", telepon: "081200410002", alamat: "Jl. Cempaka 3, Bogor"),
        DemoPelanggan(
            nama: "Gita Salsabila", email: "gita@chillajar.test", telepon: "081200410003", alamat: "Jl. Anggrek 21, Bekasi"),
        DemoPelanggan(
            nama: "Hendra Wibowo", email: "hendra@chillajar.test", telepon: "081200410004", alamat: "Jl. Merpati 8, Cimahi"),
        DemoPelanggan(
            nama: "Intan Purnamasari", email: "intan@chillajar.test", telepon: "081200410005", alamat: "Jl. Dahlia 5, Solo"),
        DemoPelanggan(
            nama: "Joko Susanto", email: "joko@chillajar.test", telepon: "081200410006", alamat: "Jl. Teratai 11, Klaten"),
        DemoPelanggan(
            nama: "Kartika Dewanti", email: "kartika@chillajar.test", telepon: "081200410007", alamat: "Jl. Mawar 2, Semarang"),
        DemoPelanggan(
            nama: "Lukman Hakimi", email: "lukman@chillajar.test", telepon: "081200410008", alamat: "Jl. Rajawali 17, Malang"),
        DemoPelanggan(
            nama: "Maya Anggraini", email: "maya@chillajar.test", telepon: "081200410009", alamat: "Jl. Flamboyan 9, Kediri"),
        DemoPelanggan(
            nama: "Nanda Pratiwi", email: "nanda@chillajar.test", telepon: "081200410010", alamat: "Jl. Pinus 6, Bandung"),
        DemoPelanggan(
            nama: "Oki Setyawan", email: "oki@chillajar.test", telepon: "081200410011", alamat: "Jl. Cendana 30, Sleman"),
        DemoPelanggan(
            nama: "Putri Handayani", email: "putri@chillajar.test", telepon: "081200410012", alamat: "Jl. Melur 4, Medan"),
        DemoPelanggan(
            nama: "Rangga Saputro", email: "rangga@chillajar.test", telepon: "081200410013", alamat: "Jl. Kutilang 12, Kudus"),
        DemoPelanggan(
            nama: "Sari Widyaningrum", email: "sari@chillajar.test", telepon: "081200410014", alamat: "Jl. Bougenville 1, Jakarta"
        ),
    ]
}

/// A tutor of the demo with what they teach.
struct DemoMentor: Sendable {
    /// How they teach.
    enum Cara: Sendable {
        case online, tatapMuka, keduanya
    }

    let nama: String
    let email: String
    let telepon: String
    let alamat: String
    let biaya: Int64
    let deskripsi: String
    var cara = Cara.keduanya
    /// The hours at which they have time: three, or another number that does not divide fourteen, so that no two slots meet.
    var jam = [8, 13, 16]
    /// The stars that others have given them in the past weeks, the newest first.
    var bintang: [Int64] = []
    let kursus: [(nama: String, deskripsi: String)]
    /// How many free slots each kursus has.
    var slot = [6, 6, 6]

    /// Bagas, whom the demo signs in, is the first.
    static let all = exactSciences + otherSubjects + newcomers

    /// One who waits for an admin.
    static let pending = DemoMentor(
        nama: "Tegar Mahardika", email: "tegar@chillajar.test", telepon: "081300520009", alamat: "Jl. Gajah Mada 40, Denpasar",
        biaya: 30_000, deskripsi: "Mahasiswa tingkat akhir, ingin mengajar pemrograman gim.", kursus: [])
}

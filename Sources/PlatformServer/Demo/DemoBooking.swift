import ChillAjarKit

/// A booking of the demo and how far it has come.
struct DemoBooking: Sendable {
    /// What became of it.
    enum Course: Sendable {
        case awaitingPayment
        case waiting(BuktiFile.Kind)
        case rejected(String)
        case accepted
        case started
        case ended
        case reviewed(Int64, String)
        case cancelled
    }

    /// Indices into ``DemoPelanggan/all``, ``DemoMentor/all`` and its kursus.
    var pelanggan: Int
    var mentor: Int
    var kursus: Int
    /// Days from today, WIB.
    var day: Int
    var waktu: Waktu
    /// Index of the paket, or none.
    var paket: Int?
    var topic: String
    var course: Course
    /// Minutes ago that the booking was made, for those of which that is of interest.
    var minutesAgo: Int64 = 600

    private init(
        _ pelanggan: Int, _ mentor: Int, _ kursus: Int, day: Int, hour: Int, paket: Int? = nil, _ topic: String, _ course: Course,
        minutesAgo: Int64 = 600
    ) {
        self.pelanggan = pelanggan
        self.mentor = mentor
        self.kursus = kursus
        self.day = day
        waktu = Waktu(secondOfDay: hour * 3600)
        self.paket = paket
        self.topic = topic
        self.course = course
        self.minutesAgo = minutesAgo
    }

    /// Every booking, for a demo that begins at that moment.
    static func all(at now: Timestamp) -> [DemoBooking] { own(at: now) + queue + history }

    /// Those of Ayu and of Bagas: one in each state that a person may meet. What Bagas teaches next begins after what is going on.
    private static func own(at now: Timestamp) -> [DemoBooking] {
        let hour = now.waktu(in: .wib).hour
        return [
            DemoBooking(0, 2, 0, day: 3, hour: 9, "Membuat halaman profil dengan grid", .awaitingPayment, minutesAgo: 95),
            DemoBooking(0, 0, 0, day: 4, hour: 9, paket: 0, "Turunan fungsi komposisi", .waiting(.jpeg), minutesAgo: 140),
            DemoBooking(
                0, 5, 0, day: 5, hour: 11, "Wawancara beasiswa dalam bahasa Inggris",
                .rejected("Jumlah pada bukti tidak sama dengan tagihan. Kirim bukti transfer yang sesuai."), minutesAgo: 700),
            DemoBooking(0, 0, 1, day: 2, hour: 11, "Nilai eigen dan diagonalisasi", .accepted, minutesAgo: 1300),
            DemoBooking(0, 3, 1, day: -1, hour: 14, "Kesetimbangan kimia dan pH", .ended),
            DemoBooking(
                0, 1, 0, day: -8, hour: 14, paket: 0, "Hukum Newton dan bidang miring",
                .reviewed(5, "Akhirnya paham gaya normal. Percobaan pakai buku dan penggarisnya seru.")),
            DemoBooking(
                0, 4, 1, day: -15, hour: 17, "Elastisitas permintaan",
                .reviewed(4, "Contohnya dekat dengan sehari-hari, temponya pas.")),
            DemoBooking(6, 0, 0, day: 0, hour: hour, "Limit di tak hingga", .started),
            DemoBooking(
                7, 0, 2, day: hour < 22 ? 0 : 1, hour: hour < 20 ? 21 : hour < 22 ? 23 : 7, "Membaca tabel distribusi normal",
                .accepted, minutesAgo: 1200),
            DemoBooking(
                8, 0, 1, day: 1, hour: 9, paket: 1, "Eliminasi Gauss untuk tugas minggu ini", .accepted, minutesAgo: 1250),
            DemoBooking(9, 0, 0, day: 3, hour: 11, "Aturan rantai", .accepted, minutesAgo: 1100),
            DemoBooking(10, 0, 2, day: 6, hour: 14, "Uji hipotesis dua rata-rata", .accepted, minutesAgo: 900),
            DemoBooking(11, 6, 1, day: 2, hour: 14, "Memotret di pasar pagi", .cancelled),
            DemoBooking(12, 7, 2, day: 3, hour: 17, "Menyusun jadwal belajar", .awaitingPayment, minutesAgo: 300),
        ]
    }

    /// Proofs that wait for the admin, of every kind of file.
    private static let queue = [
        DemoBooking(1, 0, 0, day: 5, hour: 9, "Soal limit dari kuis lalu", .waiting(.jpeg), minutesAgo: 410),
        DemoBooking(2, 1, 0, day: 2, hour: 9, paket: 0, "Energi kinetik dan usaha", .waiting(.png), minutesAgo: 380),
        DemoBooking(3, 2, 1, day: 3, hour: 11, "Pohon pencarian biner", .waiting(.jpeg), minutesAgo: 355),
        DemoBooking(4, 3, 0, day: 4, hour: 11, paket: 2, "Reaksi substitusi", .waiting(.jpeg), minutesAgo: 300),
        DemoBooking(5, 4, 0, day: 2, hour: 14, "Jurnal penyesuaian", .waiting(.pdf), minutesAgo: 270),
        DemoBooking(6, 5, 1, day: 6, hour: 9, paket: 1, "Simulasi bagian membaca", .waiting(.jpeg), minutesAgo: 244),
        DemoBooking(7, 6, 0, day: 3, hour: 14, "Membedah aplikasi ojek", .waiting(.jpeg), minutesAgo: 200),
        DemoBooking(8, 7, 0, day: 5, hour: 14, "Dimensi tiga", .waiting(.jpeg), minutesAgo: 165),
        DemoBooking(9, 1, 1, day: 7, hour: 17, paket: 0, "Hukum Ohm dan rangkaian", .waiting(.jpeg), minutesAgo: 120),
        DemoBooking(10, 2, 2, day: 4, hour: 17, "Normalisasi tabel", .waiting(.jpeg), minutesAgo: 88),
        DemoBooking(11, 3, 2, day: 8, hour: 9, "Enzim dan kecepatan reaksi", .waiting(.jpeg), minutesAgo: 52),
        DemoBooking(12, 4, 2, day: 6, hour: 11, paket: 1, "Menghitung modal awal", .waiting(.jpeg), minutesAgo: 31),
        DemoBooking(13, 5, 2, day: 9, hour: 14, "Kerangka esai motivasi", .waiting(.jpeg), minutesAgo: 12),
        DemoBooking(3, 6, 2, day: 5, hour: 17, "Sketsa karakter", .waiting(.jpeg), minutesAgo: 6),
    ]

    /// Reviews of the past weeks: what the mentors' ratings rest on, many for some, few or none for others.
    private static let history = DemoMentor.all.enumerated().flatMap { mentor, person in
        person.bintang.enumerated().map { number, stars in
            let pool = komentar[stars] ?? []
            return DemoBooking(
                1 + (mentor * 4 + number * 5) % (DemoPelanggan.all.count - 1), mentor, number % person.kursus.count,
                day: -2 - number * 3 - mentor % 2,
                hour: 18 + number % 2, "Pembahasan materi minggu ini", .reviewed(stars, pool[(mentor * 3 + number) % pool.count]))
        }
    }

    /// By stars.
    private static let komentar: [Int64: [String]] = [
        5: [
            "Penjelasannya runtut, soal latihannya pas dengan ujian.",
            "Sabar sekali, boleh tanya berulang-ulang.",
            "Baru kali ini suka pelajaran ini.",
            "Catatan sesudah sesi sangat membantu.",
            "Nilai kuis saya naik dari 60 ke 85!",
            "Ruangnya nyaman dan mentornya ramah.",
            "Waktunya terasa sebentar. Langsung pesan lagi untuk minggu depan.",
            "Pertanyaan bodoh pun dijawab dengan senyum.",
        ],
        4: [
            "Materinya bagus, waktunya agak kurang.",
            "Contohnya jelas. Mulainya terlambat lima menit.",
            "Santai tapi padat. Akan pesan lagi.",
            "Penjelasan oke, mau lebih banyak latihan.",
            "Enak diikuti, hanya tulisannya kadang kecil.",
        ],
        3: [
            "Cukup baik, tetapi sinyalnya putus beberapa kali.",
            "Terlalu cepat untuk saya yang baru mulai.",
            "Materinya umum; kurang menyentuh tugas saya.",
        ],
        2: ["Sesinya dipindah dua kali, dan contoh kodenya tidak jalan di laptop saya."],
    ]
}

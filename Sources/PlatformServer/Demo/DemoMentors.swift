import ChillAjarKit

extension DemoMentor {
    static let exactSciences = [
        DemoMentor(
            nama: "Bagas Nugroho", email: DemoAccounts.signIn(.mentor)?.email ?? "", telepon: "081300520001",
            alamat: "Jl. Margonda 112, Depok", biaya: 25_000,
            deskripsi: "Lulusan matematika, enam tahun mendampingi mahasiswa tahun pertama. Pelan, runtut, banyak latihan.",
            bintang: [5, 5, 4, 5, 5, 5, 5, 4, 5, 5, 5, 5, 4, 5, 5, 5],
            kursus: [
                ("Kalkulus Dasar", "Limit, turunan, dan terapannya. Cocok untuk semester 1; ada latihan soal di tiap pertemuan."),
                ("Aljabar Linear", "Matriks, ruang vektor, dan nilai eigen, dijelaskan lewat gambar sebelum rumus."),
                ("Statistika untuk Pemula", "Rata-rata, sebaran, peluang, sampai uji hipotesis dengan data sehari-hari."),
            ]),
        DemoMentor(
            nama: "Citra Wulandari", email: "citra@chillajar.test", telepon: "081300520002", alamat: "Jl. Ganesha 7, Bandung",
            biaya: 30_000, deskripsi: "Pengajar fisika yang senang memulai dari percobaan kecil di meja makan.",
            jam: [10, 13, 16], bintang: [5, 4, 5, 5, 4, 5, 5, 4],
            kursus: [
                ("Fisika Dasar 1", "Gerak, gaya, energi, dan momentum. Setiap bab ditutup dengan pembahasan soal ujian."),
                ("Fisika Dasar 2", "Listrik, magnet, dan gelombang tanpa hafalan; fokus pada cara berpikirnya."),
                ("Persiapan Olimpiade Fisika", "Soal bertahap dari tingkat kabupaten sampai nasional, dibahas sampai tuntas."),
            ]),
        DemoMentor(
            nama: "Dimas Ardiansyah", email: "dimas@chillajar.test", telepon: "081300520003",
            alamat: "Jl. Kaliurang km 6, Sleman",
            biaya: 50_000, deskripsi: "Insinyur perangkat lunak; mengajar sambil menulis kode bersama, bukan lewat salindia.",
            cara: .online, jam: [16, 18, 20], bintang: [5, 5, 4, 3, 5, 4, 5, 4, 5, 5, 2, 5],
            kursus: [
                ("Pemrograman Frontend", "HTML, CSS, dan JavaScript sampai satu halaman jadi. Bawa laptop sendiri."),
                (
                    "Struktur Data dan Algoritma",
                    "Larik, pohon, graf, dan cara menghitung biayanya; latihan gaya wawancara kerja."
                ),
                ("Basis Data", "Merancang tabel, menulis SQL, dan memahami indeks lewat satu proyek kecil."),
            ], slot: [7, 5, 4]),
        DemoMentor(
            nama: "Endah Lestari", email: "endah@chillajar.test", telepon: "081300520004", alamat: "Jl. Ijen 25, Malang",
            biaya: 37_500, deskripsi: "Peneliti muda di bidang kimia bahan alam. Sabar dengan pertanyaan yang sama tiga kali.",
            jam: [8, 10, 13], bintang: [5, 5, 5, 4],
            kursus: [
                ("Kimia Organik", "Gugus fungsi, mekanisme reaksi, dan cara membaca soal sintesis."),
                ("Kimia Dasar", "Stoikiometri, larutan, dan kesetimbangan untuk yang baru mulai atau perlu mengulang."),
                ("Biokimia Ringkas", "Protein, enzim, dan metabolisme dalam delapan pertemuan pendek."),
            ], slot: [5, 4, 0]),
    ]

    static let otherSubjects = [
        DemoMentor(
            nama: "Yoga Pratomo", email: "yoga@chillajar.test", telepon: "081300520005", alamat: "Jl. Slamet Riyadi 88, Solo",
            biaya: 28_000, deskripsi: "Akuntan yang percaya neraca bisa dijelaskan dengan warung kopi.",
            cara: .online, jam: [16, 18, 20], bintang: [4, 3, 4, 5, 3],
            kursus: [
                ("Akuntansi Keuangan", "Dari transaksi sampai laporan laba rugi, memakai pembukuan sebuah warung."),
                ("Ekonomi Mikro", "Permintaan, penawaran, dan biaya, dengan contoh pasar di sekitar kita."),
                ("Kewirausahaan", "Menyusun model usaha, menghitung modal, dan menguji ide dalam satu bulan."),
            ], slot: [6, 3, 1]),
        DemoMentor(
            nama: "Laras Puspitasari", email: "laras@chillajar.test", telepon: "081300520006", alamat: "Jl. Pemuda 51, Semarang",
            biaya: 35_000, deskripsi: "Penerjemah lepas; kelasnya penuh percakapan dan sedikit tata bahasa di waktu yang tepat.",
            cara: .online, jam: [8, 13, 19], bintang: [5, 5, 5, 4, 5, 5, 5, 5, 4, 5, 5],
            kursus: [
                ("Bahasa Inggris Percakapan", "Berbicara sejak menit pertama; topik dipilih bersama tiap pertemuan."),
                ("Persiapan TOEFL", "Strategi tiap bagian dan simulasi berwaktu, dengan catatan kesalahan pribadi."),
                ("Menulis Esai Akademik", "Kerangka, paragraf, dan kutipan; naskah Anda dibaca dan dikomentari."),
            ], slot: [8, 6, 5]),
        DemoMentor(
            nama: "Reza Firmansyah", email: "reza@chillajar.test", telepon: "081300520007", alamat: "Jl. Diponegoro 19, Surabaya",
            biaya: 60_000, deskripsi: "Desainer produk yang mengajar dengan membedah aplikasi yang dipakai semua orang.",
            cara: .tatapMuka, jam: [8, 10, 16], bintang: [3, 4, 4],
            kursus: [
                ("Desain Antarmuka", "Tata letak, warna, dan tipografi; setiap pertemuan memperbaiki satu layar nyata."),
                ("Fotografi dengan Ponsel", "Cahaya, komposisi, dan menyunting seperlunya; kelas luring sambil berjalan."),
                ("Ilustrasi Digital", "Dari sketsa ke gambar jadi dengan aplikasi gratis."),
            ], slot: [3, 4, 2]),
        DemoMentor(
            nama: "Nadia Kusumawardani", email: "nadia@chillajar.test", telepon: "081300520008", alamat: "Jl. Sudirman 73, Medan",
            biaya: 20_000, deskripsi: "Guru sekolah dasar yang juga mendampingi persiapan ujian masuk perguruan tinggi.",
            jam: [13, 16, 19], bintang: [5, 4, 4, 5, 4, 4, 5],
            kursus: [
                (
                    "Matematika SMA Kelas 12",
                    "Mengulang yang penting untuk ujian akhir, dengan peta materi supaya tidak tersesat."
                ),
                ("Bahasa Indonesia UTBK", "Membaca cepat, menyimpulkan, dan ejaan; latihan dari soal tahun-tahun lalu."),
                ("Teknik Belajar Efektif", "Menyusun jadwal, mencatat, dan mengulang supaya tidak lupa sesudah ujian."),
            ], slot: [8, 7, 5]),
    ]

    /// Those whom hardly anybody has rated yet.
    static let newcomers = [
        DemoMentor(
            nama: "Wayan Suardika", email: "wayan@chillajar.test", telepon: "081300520010",
            alamat: "Jl. Hayam Wuruk 15, Denpasar",
            biaya: 32_500, deskripsi: "Gitaris kafe; baru bergabung. Mengajar dari lagu yang Anda suka, teorinya menyusul.",
            cara: .tatapMuka, jam: [10, 16, 19],
            kursus: [
                ("Gitar Akustik untuk Pemula", "Kunci dasar, petikan, dan satu lagu utuh di pertemuan ketiga."),
                ("Teori Musik Praktis", "Tangga nada, akor, dan irama, langsung dibunyikan di gitar atau papan nada."),
            ], slot: [6, 4]),
        DemoMentor(
            nama: "Mira Andriani", email: "mira@chillajar.test", telepon: "081300520011", alamat: "Jl. Asia Afrika 60, Bandung",
            biaya: 18_000, deskripsi: "Lulusan sastra Jepang, mengajar malam hari sesudah jam kantor.", cara: .online,
            jam: [18, 20, 21], bintang: [5],
            kursus: [
                ("Bahasa Jepang N5", "Hiragana, katakana, dan percakapan sehari-hari, dengan latihan soal JLPT."),
                ("Menulis Cerita Pendek", "Tokoh, alur, dan menyunting; tiap pekan satu naskah dibahas bersama."),
            ], slot: [7, 4]),
    ]
}

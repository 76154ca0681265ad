import ChillAjarKit

extension DemoMentor {
    static let exactSciences = [
        DemoMentor(
            nama: "Bagas Nugroho", email: DemoAccounts.signIn(.mentor)?.email ?? "", telepon: "081300520001",
            alamat: "Jl. Margonda 112, Depok", biaya: 25_000,
            deskripsi: "Lulusan matematika, enam tahun mendampingi mahasiswa tahun pertama. Pelan, runtut, banyak latihan.",
            kursus: [
                ("Kalkulus Dasar", "Limit, turunan, dan terapannya. Cocok untuk semester 1; ada latihan soal di tiap pertemuan."),
                ("Aljabar Linear", "Matriks, ruang vektor, dan nilai eigen, dijelaskan lewat gambar sebelum rumus."),
                ("Statistika untuk Pemula", "Rata-rata, sebaran, peluang, sampai uji hipotesis dengan data sehari-hari."),
            ]),
        DemoMentor(
            nama: "Citra Wulandari", email: "citra@chillajar.test", telepon: "081300520002", alamat: "Jl. Ganesha 7, Bandung",
            biaya: 30_000, deskripsi: "Pengajar fisika yang senang memulai dari percobaan kecil di meja makan.",
            kursus: [
                ("Fisika Dasar 1", "Gerak, gaya, energi, dan momentum. Setiap bab ditutup dengan pembahasan soal ujian."),
                ("Fisika Dasar 2", "Listrik, magnet, dan gelombang tanpa hafalan; fokus pada cara berpikirnya."),
                ("Persiapan Olimpiade Fisika", "Soal bertahap dari tingkat kabupaten sampai nasional, dibahas sampai tuntas."),
            ]),
        DemoMentor(
            nama: "Dimas Ardiansyah", email: "dimas@chillajar.test", telepon: "081300520003",
            alamat: "Jl. Kaliurang km 6, Sleman",
            biaya: 35_000, deskripsi: "Insinyur perangkat lunak; mengajar sambil menulis kode bersama, bukan lewat salindia.",
            kursus: [
                ("Pemrograman Frontend", "HTML, CSS, dan JavaScript sampai satu halaman jadi. Bawa laptop sendiri."),
                (
                    "Struktur Data dan Algoritma",
                    "Larik, pohon, graf, dan cara menghitung biayanya; latihan gaya wawancara kerja."
                ),
                ("Basis Data", "Merancang tabel, menulis SQL, dan memahami indeks lewat satu proyek kecil."),
            ]),
        DemoMentor(
            nama: "Endah Lestari", email: "endah@chillajar.test", telepon: "081300520004", alamat: "Jl. Ijen 25, Malang",
            biaya: 35_000, deskripsi: "Peneliti muda di bidang kimia bahan alam. Sabar dengan pertanyaan yang sama tiga kali.",
            kursus: [
                ("Kimia Organik", "Gugus fungsi, mekanisme reaksi, dan cara membaca soal sintesis."),
                ("Kimia Dasar", "Stoikiometri, larutan, dan kesetimbangan untuk yang baru mulai atau perlu mengulang."),
                ("Biokimia Ringkas", "Protein, enzim, dan metabolisme dalam delapan pertemuan pendek."),
            ]),
    ]

    static let otherSubjects = [
        DemoMentor(
            nama: "Yoga Pratomo", email: "yoga@chillajar.test", telepon: "081300520005", alamat: "Jl. Slamet Riyadi 88, Solo",
            biaya: 28_000, deskripsi: "Akuntan yang percaya neraca bisa dijelaskan dengan warung kopi.",
            kursus: [
                ("Akuntansi Keuangan", "Dari transaksi sampai laporan laba rugi, memakai pembukuan sebuah warung."),
                ("Ekonomi Mikro", "Permintaan, penawaran, dan biaya, dengan contoh pasar di sekitar kita."),
                ("Kewirausahaan", "Menyusun model usaha, menghitung modal, dan menguji ide dalam satu bulan."),
            ]),
        DemoMentor(
            nama: "Laras Puspitasari", email: "laras@chillajar.test", telepon: "081300520006", alamat: "Jl. Pemuda 51, Semarang",
            biaya: 27_500, deskripsi: "Penerjemah lepas; kelasnya penuh percakapan dan sedikit tata bahasa di waktu yang tepat.",
            kursus: [
                ("Bahasa Inggris Percakapan", "Berbicara sejak menit pertama; topik dipilih bersama tiap pertemuan."),
                ("Persiapan TOEFL", "Strategi tiap bagian dan simulasi berwaktu, dengan catatan kesalahan pribadi."),
                ("Menulis Esai Akademik", "Kerangka, paragraf, dan kutipan; naskah Anda dibaca dan dikomentari."),
            ]),
        DemoMentor(
            nama: "Reza Firmansyah", email: "reza@chillajar.test", telepon: "081300520007", alamat: "Jl. Diponegoro 19, Surabaya",
            biaya: 40_000, deskripsi: "Desainer produk yang mengajar dengan membedah aplikasi yang dipakai semua orang.",
            kursus: [
                ("Desain Antarmuka", "Tata letak, warna, dan tipografi; setiap pertemuan memperbaiki satu layar nyata."),
                ("Fotografi dengan Ponsel", "Cahaya, komposisi, dan menyunting seperlunya; kelas luring sambil berjalan."),
                ("Ilustrasi Digital", "Dari sketsa ke gambar jadi dengan aplikasi gratis."),
            ]),
        DemoMentor(
            nama: "Nadia Kusumawardani", email: "nadia@chillajar.test", telepon: "081300520008", alamat: "Jl. Sudirman 73, Medan",
            biaya: 22_500, deskripsi: "Guru sekolah dasar yang juga mendampingi persiapan ujian masuk perguruan tinggi.",
            kursus: [
                (
                    "Matematika SMA Kelas 12",
                    "Mengulang yang penting untuk ujian akhir, dengan peta materi supaya tidak tersesat."
                ),
                ("Bahasa Indonesia UTBK", "Membaca cepat, menyimpulkan, dan ejaan; latihan dari soal tahun-tahun lalu."),
                ("Teknik Belajar Efektif", "Menyusun jadwal, mencatat, dan mengulang supaya tidak lupa sesudah ujian."),
            ]),
    ]
}

import SQL

/// The tables. The text keeps to what SQLite 3.40 and PostgreSQL 15 share, but for the two words below.
///
/// Moments are text as on the wire (`2026-11-22T13:19:17.000000Z`, UTC), which sorts as it reads; days and times of a jadwal
/// are WIB. Money is whole rupiah.
enum Schema {
    static let key = "INTEGER PRIMARY KEY AUTOINCREMENT"
    static let bytes = "BLOB"

    /// In the order in which they are applied; what is released is never changed.
    static let migrations = [
        Migration("0001-platform", people + catalogue + bookings + sessions),
        peristiwa,
        akun,
        pekerjaan,
        notifikasi,
        berkas,
        orang,
        pantauan,
        records,
    ]

    private static let people = """
        CREATE TABLE users (
            id \(key), nama TEXT NOT NULL, email TEXT NOT NULL, email_kunci TEXT NOT NULL UNIQUE, sandi TEXT NOT NULL,
            email_verified_at TEXT, nomor_telepon TEXT, peran TEXT NOT NULL CHECK (peran IN ('admin', 'mentor', 'pelanggan')),
            alamat TEXT, foto_profil TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE TABLE pelanggan (
            id \(key), user_id BIGINT NOT NULL UNIQUE REFERENCES users (id), created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE TABLE mentor (
            id \(key), user_id BIGINT NOT NULL UNIQUE REFERENCES users (id),
            biaya_per_sesi BIGINT NOT NULL CHECK (biaya_per_sesi >= 0), deskripsi TEXT,
            status TEXT NOT NULL CHECK (status IN ('active', 'pending', 'rejected')), dokumen_pendukung TEXT,
            jumlah_testimoni BIGINT NOT NULL DEFAULT 0, jumlah_bintang BIGINT NOT NULL DEFAULT 0,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        """

    private static let catalogue = """
        CREATE TABLE kursus (
            id \(key), nama_kursus TEXT NOT NULL, deskripsi TEXT, mentor_id BIGINT NOT NULL REFERENCES mentor (id),
            foto_kursus TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE INDEX kursus_mentor ON kursus (mentor_id);
        CREATE TABLE jadwal_kursus (
            id \(key), kursus_id BIGINT NOT NULL REFERENCES kursus (id), tanggal TEXT NOT NULL, waktu TEXT NOT NULL,
            gaya_mengajar TEXT NOT NULL CHECK (gaya_mengajar IN ('online', 'offline')), keterangan TEXT, tempat TEXT,
            dihapus_at TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE UNIQUE INDEX jadwal_kursus_sekali ON jadwal_kursus (kursus_id, tanggal, waktu) WHERE dihapus_at IS NULL;
        CREATE INDEX jadwal_kursus_kursus ON jadwal_kursus (kursus_id);
        CREATE INDEX jadwal_kursus_waktu ON jadwal_kursus (tanggal, waktu);
        CREATE TABLE paket (
            id \(key), nama TEXT NOT NULL, harga_dasar BIGINT NOT NULL DEFAULT 0, diskon BIGINT NOT NULL DEFAULT 0, deskripsi TEXT,
            tanggal_mulai TEXT, tanggal_berakhir TEXT, max_pembelian_per_user BIGINT, created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL, deleted_at TEXT);
        CREATE TABLE item_paket (
            id \(key), nama TEXT NOT NULL, harga BIGINT NOT NULL, diskon BIGINT NOT NULL DEFAULT 0, deskripsi TEXT,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted_at TEXT);
        CREATE TABLE paket_item (
            paket_id BIGINT NOT NULL REFERENCES paket (id), item_paket_id BIGINT NOT NULL REFERENCES item_paket (id),
            jumlah_item BIGINT NOT NULL CHECK (jumlah_item > 0), created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
            PRIMARY KEY (paket_id, item_paket_id));
        CREATE INDEX paket_item_item ON paket_item (item_paket_id);
        CREATE TABLE visibilitas_paket (
            id \(key), kursus_id BIGINT NOT NULL REFERENCES kursus (id), paket_id BIGINT NOT NULL REFERENCES paket (id),
            visibilitas BIGINT NOT NULL CHECK (visibilitas IN (0, 1)), created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
            UNIQUE (kursus_id, paket_id));
        CREATE INDEX visibilitas_paket_paket ON visibilitas_paket (paket_id);
        """

    /// The two rules that no race can pass: one live sesi per slot, one live transaksi per sesi.
    private static let bookings = """
        CREATE TABLE sesi (
            id \(key), mentor_id BIGINT NOT NULL REFERENCES mentor (id), pelanggan_id BIGINT NOT NULL REFERENCES pelanggan (id),
            kursus_id BIGINT NOT NULL REFERENCES kursus (id), jadwal_kursus_id BIGINT NOT NULL REFERENCES jadwal_kursus (id),
            paket_id BIGINT REFERENCES paket (id), detail_kursus TEXT, jumlah_sementara BIGINT NOT NULL,
            status_sesi TEXT NOT NULL CHECK (status_sesi IN ('pending', 'started', 'end', 'reviewed', 'cancelled')),
            batas_waktu TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE UNIQUE INDEX sesi_satu_per_jadwal ON sesi (jadwal_kursus_id) WHERE status_sesi <> 'cancelled';
        CREATE INDEX sesi_jadwal ON sesi (jadwal_kursus_id);
        CREATE INDEX sesi_mentor ON sesi (mentor_id);
        CREATE INDEX sesi_pelanggan ON sesi (pelanggan_id);
        CREATE INDEX sesi_kursus ON sesi (kursus_id);
        CREATE INDEX sesi_paket ON sesi (paket_id);
        CREATE INDEX sesi_batas ON sesi (batas_waktu) WHERE status_sesi = 'pending' AND batas_waktu IS NOT NULL;
        CREATE TABLE transaksi (
            id \(key), pelanggan_id BIGINT NOT NULL REFERENCES pelanggan (id), mentor_id BIGINT NOT NULL REFERENCES mentor (id),
            sesi_id BIGINT NOT NULL REFERENCES sesi (id), paket_id BIGINT REFERENCES paket (id), jumlah BIGINT NOT NULL,
            status_pembayaran TEXT NOT NULL
                CHECK (status_pembayaran IN ('menunggu_pembayaran', 'menunggu_verifikasi', 'accepted', 'rejected')),
            metode_pembayaran TEXT, tanggal_pembayaran TEXT, bukti_pembayaran TEXT, bukti_sha256 TEXT, alasan TEXT,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE UNIQUE INDEX transaksi_satu_per_sesi ON transaksi (sesi_id) WHERE status_pembayaran <> 'rejected';
        CREATE INDEX transaksi_sesi ON transaksi (sesi_id);
        CREATE INDEX transaksi_pelanggan ON transaksi (pelanggan_id);
        CREATE INDEX transaksi_mentor ON transaksi (mentor_id);
        CREATE INDEX transaksi_paket ON transaksi (paket_id);
        CREATE INDEX transaksi_antrean ON transaksi (updated_at) WHERE status_pembayaran = 'menunggu_verifikasi';
        CREATE TABLE testimoni (
            id \(key), sesi_id BIGINT NOT NULL UNIQUE REFERENCES sesi (id),
            pelanggan_id BIGINT NOT NULL REFERENCES pelanggan (id), mentor_id BIGINT NOT NULL REFERENCES mentor (id),
            rating BIGINT NOT NULL CHECK (rating BETWEEN 1 AND 5), komentar TEXT, tanggal TEXT NOT NULL,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE INDEX testimoni_pelanggan ON testimoni (pelanggan_id);
        CREATE INDEX testimoni_mentor ON testimoni (mentor_id);
        """

    private static let sessions = """
        CREATE TABLE tokens (
            sidik TEXT PRIMARY KEY NOT NULL, user_id BIGINT NOT NULL REFERENCES users (id), created_at TEXT NOT NULL,
            dipakai_at TEXT NOT NULL);
        CREATE INDEX tokens_user ON tokens (user_id);
        CREATE TABLE idempotency (
            user_id BIGINT NOT NULL REFERENCES users (id), kunci TEXT NOT NULL, sidik TEXT NOT NULL, status BIGINT NOT NULL,
            jawaban \(bytes) NOT NULL, created_at TEXT NOT NULL, PRIMARY KEY (user_id, kunci));
        """
}

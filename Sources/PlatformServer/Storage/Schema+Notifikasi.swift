import SQL

extension Schema {
    /// What people are told, and the log from which an event stream goes on where it was cut.
    static let notifikasi = Migration(
        "0005-notifikasi",
        """
        CREATE TABLE notifikasi (
            id \(key), user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE, jenis TEXT NOT NULL,
            judul TEXT NOT NULL, isi TEXT NOT NULL, sesi_id BIGINT REFERENCES sesi (id) ON DELETE SET NULL,
            transaksi_id BIGINT REFERENCES transaksi (id) ON DELETE SET NULL, dibaca_at TEXT, created_at TEXT NOT NULL);
        CREATE INDEX notifikasi_user ON notifikasi (user_id, id);
        CREATE INDEX notifikasi_belum_dibaca ON notifikasi (user_id) WHERE dibaca_at IS NULL;
        CREATE INDEX notifikasi_sesi ON notifikasi (sesi_id);
        CREATE INDEX notifikasi_transaksi ON notifikasi (transaksi_id);
        CREATE INDEX notifikasi_waktu ON notifikasi (created_at);
        CREATE TABLE aliran (
            id \(key), user_id BIGINT REFERENCES users (id) ON DELETE CASCADE,
            peran TEXT CHECK (peran IN ('admin', 'mentor', 'pelanggan')), jenis TEXT NOT NULL, data TEXT NOT NULL,
            created_at TEXT NOT NULL);
        CREATE INDEX aliran_user ON aliran (user_id, id);
        CREATE INDEX aliran_peran ON aliran (peran, id) WHERE user_id IS NULL;
        CREATE INDEX aliran_waktu ON aliran (created_at);
        CREATE INDEX users_admin ON users (id) WHERE peran = 'admin';
        """)
}

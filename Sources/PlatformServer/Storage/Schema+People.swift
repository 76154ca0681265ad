import SQL

extension Schema {
    /// People who left, figures that are kept rather than counted, and the ways into what happened by kind and by person.
    static let orang = Migration(
        "0008-people",
        """
        ALTER TABLE users ADD COLUMN dihapus_at TEXT;
        CREATE INDEX users_peran ON users (peran);
        CREATE TABLE hitungan (nama TEXT NOT NULL, id BIGINT NOT NULL, jumlah BIGINT NOT NULL, PRIMARY KEY (nama, id));
        CREATE INDEX sesi_hidup ON sesi (status_sesi, pelanggan_id, mentor_id, batas_waktu)
            WHERE status_sesi IN ('pending', 'started');
        CREATE INDEX pelanggan_dibuat ON pelanggan (created_at);
        CREATE INDEX testimoni_dibuat ON testimoni (created_at, rating);
        DROP INDEX peristiwa_oleh;
        DROP INDEX peristiwa_user;
        CREATE INDEX peristiwa_oleh ON peristiwa (oleh, created_at);
        CREATE INDEX peristiwa_user ON peristiwa (user_id, created_at);
        CREATE INDEX peristiwa_jenis ON peristiwa (jenis, created_at);
        """)
}

import SQL

extension Schema {
    /// When a slot ends and where one joins it; records that were taken off the lists and that history goes on naming.
    static let records = Migration(
        "0007-records",
        """
        ALTER TABLE jadwal_kursus ADD COLUMN waktu_selesai TEXT;
        ALTER TABLE jadwal_kursus ADD COLUMN tautan TEXT;
        ALTER TABLE kursus ADD COLUMN dihapus_at TEXT;
        ALTER TABLE transaksi ADD COLUMN dihapus_at TEXT;
        """)
}

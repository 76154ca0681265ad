import SQL

/// The history of the client's database; released steps are never changed.
///
/// `list` is one copy of a resource; an owner of 0 is what everybody sees, for accounts count from 1. Kursus lie in
/// columns and not in documents: decoding 2 MB of JSON takes 80 ms, reading the same from columns a few.
enum Schema {
    static let migrations = [Migration("0001-store", store), Migration("0002-refusal", refusal), Migration("0003-queue", queue)]

    /// What a row of the outbox waits for, by what the server knows a list again, and the words by which kursus are found. The
    /// index of words is made of nothing but copies: it is filled whenever the public list is written.
    private static let queue = """
        ALTER TABLE outbox ADD COLUMN depends_on INTEGER;
        ALTER TABLE outbox ADD COLUMN held_until INTEGER;
        ALTER TABLE list ADD COLUMN etag TEXT;
        CREATE VIRTUAL TABLE kursus_words USING fts5 (
            nama, mentor, deskripsi, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = column);
        """

    /// Why a row was turned down, as JSON: to be told when its owner signs in.
    private static let refusal = "ALTER TABLE outbox ADD COLUMN refusal TEXT"

    private static let store = """
        CREATE TABLE list (
            id INTEGER PRIMARY KEY, resource TEXT NOT NULL, owner INTEGER NOT NULL, fetched_at INTEGER NOT NULL,
            UNIQUE (resource, owner));
        CREATE TABLE mentor (
            list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE, id INTEGER NOT NULL, user_id INTEGER, rating REAL,
            biaya INTEGER, deskripsi TEXT, status TEXT, jumlah_testimoni INTEGER, account INTEGER, nama TEXT, email TEXT,
            telepon TEXT, peran TEXT, alamat TEXT, foto TEXT, created_at INTEGER, PRIMARY KEY (list, id)) WITHOUT ROWID;
        CREATE TABLE kursus (
            list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE, position INTEGER NOT NULL, id INTEGER NOT NULL,
            nama TEXT NOT NULL, deskripsi TEXT, mentor_id INTEGER, foto TEXT, mentor INTEGER,
            has_paket INTEGER NOT NULL, jadwal BLOB NOT NULL, PRIMARY KEY (list, position)) WITHOUT ROWID;
        CREATE TABLE paket (
            list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE, id INTEGER NOT NULL, nama TEXT NOT NULL,
            harga_dasar INTEGER, diskon INTEGER, deskripsi TEXT, deleted_at INTEGER, PRIMARY KEY (list, id)) WITHOUT ROWID;
        CREATE TABLE item_paket (
            list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE, paket INTEGER NOT NULL, position INTEGER NOT NULL,
            id INTEGER NOT NULL, nama TEXT NOT NULL, harga INTEGER NOT NULL, diskon INTEGER, deskripsi TEXT,
            jumlah_item INTEGER NOT NULL, PRIMARY KEY (list, paket, position)) WITHOUT ROWID;
        CREATE TABLE kursus_paket (
            list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE, kursus INTEGER NOT NULL, position INTEGER NOT NULL,
            paket_id INTEGER, is_visible INTEGER NOT NULL, paket INTEGER, PRIMARY KEY (list, kursus, position)) WITHOUT ROWID;
        CREATE TABLE document (
            list INTEGER NOT NULL REFERENCES list ON DELETE CASCADE, position INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (list, position)) WITHOUT ROWID;
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER NOT NULL, idempotency_key TEXT NOT NULL UNIQUE,
            mutation TEXT NOT NULL, spool TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, last_error TEXT,
            created_at INTEGER NOT NULL);
        CREATE INDEX outbox_owner ON outbox (owner, id);
        CREATE TABLE draft (
            owner INTEGER NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (owner, name)) WITHOUT ROWID;
        """
}

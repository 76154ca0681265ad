import SQL

extension Schema {
    /// Signing in: sessions, second factors, codes for forgotten passwords, and what was guessed wrong.
    static let akun = Migration("0003-akun", sessions + otp + passwords + guesses)

    /// `sidik` is the digest of the token, or of the refresh token that is good now; `keluarga` that of what all refresh tokens
    /// of a session have in common.
    private static let sessions = """
        CREATE TABLE sesi_login (
            id \(key), user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            jenis TEXT NOT NULL CHECK (jenis IN ('token', 'jwt')), sidik TEXT NOT NULL UNIQUE, keluarga TEXT UNIQUE,
            perangkat TEXT, alamat TEXT, created_at TEXT NOT NULL, dipakai_at TEXT NOT NULL, berakhir_at TEXT);
        CREATE INDEX sesi_login_user ON sesi_login (user_id);
        CREATE INDEX sesi_login_dipakai ON sesi_login (dipakai_at);
        INSERT INTO sesi_login (user_id, jenis, sidik, created_at, dipakai_at)
            SELECT user_id, 'token', sidik, created_at, dipakai_at FROM tokens;
        DROP TABLE tokens;
        CREATE TABLE tantangan_login (
            sidik TEXT PRIMARY KEY NOT NULL, user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            refresh BIGINT NOT NULL CHECK (refresh IN (0, 1)), percobaan BIGINT NOT NULL DEFAULT 0, created_at TEXT NOT NULL);
        CREATE INDEX tantangan_login_user ON tantangan_login (user_id);
        CREATE INDEX tantangan_login_waktu ON tantangan_login (created_at);

        """

    private static let otp = """
        CREATE TABLE otp (
            user_id BIGINT PRIMARY KEY NOT NULL REFERENCES users (id) ON DELETE CASCADE, rahasia \(bytes) NOT NULL,
            dikonfirmasi_at TEXT, langkah_terakhir BIGINT NOT NULL DEFAULT 0, created_at TEXT NOT NULL);
        CREATE TABLE otp_pemulihan (
            user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE, sidik TEXT NOT NULL, dipakai_at TEXT,
            PRIMARY KEY (user_id, sidik));

        """

    /// The index finds the hashes that the classic platform made, for as long as there are any.
    private static let passwords = """
        CREATE TABLE kode_sandi (
            user_id BIGINT PRIMARY KEY NOT NULL REFERENCES users (id) ON DELETE CASCADE, sidik TEXT NOT NULL,
            percobaan BIGINT NOT NULL DEFAULT 0, created_at TEXT NOT NULL);
        CREATE INDEX users_sandi_lama ON users (sandi) WHERE sandi LIKE '$2%';

        """

    /// By a digest of whom and from where: an address that has no account is counted like one that has.
    private static let guesses = """
        CREATE TABLE percobaan_login (
            kunci TEXT PRIMARY KEY NOT NULL, gagal BIGINT NOT NULL, mulai_at TEXT NOT NULL, terkunci_sampai TEXT);
        CREATE INDEX percobaan_login_mulai ON percobaan_login (mulai_at);
        """
}

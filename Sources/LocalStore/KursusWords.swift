import ChillAjarKit
import SQL

extension LocalStore {
    /// The kursus of the public copy that have all the words, or words that begin so, the best first: a hit in the name counts
    /// most, then the mentor's name, then the description. Case and diacritics do not matter. Nothing is found by no words.
    public func searchKursus(_ words: String) throws(StoreFailure) -> [KursusID] {
        let query = Self.query(words)
        guard !query.isEmpty else { return [] }
        return try run { connection in
            try connection.query(
                "SELECT rowid FROM kursus_words WHERE kursus_words MATCH ? ORDER BY bm25(kursus_words, 10, 5, 1), rowid", query
            ) { KursusID(try $0.int64(0)) }
        }
    }

    /// The words as FTS5 reads them: each in quotes, so that none is an operator, and open at its end.
    private static func query(_ words: String) -> String {
        words.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"*" }.joined(separator: " ")
    }
}

extension Database {
    /// Replaces the words by which kursus are found.
    func writeWords(of kursus: [Kursus]) throws {
        try execute("DELETE FROM kursus_words")
        for kursus in kursus {
            try execute(
                "INSERT OR REPLACE INTO kursus_words (rowid, nama, mentor, deskripsi) VALUES (?, ?, ?, ?)", kursus.id.value,
                kursus.nama, kursus.mentor?.nama ?? "", kursus.deskripsi ?? "")
        }
    }
}

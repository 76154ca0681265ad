import Testing

@testable import ChillAjarApp

@Suite("Finding by a few letters")
struct FuzzyMatchTests {
    private func match(_ typed: String, _ text: String) -> FuzzyMatch? { FuzzyMatch(FuzzyWords(typed), in: FuzzyText(text)) }

    private func best(_ typed: String, _ texts: [String]) -> String? {
        let found = texts.compactMap { text in match(typed, text).map { (text, $0.score) } }
        return found.max { $0.1 < $1.1 }?.0
    }

    @Test("The beginnings of words count for more than letters within them")
    func wordStarts() {
        #expect(best("kd", ["Akademi", "Kalkulus Dasar"]) == "Kalkulus Dasar")
        #expect(best("bayar", ["Lihat pembayaran", "Cara bayar"]) == "Cara bayar")
    }

    @Test("Letters close together count for more than letters apart")
    func consecutive() {
        #expect(best("fis", ["Filsafat Ilmu Sosial", "Fisika Dasar"]) == "Fisika Dasar")
        #expect(best("urut", ["ulang rute satu", "Ganti urutan daftar"]) == "Ganti urutan daftar")
    }

    @Test("Every word has to stand there, in any order")
    func words() {
        #expect(match("dasar kalkulus", "Kalkulus Dasar") != nil)
        #expect(match("kalkulus kimia", "Kalkulus Dasar") == nil)
    }

    @Test("Case and accents make no difference, and what was found is told by characters")
    func folded() {
        #expect(match("rene", "René Salmon")?.positions == [0, 1, 2, 3])
        #expect(match("SAL", "René Salmon")?.positions == [5, 6, 7])
        #expect(match("x", "👍🏽 xilofon")?.positions == [2])
    }

    @Test("One letter begins a word, and scattered letters are not what was meant")
    func least() {
        #expect(match("d", "Kalkulus Dasar")?.positions == [9])
        #expect(match("l", "Kalkulus Dasar") == nil)
        #expect(match("keluar", "Kirim pesan ke alamat lain untuk semua orang") == nil)
        #expect(match("", "apa pun")?.positions == [])
    }

    @Test("Letters scattered over a text are not what was meant, but for one that was forgotten")
    func scattered() {
        #expect(match("sitra", "Ke Transaksi Transaksi Payments") == nil)
        #expect(match("pesan", "Persiapan Ujian") == nil)
        #expect(match("kalklus", "Kalkulus Dasar") != nil)
        #expect(match("kada", "Kalkulus Dasar") != nil)
        #expect(best("pesan", ["Penggunaan sandi", "Terpesan"]) == "Terpesan")
    }

    @Test("What stands around a question is not looked for, but where there is nothing else")
    func fillers() {
        #expect(match("how do I pay?", "Pay the amount") != nil)
        #expect(match("cara bayar", "Bayar sesi") != nil)
        #expect(match("how", "Pay the amount") == nil && match("how", "How to pay") != nil)
    }
}

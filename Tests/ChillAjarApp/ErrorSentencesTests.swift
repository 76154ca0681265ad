import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("An error as a sentence")
struct ErrorSentencesTests {
    @Test("Of a list that was not read nothing can have arrived; of a mutation something can")
    func reading() {
        let sentences = ErrorSentences(.id)
        #expect(sentences.reading(.unclear("reset")) == "Koneksi terputus. Coba lagi.")
        #expect("\(sentences.sentence(.unclear("reset")))".contains("Kami memeriksa dulu"))
        #expect(sentences.reading(.notFound(message: nil)) == sentences.sentence(.notFound(message: nil)))
    }

    @Test("The server's reason for a conflict stands for itself; in English it follows ours, for it speaks Indonesian")
    func conflict() {
        let error = APIError.conflict(message: "Kursus ini sudah punya slot pada waktu itu.")
        #expect(ErrorSentences(.id).sentence(error) == "Kursus ini sudah punya slot pada waktu itu.")
        #expect("\(ErrorSentences(.en).sentence(error))".hasPrefix("Things have changed on the server. Kursus ini"))
        #expect(ErrorSentences(.id).sentence(.conflict(message: nil)) == "Keadaannya sudah berubah di server.")
    }
}

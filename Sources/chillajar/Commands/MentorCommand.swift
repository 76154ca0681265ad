import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar mentor`
struct MentorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentor", abstract: "Para mentor. / The mentors.", subcommands: [List.self, Show.self])

    /// `chillajar mentor list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Semua mentor. / Every mentor.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        func run() throws {
            Running.onPlatform(options) { client in
                let copies = try await client.read([.mentor], reading.terms)
                client.show(
                    copies.world.data.mentor.rows, of: .mentor, in: copies, number: \.id.value,
                    document: client.shapes.list("mentor", client.shapes.mentor, "MentorList"), table: client.table)
                return .ok
            }
        }
    }

    /// `chillajar mentor show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Satu mentor dengan kursus dan ulasannya. / One mentor with courses and reviews.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var reading: ReadingOptions

        @Argument(
            help: ArgumentHelp("Nomor mentor. / Number of the mentor.", valueName: "mentor"),
            completion: .custom(Completing.mentor))
        var id: Int64

        func run() throws {
            Running.onPlatform(options) { client in
                let copies = try await client.read([.mentor, .kursus], reading.terms)
                guard let mentor = copies.world.data.mentor.rows.first(where: { $0.id.value == id }) else {
                    throw Failure(client.strings.missing("mentor", id), .noInput)
                }
                let kursus = copies.world.data.kursus.rows.filter { ($0.mentorID ?? $0.mentor?.id) == mentor.id }
                let testimoni = reading.luring ? nil : try await client.testimoni(of: mentor.id, within: reading.batasWaktu)
                switch client.output.form {
                case .json:
                    let listed = client.listed([mentor], .mentor, copies)
                    client.output.print(client.shapes.mentorPage.value((listed, kursus, testimoni)))
                case .quiet: client.output.print("\(id)")
                case .people: client.output.print(client.sheet(mentor, kursus, testimoni))
                }
                return .ok
            }
        }
    }
}

extension HeadlessClient {
    /// What others say of a mentor; nil where the platform does not tell it, or not to a guest.
    fileprivate func testimoni(of mentor: MentorID, within seconds: Int) async throws -> [Testimoni]? {
        let run = EngineRun(parts, for: .reading)
        await run.start()
        await run.perform(.fetchTestimoni(mentor))
        let found = try await run.next(quietFor: seconds) { event -> [Testimoni]?? in
            switch event {
            case .testimoni(mentor, let rows): .some(rows)
            case .testimoniFailed(mentor, _): .some(nil)
            default: nil
            }
        }
        await run.stop()
        return found ?? nil
    }

    fileprivate func table(_ rows: [Mentor]) -> TextTable {
        TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(strings.mentor, minimum: 12), .init(strings.stars, isRight: true),
                .init(strings.price, isRight: true),
            ],
            rows: rows.map { mentor in
                [
                    .init("\(mentor.id.value)"), .init(name(mentor.nama)), .init(stars(mentor)),
                    .init(price(mentor.biayaPerSesi)),
                ]
            })
    }

    private func stars(_ mentor: Mentor) -> SafeText {
        guard let count = mentor.jumlahTestimoni, count > 0 else { return stars(mentor.rating) }
        return "\(stars(mentor.rating)) (\(count))"
    }

    fileprivate func sheet(_ mentor: Mentor, _ kursus: [Kursus], _ testimoni: [Testimoni]?) -> [StyledLine] {
        let words = MentorWords(language)
        var facts = FactSheet()
        facts.add(words.rating, stars(mentor))
        facts.add(words.price, price(mentor.biayaPerSesi))
        facts.add(words.about, mentor.deskripsi.map { SafeText(outside: $0) })
        for kursus in kursus { facts.add("\(words.kursus) \(kursus.id.value)", name(kursus.nama)) }
        for review in testimoni ?? [] {
            let comment = review.komentar.map { SafeText(outside: $0) } ?? ""
            facts.add("\(stars(review.rating)) \(name(review.pelanggan?.user?.nama))", comment)
        }
        let heading = StyledLine([("\(mentor.id.value) ", .muted), (name(mentor.nama), .strong)])
        return [heading] + facts.lines(width: output.width)
    }
}

/// What the commands about mentors say.
private struct MentorWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var rating: SafeText { say("Rating", "Rating") }
    var price: SafeText { say("Biaya per sesi", "Price of a session") }
    var about: SafeText { say("Tentang", "About") }
    var kursus: SafeText { say("Kursus", "Course") }
}

import ChillAjarKit
import TerminalUI

/// How what was typed is understood.
extension JadwalDialog {
    /// What is wrong with each field now.
    func problems(_ world: World) -> [String: FieldProblem] {
        var problems: [String: FieldProblem] = [:]
        let tanggal = TanggalInput.day(form.text("tanggal"), today: world.today)
        let waktu = TanggalInput.time(form.text("waktu"))
        problems["tanggal"] = Self.blank(form.text("tanggal")) ?? (tanggal == nil ? .notADate : nil)
        problems["waktu"] = Self.blank(form.text("waktu")) ?? (waktu == nil ? .notATime : nil)
        if let tanggal {
            if tanggal < world.today {
                problems["tanggal"] = .past
            } else if let waktu, Timestamp(tanggal, waktu, in: zona) <= world.now {
                problems["waktu"] = .past
            }
        }
        problems["waktuSelesai"] = endProblem(waktu)
        if isOffline { problems["tempat"] = Self.blank(form.text("tempat")) }
        problems["tempat"] = problems["tempat"] ?? Validation.text(form.text("tempat"), maximum: 255)
        if let tautan { problems["tautan"] = Validation.tautan(tautan) }
        problems["keterangan"] = Validation.text(form.text("keterangan"), maximum: 255)
        return problems
    }

    private func endProblem(_ begin: Waktu?) -> FieldProblem? {
        guard Self.blank(form.text("waktuSelesai")) == nil, let begin else { return nil }
        guard let end = TanggalInput.end(form.text("waktuSelesai"), from: begin) else { return .notATime }
        return end == begin ? .noDuration : nil
    }

    /// Tells what is wrong with a field that was just left, unless nothing was typed there yet.
    mutating func check(_ index: Int, _ world: World) {
        let field = form.fields[index]
        guard !field.input.isEmpty, let problem = problems(world)[field.name] else { return }
        form.fields[index].error = ErrorSentences(world.language).field(problem)
    }

    /// Says back how the day and the time are understood.
    mutating func explain(_ world: World) {
        let strings = JadwalMentorStrings(world.language)
        let dates = DateStrings(world.language)
        let tanggal = TanggalInput.day(form.text("tanggal"), today: world.today)
        let problems = problems(world)
        for index in form.fields.indices {
            switch form.fields[index].name {
            case "tanggal":
                form.fields[index].note = tanggal.map { "\(dates.longDay($0, today: world.today))" } ?? ""
                if problems["tanggal"] == .past {
                    form.fields[index].note += " · " + ErrorSentences(world.language).field(.past)
                }
            case "waktu": form.fields[index].note = start(world).map { dates.hours(slot(at: $0), in: world.zona) } ?? ""
            case "tempat": form.fields[index].placeholder = isOffline ? strings.tempatRequired : strings.tempatOptional
            case "tautan": form.fields[index].placeholder = isOffline ? strings.tautanOnline : strings.tautanPlaceholder
            default: break
            }
        }
    }

    /// When the slot begins, where day and time are understood.
    func start(_ world: World) -> Timestamp? {
        guard let waktu = TanggalInput.time(form.text("waktu")) else { return nil }
        return Timestamp(TanggalInput.day(form.text("tanggal"), today: world.today) ?? world.today, waktu, in: zona)
    }

    /// When it ends, where that was typed and is understood.
    func end(of start: Timestamp) -> Timestamp? {
        TanggalInput.end(form.text("waktuSelesai"), from: start.waktu(in: zona)).map { end in
            let moment = Timestamp(start.tanggal(in: zona), end, in: zona)
            return moment > start ? moment : moment.adding(seconds: 86_400)
        }
    }

    func slot(at start: Timestamp) -> JadwalKursus {
        JadwalKursus(
            id: jadwal?.id ?? JadwalKursusID(0), kursusID: kursus.id, tanggal: start.tanggal(in: .wib),
            waktu: start.waktu(in: .wib), waktuSelesai: end(of: start)?.waktu(in: .wib))
    }
}

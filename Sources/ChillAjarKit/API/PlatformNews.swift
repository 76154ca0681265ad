import FoundationEssentials

/// What the platform tells over its stream of events.
enum PlatformNews: Equatable {
    /// These lists are to be read again.
    case changed(Set<Resource>)
    /// More was missed than can be told.
    case everything

    /// Nil for what says nothing to this version.
    init?(_ event: EventStreamReader.Event) {
        switch event.name {
        case "ulang": self = .everything
        case "notifikasi": self = .changed([.notifikasi])
        case "perubahan":
            // What cannot be read has changed something all the same.
            guard let change = try? JSONDecoder().decode(Change.self, from: Data(event.data.utf8)) else {
                self = .everything
                return
            }
            self = .changed(change.daftar.reduce(into: []) { $0.formUnion(Resource.shown(by: $1)) })
        default: return nil
        }
    }

    private struct Change: Decodable {
        let daftar: [String]
    }
}

extension Resource {
    /// The lists that show what the platform calls by that name.
    fileprivate static func shown(by daftar: String) -> Set<Resource> {
        switch daftar {
        case "kursus", "jadwal", "paket": [.kursus, .kursusMentor]
        case "mentor": [.kursus, .kursusMentor, .mentor]
        case "sesi", "transaksi": [.sesiPelanggan, .sesiMentor, .antrean]
        case "testimoni": [.kursus, .mentor, .sesiPelanggan, .sesiMentor]
        case "notifikasi": [.notifikasi]
        default: []
        }
    }
}

import ChillAjarKit

extension Timestamp {
    /// `Selasa, 24 November 2026 pukul 19.00 WIB`, for sentences.
    var dalamKata: String {
        let days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
        let months = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
            "Desember",
        ]
        let tanggal = tanggal(in: .wib)
        let (year, month, day) = tanggal.components
        return "\(days[tanggal.weekday - 1]), \(day) \(months[month - 1]) \(year) pukul \(waktu(in: .wib).formatted) WIB"
    }
}

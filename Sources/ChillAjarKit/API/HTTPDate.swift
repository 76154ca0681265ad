extension Timestamp {
    /// A moment as HTTP's headers write it, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7); nil for anything else.
    init?(httpDate text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]) else { return nil }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard let month = months.firstIndex(of: String(parts[2])), let tanggal = Tanggal(year: year, month: month + 1, day: day),
            let waktu = Waktu(String(parts[4]))
        else { return nil }
        self.init(seconds: Int64(tanggal.dayNumber) * 86_400 + Int64(waktu.secondOfDay))
    }
}

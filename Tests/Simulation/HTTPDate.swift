import ChillAjarKit

extension Timestamp {
    /// As HTTP's headers write a moment (RFC 9110, 5.6.7).
    var httpDate: String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let text = description
        let month = Int(text.dropFirst(5).prefix(2)) ?? 1
        let weekday = days[Int(microseconds / 86_400_000_000) % 7]
        return
            "\(weekday), \(text.dropFirst(8).prefix(2)) \(months[month - 1]) \(text.prefix(4)) \(text.dropFirst(11).prefix(8)) GMT"
    }
}

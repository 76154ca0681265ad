/// Seeds whose histories once broke what must hold; they run before any other.
enum RegressionSeeds {
    static let all: [UInt64] = [
        // A booking was refused while its form was open, and the payment behind it left without a sesi.
        237, 459,
    ]
}

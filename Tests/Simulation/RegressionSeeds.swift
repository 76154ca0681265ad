/// Seeds whose histories once broke what must hold; they run before any other.
enum RegressionSeeds {
    static let all: [UInt64] = []
}

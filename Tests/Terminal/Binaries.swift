import Glibc

/// The programs under test: they are built into the folder of the tests.
enum Binaries {
    static let client = folder + "/chillajar"
    static let server = folder + "/chillajar-server"

    private static let folder: String = {
        guard let own = realpath("/proc/self/exe", nil) else { return "." }
        defer { free(own) }
        return String(cString: own).split(separator: "/").dropLast().map { "/\($0)" }.joined()
    }()
}

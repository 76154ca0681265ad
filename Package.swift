// swift-tools-version: 6.1
// The house of Chill Ajar: one line a target, and after its name everything it may import.
// Tests/Architecture reads the import lines of every file and fails on any other arrow.
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

/// A Swift module of the project.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil, resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, path: path, resources: resources, swiftSettings: strict)
}

/// A program.
func program(
    _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, resources: [Resource]? = nil
) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: path, resources: resources, swiftSettings: strict)
}

/// The tests of a module, in `Tests/NAME`.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, resources: resources,
        swiftSettings: strict)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "chillajar",
    products: [
        .executable(name: "chillajar", targets: ["chillajar"]),
        .executable(name: "chillajar-server", targets: ["chillajar-server"]),
        .executable(name: "Benchmarks", targets: ["Benchmarks"]),
        .executable(name: "Simulation", targets: ["Simulation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.0.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // What Swift needs of C.
        .target(
            name: "CTerm",
            cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CCurl"),
        .systemLibrary(name: "CSQLite"),
        .systemLibrary(name: "CChafa", pkgConfig: "chafa", providers: [.apt(["libchafa-dev", "libglib2.0-dev"])]),
        .target(name: "CPictures", dependencies: ["CChafa"], linkerSettings: [.linkedLibrary("jpeg"), .linkedLibrary("png")]),
        .systemLibrary(name: "CQRencode"),
        .target(name: "CCrypto", linkerSettings: [.linkedLibrary("sodium"), .linkedLibrary("crypt")]),

        // What both programs share.
        module("ChillAjarKit"),
        module("SQL", ["CSQLite"]),
        module("TOML"),
        module("Pictures", ["CPictures"]),
        module("CurlTransport", ["ChillAjarKit", "CCurl"]),
        module("Manual", [argumentParser]),

        // The client.
        module("LocalStore", ["ChillAjarKit", "SQL"]),
        module("TerminalUI"),
        module("NcursesTerminal", ["TerminalUI", "CTerm"]),
        module("QR", ["CQRencode"]),
        module("ChillAjarApp", ["ChillAjarKit", "TerminalUI", "Pictures", "QR"]),
        program(
            "chillajar",
            [
                "ChillAjarApp", "ChillAjarKit", "CurlTransport", "LocalStore", "Manual", "NcursesTerminal", "Pictures", "TOML",
                "TerminalUI", argumentParser,
            ], resources: [.embedInCode("Themes")]),

        // The platform.
        module(
            "PlatformServer",
            [
                "ChillAjarKit", "SQL", "Pictures", "CurlTransport", "CCrypto", crypto, hummingbird, hummingbirdCore,
                hummingbirdTLS, jwtKit,
                logging, nioCore, nioHTTPTypes, nioSSL,
                serviceLifecycle,
            ]),
        program("chillajar-server", ["PlatformServer", "ChillAjarKit", "Manual", "TOML", argumentParser, logging]),

        // What proves it.
        .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
        module("PseudoTerminal", ["CPseudoTerminal"], path: "Tests/Support/PseudoTerminal"),
        tests("Architecture", []),
        tests("PseudoTerminal", ["PseudoTerminal"]),
        module("Golden", path: "Tests/Support/Golden"),
        module("ServerProgram", path: "Tests/Support/ServerProgram"),
        tests(
            "Terminal",
            [
                "ChillAjarKit", "ClassicPlatformStub", "FaultProxy", "HostileText", "Pictures", "PseudoTerminal", "SQL",
                "ServerProgram", "chillajar", "chillajar-server",
            ]),
        program(
            "Benchmarks",
            ["ChillAjarKit", "CurlTransport", "LocalStore", "Pictures", "PseudoTerminal", "SQL", "TinyHTTPServer"]),
        .target(name: "CTaskHook", path: "Tests/Support/CTaskHook"),
        program("Simulation", ["ChillAjarKit", "CTaskHook"], path: "Tests/Simulation"),
        module("TinyHTTPServer", path: "Tests/Support/TinyHTTPServer"),
        .target(name: "CRecordingVFS", path: "Tests/Support/CRecordingVFS", linkerSettings: [.linkedLibrary("sqlite3")]),
        module("PowerLoss", ["CRecordingVFS"], path: "Tests/Support/PowerLoss"),
        module("FaultProxy", ["TinyHTTPServer"], path: "Tests/Support/FaultProxy"),
        module("ClassicPlatformStub", ["TinyHTTPServer"], path: "Tests/Support/ClassicPlatformStub"),
        tests("ClassicPlatformStub", ["ChillAjarKit", "ClassicPlatformStub", "CurlTransport"]),
        tests("CurlTransport", ["ChillAjarKit", "CurlTransport", "TinyHTTPServer"]),
        tests("SQL", ["SQL"]),
        tests("TOML", ["TOML"]),
        tests(
            "PlatformServer",
            ["PlatformServer", "ChillAjarKit", "SQL", "Pictures", "PowerLoss", "TinyHTTPServer", hummingbird, logging]),
        tests(
            "chillajar-server",
            ["chillajar-server", "ChillAjarKit", "CurlTransport", "Manual", "Pictures", "SQL", "ServerProgram", logging]),
        tests(
            "chillajar",
            [
                "chillajar", "chillajar-server", "ChillAjarApp", "ChillAjarKit", "Golden", "LocalStore", "Manual",
                "PseudoTerminal",
                "ServerProgram", "TerminalUI", argumentParser,
            ], exclude: ["Golden"]),
        tests("LocalStore", ["LocalStore", "ChillAjarKit", "PowerLoss", "SQL"]),
        module("HostileText", path: "Tests/Support/HostileText"),
        tests("TerminalUI", ["HostileText", "TerminalUI"]),
        tests("NcursesTerminal", ["NcursesTerminal", "TerminalUI"]),
        tests("ChillAjarKit", ["ChillAjarKit", "PseudoTerminal"], resources: [.embedInCode("Samples")]),
        tests("Pictures", ["Pictures"]),
        tests("QR", ["QR"]),
        tests(
            "Journeys",
            [
                "ChillAjarApp", "ChillAjarKit", "ClassicPlatformStub", "CurlTransport", "FaultProxy", "LocalStore", "Pictures",
                "PlatformServer", "SQL", "TerminalUI", logging,
            ]),
        tests(
            "ChillAjarApp", ["ChillAjarApp", "ChillAjarKit", "Golden", "TerminalUI", "Pictures", "QR", "chillajar"],
            exclude: ["Golden"]),
    ]
)

import ArgumentParser
import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// `chillajar profil perangkat`
struct PerangkatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "perangkat", abstract: "Perangkat yang masuk ke akun Anda. / The devices that are signed in.",
        subcommands: [List.self, Keluarkan.self], defaultSubcommand: List.self)

    /// `chillajar profil perangkat list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Semua perangkat. / All devices.")

        @OptionGroup var options: CommandOptions

        func run() throws {
            Running.onPlatform(options) { client in
                let devices = try await client.devices()
                switch client.output.form {
                case .json: client.output.print(client.shapes.perangkatList.value(devices))
                case .quiet: for device in devices { client.output.print("\(device.id.value)") }
                case .people: client.output.print(client.table(devices).lines(width: client.output.width))
                }
                return .ok
            }
        }
    }

    /// `chillajar profil perangkat keluarkan`
    struct Keluarkan: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keluarkan", abstract: "Keluarkan sebuah perangkat, atau semuanya. / Sign a device out, or all.",
            discussion: "--semua mengeluarkan perangkat ini juga. / --semua signs this one out too.")

        @OptionGroup var options: CommandOptions
        @OptionGroup var confirming: ConfirmingOptions

        @Argument(help: ArgumentHelp("Nomor perangkat. / Number of the device.", valueName: "perangkat"))
        var id: Int64?

        @Flag(help: "Semua perangkat. / All devices.")
        var semua = false

        func validate() throws {
            guard semua != (id != nil) else { throw ValidationError("<perangkat> | --semua") }
        }

        func run() throws {
            Running.onPlatform(options) { client in
                let words = AccountWords(client.language)
                let asking = Asking(strings: client.strings)
                guard let id else {
                    _ = try client.person()
                    try asking.confirm(words.askEverywhere, confirming)
                    _ = try await client.ask(.endEverywhere)
                    client.say(words.everywhereEnded)
                    return .ok
                }
                guard let device = try await client.devices().first(where: { $0.id.value == id }) else {
                    throw Failure(client.strings.missing("perangkat", id), .noInput)
                }
                guard !device.isSaatIni else { throw Failure(words.ownDevice, .refused) }
                try asking.confirm(words.askDevice(DeviceName.text(device.perangkat, client.language)), confirming)
                _ = try await client.ask(.endDevice(device.id))
                client.say(words.deviceEnded(DeviceName.text(device.perangkat, client.language)))
                return .ok
            }
        }
    }
}

extension HeadlessClient {
    fileprivate func devices() async throws -> [SesiLogin] {
        _ = try person()
        guard case .devices(let devices) = try await ask(.devices) else { return [] }
        return devices
    }

    fileprivate func table(_ devices: [SesiLogin]) -> TextTable {
        let words = AccountWords(language)
        return TextTable(
            columns: [
                .init(strings.number, isRight: true), .init(words.device, minimum: 16), .init(words.used),
                .init(words.network, yields: 1),
            ],
            rows: devices.map { device in
                let used = device.dipakaiAt.map { DateStrings(language).ago(Timestamp.now.seconds(since: $0)) } ?? "–"
                return [
                    .init("\(device.id.value)"), .init(DeviceName.text(device.perangkat, language)),
                    .init(device.isSaatIni ? words.thisDevice : used, device.isSaatIni ? .good : .plain),
                    .init(name(device.alamat)),
                ]
            })
    }
}

extension Shapes {
    var perangkat: JSONShape<SesiLogin> {
        JSONShape(
            "Perangkat",
            [
                .always("id", .integer, "Nomor perangkat. / Its number.") { .integer($0.id.value) },
                .always("nama", .text, "Sebutannya sendiri. / What it calls itself.") { .outside($0.perangkat) },
                .always("alamat", .text, "Alamat jaringannya. / Its network address.") { .outside($0.alamat) },
                .perhaps("dipakai", .moment, "Kapan terakhir dipakai. / When it was used last.") { $0.dipakaiAt.map(moment) },
                .always("saatIni", .boolean, "Yang ini. / Whether it is this one.") { .boolean($0.isSaatIni) },
            ])
    }

    var perangkatList: JSONShape<[SesiLogin]> {
        JSONShape(
            "PerangkatList",
            [
                .always("perangkat", .list(.shape("Perangkat")), "Perangkat yang masuk. / The devices that are signed in.") {
                    .list($0.map(perangkat.value))
                }
            ])
    }
}

import ArgumentParser
import ChillAjarKit
import Glibc
import PlatformServer

/// Whose account is changed.
struct AccountOptions: ParsableArguments {
    @OptionGroup var folder: DataOptions

    @Argument(help: "Email akun itu. / The account's address.")
    var email: String

    /// Runs the change, and prints whose account it was.
    func change(_ work: (Platform) async throws -> Void) async throws {
        try await managing(folder) { platform in
            try await work(platform)
            put("\(email)\n", on: STDOUT_FILENO)
        }
    }
}

extension User {
    /// `chillajar-server user password EMAIL`
    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mengganti kata sandi. / Sets another password.",
            discussion: """
                Semua perangkat orang itu harus masuk lagi, dan kunci akunnya terbuka.
                All devices of the person must sign in again, and a locked account opens.
                """)

        @OptionGroup var account: AccountOptions
        @OptionGroup var password: PasswordOptions

        func run() async throws {
            try await account.change { try await $0.setPassword(try password.read(), of: account.email) }
        }
    }

    /// `chillajar-server user role EMAIL PERAN`
    struct Role: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mengubah peran. / Changes what the account may do.",
            discussion: """
                Orang itu harus masuk lagi; sesi yang belum dibayar dibatalkan. Ditolak untuk admin terakhir, dan selama masih ada \
                sesi yang sudah dibayar.
                The person must sign in again; unpaid bookings are cancelled. Refused for the last admin, and while a paid sesi is \
                still to be held.
                """)

        @OptionGroup var account: AccountOptions

        @Argument(help: "admin, mentor, pelanggan")
        var peran: Peran

        func run() async throws {
            try await account.change { try await $0.setPeran(peran, of: account.email) }
        }
    }

    /// `chillajar-server user unlock EMAIL`
    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Membuka akun yang terkunci karena salah kata sandi. / Opens an account that wrong passwords have locked.")

        @OptionGroup var account: AccountOptions

        func run() async throws {
            try await account.change { try await $0.unlock(account.email) }
        }
    }

    /// `chillajar-server user otp-reset EMAIL`
    struct OTPReset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "otp-reset",
            abstract: "Melepas verifikasi dua langkah yang hilang. / Takes off a second factor that is lost.",
            discussion: """
                Semua perangkat orang itu harus masuk lagi; seorang admin lalu memasangnya yang baru.
                All devices of the person must sign in again; an admin then sets up another.
                """)

        @OptionGroup var account: AccountOptions

        func run() async throws {
            try await account.change { try await $0.removeOTP(of: account.email) }
        }
    }
}

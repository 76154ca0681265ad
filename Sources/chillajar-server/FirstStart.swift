import Glibc
import PlatformServer

/// Makes the first admin: at the terminal when somebody sits there, else by a link that is printed.
enum FirstStart {
    /// nil when there is an admin, from before or by now.
    static func begin(_ platform: Platform) async throws -> (link: FirstAdminLink, path: String)? {
        guard try platform.needsAdmin() else { return nil }
        if Terminal.isThere, let draft = ask() {
            guard try await platform.makeFirstAdmin(draft) else {
                say("Email itu sudah dipakai akun lain. / That address has another account already.")
                return FirstAdminLink.make(at: SystemClock.now())
            }
            say("Admin \(draft.email) dibuat. / Made.")
            return nil
        }
        return FirstAdminLink.make(at: SystemClock.now())
    }

    /// Prints the link, once the address is known.
    static func announce(_ path: String, at address: String) {
        say(
            """
            belum ada admin. Buka tautan ini dalam satu jam; sekali pakai. / There is no admin yet. Open this link within an hour; it works once.
            \(address)\(path)
            """)
    }

    private static func ask() -> AdminDraft? {
        say(
            "belum ada admin. Buat sekarang, atau Enter untuk tautan sekali pakai. / No admin yet. Make one, or Enter for a one-time link."
        )
        while let email = Terminal.line("Email: "), !email.isEmpty {
            let nama = Terminal.line("Nama: ") ?? ""
            guard let password = Terminal.newPassword() else { continue }
            let draft = AdminDraft(nama: nama, email: email, password: password)
            if draft.problems.isEmpty { return draft }
            draft.problems.forEach(say)
        }
        return nil
    }
}

/// Questions to who sits at the terminal.
enum Terminal {
    /// Whether somebody can be asked.
    static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// An answer; nil at the end of input.
    static func line(_ question: String) -> String? {
        put(question, on: STDERR_FILENO)
        return readLine()
    }

    /// A password, typed twice without an echo; nil when the two differ.
    static func newPassword() -> String? {
        guard let first = secret("Kata sandi / password: "), let second = secret("Sekali lagi / again: ") else { return nil }
        guard first == second else {
            say("Kedua kata sandi berbeda. / The passwords differ.")
            return nil
        }
        return first
    }

    private static func secret(_ question: String) -> String? {
        // It reads from the terminal itself and gives it back its echo.
        guard let typed = getpass(question) else { return nil }
        return String(cString: typed)
    }
}

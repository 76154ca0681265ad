import ChillAjarKit

@testable import ChillAjarApp

/// The program as somebody may find it in front of them: a place, a dialog, or something that happens in one.
struct Moment: Sendable {
    /// `sesi-belum-dimuat`: the place, then what is particular about it.
    let name: String
    let app: TestApp

    init(_ name: String, _ app: TestApp, press keys: String = "", then go: (inout TestApp) -> Void = { _ in }) {
        self.name = name
        var app = app
        app.press(keys)
        go(&app)
        self.app = app
    }

    /// All of them, as somebody comes to them in a window of that size.
    static func all(size: (Int, Int) = (120, 30)) -> [Moment] {
        TestApp.$size.withValue(size) {
            [
                guests, browsing, booking, pelanggan, sesi, paying, payments, outbox, mentor, admin, account, shell,
            ].flatMap { $0 }
        }
    }
}

extension TestApp {
    /// Loses the server.
    mutating func loseServer() { tell(.connection(.offline(since: now))) }

    /// Has the last thing that was sent fail.
    mutating func fail(_ error: APIError) {
        guard let sent = submitted.last else { preconditionFailure("nothing was sent") }
        tell(.failed(sent.ticket, sent.mutation, error))
    }

    /// Has the last thing that was sent end without an answer: its row stays in the outbox.
    mutating func cutOff() {
        guard let sent = submitted.last else { preconditionFailure("nothing was sent") }
        tell(.outbox([TestWorld.row(1, sent.mutation, .unclear, owner: world.session?.user.id)]))
        fail(.unclear("reset"))
    }
}

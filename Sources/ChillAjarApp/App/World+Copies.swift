import ChillAjarKit
import TerminalUI

extension World {
    /// A world without screens: what the copies on this computer say, with what waits in the outbox laid over it as the screens
    /// do. A command of the shell reads its lists from here.
    ///
    /// - Parameters:
    ///   - copies: the lists as they were read.
    ///   - outbox: the person's rows that the platform has not acknowledged.
    package init(
        language: Language, now: Timestamp, user: User?, server: Server, zona: ZonaWaktu, rekening: Rekening?,
        outbox: [OutboxEntry], copies: [Resource: Snapshot]
    ) {
        var data = LocalData()
        for resource in Resource.allCases {
            if let copy = copies[resource] { data.apply(copy, to: resource) }
        }
        data.show(outbox, of: user)
        // What is shown of a person needs no token.
        let session = user.map { Session(user: $0, token: "") }
        self.init(
            language: language, now: now, size: Size(width: 80, height: 24), session: session, server: server, isDemo: false,
            connection: .unknown, data: data, outbox: outbox, rekening: rekening, ticket: Ticket(1), drafts: [:], zona: zona)
    }
}

extension SyncEngine {
    /// Sends a row until it is clear what became of it, within reason.
    ///
    /// A server that knows the key is asked again with the same key; on the classic platform a second send comes only after
    /// looking whether the first has had its effect.
    func carry(_ row: inout OutboxEntry, as session: Session) async -> DeliveryEnd {
        // No platform knows a sesi of this computer's own: the row lost its booking.
        guard row.mutation.sesiID?.outboxID == nil else { return .refused(.notFound(message: nil)) }
        var mayHaveArrived = row.state != .waiting
        let isOld = deliveries[row.id]?.isQueued ?? true
        let platform: Capabilities
        do throws(APIError) {
            platform = try await self.platform()
        } catch {
            if Task.isCancelled { return .stopped }
            return mayHaveArrived ? .unclear(error) : .unsent(error.beforeSending)
        }
        var last = APIError.unclear("left by an earlier run")
        for round in 0..<(platform.isIdempotent ? 4 : 2) {
            if mayHaveArrived, round > 0, !(await pause(Double(1 << (round - 1)))) { return .stopped }
            // An old decision is looked at everywhere: what it was made on may be another proof by now.
            let isOldDecision = isOld && round == 0 && row.mutation.isDecision
            if mayHaveArrived && !platform.isIdempotent || isOldDecision {
                switch await look(for: row, as: session) {
                case .seen(let result): return .done(result)
                case .unknown(let error) where !mayHaveArrived: return .unsent(error)
                case .unknown(let error): return .unclear(error)
                case .overtaken: return .refused(.conflict(message: nil))
                case .absent(let rest): row.mutation = rest
                }
            }
            if Task.isCancelled { return .stopped }
            // Another person may have signed in: theirs is another token.
            guard isCurrent(session) else { return mayHaveArrived ? .unclear(.cancelled) : .unsent(.unauthorized(message: nil)) }
            row.attempts += 1
            // What is not on disk does not leave: after a crash nobody would know that it had.
            guard mark(&row, .sending) else {
                row.state = mayHaveArrived ? .unclear : .waiting
                return mayHaveArrived ? .unclear(.cancelled) : .unsent(.cancelled)
            }
            do throws(APIError) {
                return .done(try await send(&row, as: session, on: platform))
            } catch {
                last = error
                switch Arrival(error) {
                case .stopped: return .stopped
                case .never where !mayHaveArrived, .later where !mayHaveArrived:
                    row.state = .waiting
                    return .unsent(error)
                case .later: return .unclear(error)
                case .refused where mayHaveArrived: return await judge(refusal: error, of: row, as: session, on: platform)
                case .refused: return .refused(error)
                case .perhaps: mayHaveArrived = true
                // Nobody is there to be asked again; whoever finds the way back first begins anew.
                case .never: return .unclear(error)
                }
            }
        }
        return await judge(silence: last, of: row, as: session)
    }

    /// A refusal may be the doing of an earlier send that arrived after all.
    private func judge(
        refusal error: APIError, of row: OutboxEntry, as session: Session, on platform: Capabilities
    ) async -> DeliveryEnd {
        switch await look(for: row, as: session) {
        case .seen(let result): return .done(result)
        // Under a key the refusal is the last word; without one only the lists tell whether an earlier send was taken.
        case .unknown(let error) where !platform.isIdempotent: return .unclear(error)
        case .absent, .overtaken, .unknown: return .refused(error)
        }
    }

    /// The last look, when every send has ended without a decision.
    private func judge(silence error: APIError, of row: OutboxEntry, as session: Session) async -> DeliveryEnd {
        switch await look(for: row, as: session) {
        case .seen(let result): return .done(result)
        case .absent, .overtaken:
            // A whole answer of 5xx without an effect is a refusal; a request that was cut off may yet be worked on.
            if case .server = error { return .refused(error) }
            return .unclear(error)
        case .unknown: return .unclear(error)
        }
    }

    private enum Sighting {
        case seen(MutationResult)
        case absent(Mutation)
        case overtaken
        case unknown(APIError)
    }

    /// Looks on the platform whether a mutation has had its effect.
    private func look(for row: OutboxEntry, as session: Session) async -> Sighting {
        guard isCurrent(session) else { return .unknown(.unauthorized(message: nil)) }
        if row.mutation.isRepeatable { return .absent(row.mutation) }
        let content: ResourceContent
        do throws(APIError) {
            if let resource = row.mutation.evidence {
                content = try await readAfresh(resource).get()
            } else {
                content = .transaksi(try await ask(PlatformCalls.transaksiList(), as: session))
            }
        } catch {
            return .unknown(error)
        }
        // The platform's lists tell its own times.
        let moment = row.createdAt.adding(seconds: clockOffset)
        if let result = row.mutation.effect(in: content, since: moment) { return .seen(result) }
        if row.mutation.isOvertaken(in: content, since: moment) { return .overtaken }
        return .absent(row.mutation.rest(in: content))
    }
}

extension APIError {
    /// The error of a question that came before the send: the send itself certainly did not arrive.
    var beforeSending: APIError {
        switch self {
        case .unclear(let reason), .unreadableAnswer(let reason): .unreachable(reason)
        default: self
        }
    }
}

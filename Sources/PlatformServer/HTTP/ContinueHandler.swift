import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Answers `Expect: 100-continue` (RFC 9110 §10.1.1), without which curl holds an upload back for a second.
///
/// Only while nothing else is under way on the connection: in the middle of another answer it would break that. What announces more
/// than any route takes gets no go-ahead, but its 413; and what goes on and on behind its answer loses the connection.
final class ContinueHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// What is read, and thrown away, of a body that was answered before its end: less would lose the answer on its way.
    private static let maximumDrain = 32 << 20

    private var unanswered = 0
    private var drained = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request):
            if unanswered == 0, Self.waits(request) {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
            unanswered += 1
            drained = 0
        case .body(let bytes) where unanswered == 0:
            drained += bytes.readableBytes
            if drained > Self.maximumDrain { return context.close(promise: nil) }
        case .body, .end: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
        context.write(data, promise: promise)
    }

    private static func waits(_ request: HTTPRequest) -> Bool {
        guard request.headerFields[.expect]?.lowercased() == "100-continue" else { return false }
        return (request.headerFields[.contentLength].flatMap { Int64($0) } ?? 0) <= InputReader.maximumFormBytes
    }
}

/// How connections are served.
enum ConnectionSetup {
    /// For HTTP/1.1: an idle connection is closed after two minutes.
    static var http1: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [ContinueHandler()], idleTimeout: .seconds(120),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100))
    }
}

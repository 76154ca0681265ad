import ChillAjarKit
import Testing

@testable import PlatformServer

extension AuthorisationTests {
    /// Files, and uploads in pieces; nobody learns that another's is there.
    static let files: [Route: RouteExpectation] = [
        .berkas: RouteExpectation([
            .nobody: 401, .badToken: 401, .pelangganOther: 404, .mentorOwn: 404, .mentorOther: 404,
        ]) { world in
            let transaksi = try await world.paid(try await world.booked())
            let name = try world.platform.services.database.read { try $0.transaksi(transaksi)?.bukti }
            return .init(values: [FileShelf.bukti.rawValue, try #require(name)])
        },
        .unggahanOptions: RouteExpectation(),
        .createUnggahan: RouteExpectation([.pelangganOther: 201]) { _ in
            .init(headers: [("Tus-Resumable", "1.0.0"), ("Upload-Length", "10")])
        },
        .unggahanOffset: RouteExpectation([.pelangganOther: 404]) { world in
            .init(values: ["\(try await world.begin(10))"], headers: [("Tus-Resumable", "1.0.0")])
        },
        .appendUnggahan: RouteExpectation([.pelangganOther: 404]) { world in
            .init(
                values: ["\(try await world.begin(10))"],
                headers: [
                    ("Tus-Resumable", "1.0.0"), ("Upload-Offset", "0"), ("Content-Type", "application/offset+octet-stream"),
                ], body: [1, 2, 3])
        },
    ]
}

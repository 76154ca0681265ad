import ChillAjarKit
import ClassicPlatformStub
import CurlTransport
import Glibc
import Testing

/// Somebody who talks to the stub through the client's own calls and libcurl.
struct Visitor {
    let platform: ClassicPlatform
    let transport = CurlTransport()
    var session: Session?

    init(_ platform: ClassicPlatform) {
        self.platform = platform
    }

    /// Signed in as one of the stub's people.
    init(_ platform: ClassicPlatform, as account: ClassicAccount) async throws {
        self.init(platform)
        session = try await call(PlatformCalls.login(SignIn(email: account.email, password: account.password))).session()
    }

    /// Makes a call as the client does.
    func call<Value>(_ call: Call<Value>) async throws -> Value {
        let server = try #require(Server(platform.url))
        let request = call.request(to: server, token: session?.token, idempotencyKey: nil)
        return try call.value(of: try await transport.send(request))
    }

    /// Sends a request of the test's own, and gives the status and the JSON of its answer.
    func raw(
        _ method: HTTPMethod, _ path: String, body: TransportRequest.Body = .none, headers: [HTTPHeader] = []
    ) async throws -> (status: Int, body: JSON) {
        var headers = headers
        if let session { headers.append(HTTPHeader("Authorization", "Bearer \(session.token)")) }
        let answer = try await transport.send(TransportRequest(method, platform.url + path, headers: headers, body: body))
        return (answer.status, JSON(parsing: answer.body) ?? .null)
    }

    /// Books the first free slot of a kursus.
    func book(_ kursus: Kursus, paket: PaketID? = nil) async throws -> Sesi {
        let pelanggan = try #require(session?.user.pelanggan?.id)
        return try await call(
            PlatformCalls.bookSesi(
                SesiBooking(
                    mentorID: try #require(kursus.mentorID), pelangganID: pelanggan, kursusID: kursus.id,
                    jadwalKursusID: try #require(kursus.jadwal.first?.id), paketID: paket, detailKursus: "Bab 1")))
    }
}

/// A file of some bytes in the folder for temporary files, removed with the value.
final class ProofFile: Sendable {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path = "/tmp/chillajar-proof-\(UInt64.random(in: .min ... .max))"
        let file = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    deinit {
        unlink(path)
    }
}

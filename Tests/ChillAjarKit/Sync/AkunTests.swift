import ChillAjarKit
import Testing

@Suite("The person's own account", .timeLimit(.minutes(10)))
struct AkunTests {
    static let ours = World.ours + ["account", "totp"]
    static let user = #"{"message": "ok", "user": {"id": 6, "nama": "Ayu P.", "email": "ayu@contoh.test", "peran": "pelanggan"}}"#

    private func fields(_ request: TransportRequest?) -> [String: String] {
        guard case .multipart(let parts) = request?.body else { return [:] }
        return parts.reduce(into: [:]) { fields, part in
            if case .field(let name, let value) = part { fields[name] = value }
        }
    }

    private func answer(_ world: World) async throws -> SyncEvent {
        try await world.log.next {
            switch $0 {
            case .answered, .declined: true
            default: false
            }
        }
    }

    // MARK: The profile, by the outbox

    @Test("An edit of the profile tells what was changed and nothing else, and the session knows the person anew")
    func edit() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /user/profil", .ok(Self.user))
        await world.perform(.submit(.updateProfil(ProfilEdit(nama: "Ayu P.")), ticket: Ticket(1)))
        guard case .done(Ticket(1), .user(let user)) = try await world.log.outcome() else { throw Missing("a user") }
        #expect(user.nama == "Ayu P.")
        #expect(fields(await world.platform.last("POST /user/profil")) == ["_method": "PUT", "nama": "Ayu P."])
        let kept = try world.store.session()
        #expect(kept?.user.nama == "Ayu P." && kept?.user.pelanggan?.id == PelangganID(1))
        #expect(kept?.token == "token-ayu")
        #expect(world.log.all.contains { if case .session(let session?) = $0 { session.user.nama == "Ayu P." } else { false } })
        #expect(world.rows.isEmpty)
    }

    @Test("The classic platform is told the whole profile, for it may want every field")
    func classicEdit() async throws {
        let world = try await World.signedIn(features: nil)
        await world.platform.answer("POST /user/profil", .ok(Self.user))
        await world.perform(.submit(.updateProfil(ProfilEdit(email: "ayu@contoh.test")), ticket: Ticket(1)))
        _ = try await world.log.outcome()
        let fields = fields(await world.platform.last("POST /user/profil"))
        #expect(fields == ["_method": "PUT", "nama": "Ayu", "email": "ayu@contoh.test"])
    }

    @Test(
        "After an answer that was lost the same profile is sent again without looking, for twice is the same as once",
        arguments: [AkunTests.ours, nil])
    func repeated(features: [String]?) async throws {
        let world = try await World.signedIn(features: features)
        await world.platform.answer("POST /user/profil", .status(502, "<html>"), .ok(Self.user))
        await world.perform(.submit(.updateProfil(ProfilEdit(nama: "Ayu P.")), ticket: Ticket(1)))
        try await world.time.pass()
        guard case .done(Ticket(1), .user) = try await world.log.outcome() else { throw Missing("a user") }
        #expect(await world.platform.count("POST /user/profil") == 2)
        #expect(await world.platform.count("GET /transaksi") == 0)
        let keys = await world.platform.requests.compactMap { request in
            request.headers.first { $0.name == "Idempotency-Key" }?.value
        }
        #expect(Set(keys) == ["key-1"])
    }

    @Test("Without a connection an edit waits, and goes by itself")
    func offline() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /user/profil", .unreachable, .ok(Self.user))
        await world.perform(.submit(.updateProfil(ProfilEdit(nama: "Ayu P.")), ticket: Ticket(1)))
        #expect(try await world.log.queued()?.row.state == .waiting)
        await world.perform(.retryNow)
        guard case .done(Ticket(1), .user) = try await world.log.outcome() else { throw Missing("a user") }
    }

    @Test("What the platform says of a field comes back to the form")
    func refused() async throws {
        let world = try await World.signedIn(features: Self.ours)
        let edit = Mutation.updateProfil(ProfilEdit(email: "bagas@contoh.test"))
        await world.platform.answer(
            "POST /user/profil", .status(422, #"{"message": "x", "errors": {"email": ["Email sudah dipakai."]}}"#))
        await world.perform(.submit(edit, ticket: Ticket(1)))
        let expected = APIError.invalid(message: "x", fields: ["email": ["Email sudah dipakai."]])
        #expect(try await world.log.outcome() == .failed(Ticket(1), edit, expected))
    }

    @Test("Two edits of one account keep their order, also when the first has to wait")
    func order() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /user/profil", .held(.ok(Self.user)))
        await world.perform(.submit(.updateProfil(ProfilEdit(nama: "Ayu P.")), ticket: Ticket(1)))
        try await world.platform.asked("POST /user/profil")
        await world.perform(.submit(.uploadFoto(FotoUpload(path: "/home/ayu/a.jpg", kind: .jpeg)), ticket: Ticket(2)))
        #expect(await world.platform.count("POST /user/upload-foto") == 0)
        await world.platform.answer("POST /user/upload-foto", .ok(#"{"message": "ok", "foto_profil": "foto_profil/b.jpg"}"#))
        await world.platform.release()
        try await world.log.next { if case .done(Ticket(2), _) = $0 { true } else { false } }
        #expect(try world.store.session()?.user.fotoProfil == "foto_profil/b.jpg")
        #expect(try world.store.session()?.user.nama == "Ayu P.")
    }

    @Test("A picture leaves as the copy that the store keeps, under a name that tells nothing of the person's files")
    func picture() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /user/upload-foto", .ok(#"{"message": "ok", "foto_profil": "foto_profil/b.png"}"#))
        await world.perform(.submit(.uploadFoto(FotoUpload(path: "/home/ayu/liburan.png", kind: .png)), ticket: Ticket(1)))
        _ = try await world.log.outcome()
        let request = await world.platform.last("POST /user/upload-foto")
        #expect(
            request?.body
                == .multipart([
                    .file(name: "foto_profil", fileName: "foto.png", contentType: "image/png", path: "spool/key-1")
                ]))
    }

    @Test("What another device has changed of the profile is read, and told once")
    func refresh() async throws {
        let world = try await World.signedIn(features: Self.ours)
        let pelanggan = #"{"id": 1, "user_id": 6, "user": {"id": 6, "nama": "Ayu Baru", "nomorTelepon": "081"}}"#
        await world.platform.answer("GET /pelanggan/profil-saya", .ok(pelanggan))
        await world.perform(.refreshProfil)
        let event = try await world.log.next { if case .session(let session?) = $0 { session.user.nama != "Ayu" } else { false } }
        guard case .session(let session?) = event else { throw Missing("a session") }
        #expect(session.user.nama == "Ayu Baru" && session.user.peran == .pelanggan)
        await world.perform(.refreshProfil)
        try await world.platform.asked("GET /pelanggan/profil-saya", times: 2)
        #expect(world.log.all.count { if case .session = $0 { true } else { false } } == 2)
    }

    // MARK: Questions, which are never kept

    @Test("A changed password leaves at once and is kept nowhere; what is wrong with the old one comes back under its field")
    func password() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer(
            "POST /user/sandi", .status(422, #"{"message": "x", "errors": {"password_lama": ["salah"]}}"#), .ok("{}"))
        await world.perform(.ask(.changePassword(old: "lama", new: "baru-sekali"), ticket: Ticket(1)))
        #expect(
            try await answer(world) == .declined(Ticket(1), .invalid(message: "x", fields: ["password_lama": ["salah"]])))
        #expect(world.rows.isEmpty)
        await world.perform(.ask(.changePassword(old: "benar", new: "baru-sekali"), ticket: Ticket(2)))
        #expect(try await answer(world) == .answered(Ticket(2), .passwordChanged))
        guard case .json(let body) = await world.platform.last("POST /user/sandi")?.body else { throw Missing("a body") }
        #expect(String(decoding: body, as: UTF8.self) == #"{"password_baru":"baru-sekali","password_lama":"benar"}"#)
        #expect(await world.platform.last("POST /user/sandi")?.headers.contains { $0.name == "Idempotency-Key" } == false)
        #expect(world.store.state.withLock { $0.drafts.isEmpty })
    }

    @Test("Without a connection a question is declined, not kept")
    func declined() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /user/sandi", .unreachable)
        await world.perform(.ask(.changePassword(old: "a", new: "b"), ticket: Ticket(1)))
        #expect(try await answer(world) == .declined(Ticket(1), .unreachable("no route")))
        #expect(world.rows.isEmpty)
    }

    @Test("The devices are listed; one that is signed out already is as good as signed out")
    func devices() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer(
            "GET /user/sesi-login",
            .ok(#"[{"id": 4, "perangkat": "chillajar/0.1.0", "alamat": "10.0.0.7", "saat_ini": true}, {"id": "5"}, {}]"#))
        await world.perform(.ask(.devices, ticket: Ticket(1)))
        let expected = [
            SesiLogin(id: SesiLoginID(4), perangkat: "chillajar/0.1.0", alamat: "10.0.0.7", isSaatIni: true),
            SesiLogin(id: SesiLoginID(5), perangkat: ""),
        ]
        #expect(try await answer(world) == .answered(Ticket(1), .devices(expected)))
        await world.platform.answer("DELETE /user/sesi-login/5", .status(404, "{}"))
        await world.perform(.ask(.endDevice(SesiLoginID(5)), ticket: Ticket(2)))
        #expect(try await answer(world) == .answered(Ticket(2), .deviceEnded(SesiLoginID(5))))
    }

    @Test("Signing out everywhere ends the session here too, and tells the server once")
    func everywhere() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /logout?semua=1", .ok("{}"))
        await world.perform(.ask(.endEverywhere, ticket: Ticket(1)))
        #expect(try await answer(world) == .answered(Ticket(1), .everywhereEnded))
        try await world.log.next { $0 == .session(nil) }
        #expect(try world.store.session() == nil)
        #expect(await world.platform.count("POST /logout") == 0)
    }

    @Test("Where signing out everywhere does not reach the server, nobody is signed out")
    func everywhereUnreachable() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("POST /logout?semua=1", .unreachable)
        await world.perform(.ask(.endEverywhere, ticket: Ticket(1)))
        #expect(try await answer(world) == .declined(Ticket(1), .unreachable("no route")))
        #expect(try world.store.session() != nil)
    }

    @Test("A second factor is begun, confirmed and taken off by its codes")
    func secondFactor() async throws {
        let world = try await World.signedIn(features: Self.ours)
        let platform = world.platform
        await platform.answer("POST /user/otp", .ok(#"{"secret": "JBSW", "otpauth_uri": "otpauth://totp/a?secret=JBSW"}"#))
        await world.perform(.ask(.beginOTP, ticket: Ticket(1)))
        let secret = OTPSecret(secret: "JBSW", uri: "otpauth://totp/a?secret=JBSW")
        #expect(try await answer(world) == .answered(Ticket(1), .otpSecret(secret)))
        await platform.answer("POST /user/otp/confirm", .ok(#"{"recovery_codes": ["AAAA-BBBB"]}"#))
        await world.perform(.ask(.confirmOTP(code: "123456"), ticket: Ticket(2)))
        #expect(try await answer(world) == .answered(Ticket(2), .recoveryCodes(["AAAA-BBBB"])))
        await platform.answer("GET /user/otp", .ok(#"{"enabled": true, "required": false, "recovery_codes_left": 1}"#))
        await world.perform(.ask(.otpStatus, ticket: Ticket(3)))
        #expect(try await answer(world) == .answered(Ticket(3), .otpStatus(OTPStatus(isEnabled: true, recoveryCodesLeft: 1))))
        await platform.answer("DELETE /user/otp", .ok(#"{"message": "ok"}"#))
        await world.perform(.ask(.removeOTP(code: "654321"), ticket: Ticket(4)))
        #expect(try await answer(world) == .answered(Ticket(4), .otpRemoved))
        guard case .json(let body) = await platform.last("DELETE /user/otp")?.body else { throw Missing("a body") }
        #expect(String(decoding: body, as: UTF8.self) == #"{"code":"654321"}"#)
    }

    // MARK: Pictures

    @Test("A picture of a person is fetched once and kept; one that is no picture is not")
    func foto() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("GET /berkas/foto_profil/a.png", .ok("<html>masuk dulu</html>"))
        await world.perform(.fetchFoto("foto_profil/a.png"))
        try await world.log.next { if case .fotoFailed("foto_profil/a.png", .unreadableAnswer) = $0 { true } else { false } }
        #expect(world.store.state.withLock { $0.files.isEmpty })
    }

    @Test("A path that leads elsewhere is asked of nobody", arguments: ["../token", "foto_profil/../a", "a", "a/b/c", "foto/.a"])
    func badPath(path: String) async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.perform(.fetchFoto(path))
        try await world.log.next { if case .fotoFailed(path, .notFound) = $0 { true } else { false } }
        #expect(await !world.platform.routes.contains { $0.contains("berkas") })
    }

    @Test("A kept picture is told without asking")
    func keptFoto() async throws {
        let world = try await World.signedIn(features: Self.ours)
        let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        try world.store.saveFile(bytes, name: "foto-foto_profil/a.jpg", owner: UserID(6))
        await world.perform(.fetchFoto("foto_profil/a.jpg"))
        try await world.log.next { $0 == .foto("foto_profil/a.jpg", bytes) }
        #expect(await !world.platform.routes.contains { $0.contains("berkas") })
    }

    @Test("What the platform offers is told once, and again when it offers something else")
    func capabilities() async throws {
        let world = try await World.signedIn(features: Self.ours)
        await world.platform.answer("GET /pelanggan/daftar-sesi-transaksi", .ok("[]"))
        await world.perform(.refresh(.sesiPelanggan))
        try await world.log.next { $0 == .capabilities(Capabilities(features: Set(Self.ours))) }
    }
}

@Suite("The address of a second factor's secret")
struct OTPSecretTests {
    private static let label = "otpauth://totp/Chill%20Ajar:ayu@chillajar.test"

    @Test("is made short by what every app takes for granted")
    func short() {
        let long = Self.label + "?secret=JBSW&issuer=Chill%20Ajar&algorithm=SHA1&digits=6&period=30"
        #expect(OTPSecret(secret: "JBSW", uri: long).shortURI == Self.label + "?secret=JBSW")
    }

    @Test(
        "stays whole where it asks for anything else",
        arguments: [
            "?secret=JBSW&issuer=Chill%20Ajar&algorithm=SHA256&digits=6&period=30", "?secret=JBSW&digits=8",
            "?secret=JBSW&issuer=Lain", "?secret=JBSW&image=x",
        ])
    func whole(query: String) {
        #expect(OTPSecret(secret: "JBSW", uri: Self.label + query).shortURI == Self.label + query)
    }
}

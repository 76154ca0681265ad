import ChillAjarKit
import Testing

@testable import PlatformServer

struct FormFieldsTests {
    private func form(_ body: String) -> [String: JSONValue] { URLForm.fields(Array(body.utf8)) }

    @Test("Lists come as the classic clients write them: with [], with numbers, with objects in them")
    func lists() {
        #expect(form("paket_ids[]=3&paket_ids[]=1")["paket_ids"] == .array([.string("3"), .string("1")]))
        #expect(form("paket_ids%5B0%5D=3&paket_ids%5B1%5D=1")["paket_ids"] == .array([.string("3"), .string("1")]))
        #expect(
            form("v[0][paket_id]=3&v[0][visibilitas]=1&v[1][paket_id]=4")["v"]
                == .array([
                    .object(["paket_id": .string("3"), "visibilitas": .string("1")]), .object(["paket_id": .string("4")]),
                ]))
    }

    @Test("A name that is no list is itself, and of two of the same name the later one counts")
    func plain() {
        #expect(form("a=1&a=2")["a"] == .string("2"))
        #expect(form("a[]=1&a=2")["a"] == .string("2"))
        for name in ["[]", "[0]", "a[", "a]", "a[[0]]", "a[0]b", "a[1][2][3][4][5][6][7]"] {
            #expect(form("\(name)=x") == [name: .string("x")], "\(name)")
        }
    }

    @Test("A long list costs its length, and no number overflows")
    func long() {
        let body = String(repeating: "a[]=1&", count: 50_000)
        guard case .array(let values) = form(body)["a"] else {
            Issue.record("no list")
            return
        }
        #expect(values.count == 50_000)
        #expect(form("a[\(Int.max)]=1&a[]=2")["a"] == .array([.string("2")]))
    }

    @Test("A form reads numbers, truths and objects from JSON, from text and from JSON in a text; what is none is named")
    func kinds() {
        var form = Form(
            Input(fields: [
                "a": .array([.number("1"), .string("2")]), "b": .string("[1, 2]"), "c": .string(""), "d": .string("x"),
                "e": .array([.string("x")]), "f": .string("[{\"paket_id\": 1}]"), "g": .bool(true), "h": .string("0"),
                "i": .string("mungkin"), "j": .array([.number("1")]), "k": .null,
            ]))
        #expect(form.numbers("a") == [1, 2] && form.numbers("b") == [1, 2])
        #expect(form.numbers("c") == nil && form.numbers("k") == nil && form.numbers("missing") == nil)
        #expect(form.objects("f") == [["paket_id": .number("1")]])
        #expect(form.truth("g") == true && form.truth("h") == false && form.truth("missing") == nil)
        #expect(form.numbers("d") == nil && form.numbers("e") == nil && form.truth("i") == nil && form.objects("j") == nil)
        do {
            try form.check()
            Issue.record("nothing was refused")
        } catch {
            #expect(error.fields.map(\.name) == ["d", "e", "i", "j"])
        }
    }
}

struct MethodTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("A form posted in the name of DELETE is a DELETE, in every kind of body, once per key")
    func override() async throws {
        let sesi = try await world.booked()
        #expect(try await world.form("/sesi/\(sesi)", as: "ayu", ["_method": "delete"], key: "k").status == 204)
        #expect(try await world.delete("/sesi/\(sesi)", as: "ayu", key: "k").status == 204)
        let second = try await world.booked(minute: 1)
        #expect(try await world.post("/sesi/\(second)", as: "ayu", #"{"_method": "DELETE"}"#).status == 204)
        let third = try await world.booked(minute: 2)
        let reply = try await world.send(
            .post, "/sesi/\(third)", as: "ayu", type: "application/x-www-form-urlencoded", body: Array("_method=DELETE".utf8))
        #expect(reply.status == 204)
    }

    @Test("The door of the method that is meant is the one that counts, and it is asked before the body is read")
    func door() async throws {
        let sesi = try await world.booked()
        #expect(try await world.post("/sesi/\(sesi)", #"{"_method": "DELETE"}"#).status == 401)
        #expect(try await world.post("/jadwal-kursus/1", as: "ayu", #"{"_method": "DELETE"}"#).status == 403)
        #expect(try await world.post("/sesi/\(sesi)", as: "ayu").status == 405)
        #expect(try await world.post("/sesi/\(sesi)", as: "ayu", #"{"_method": "GET"}"#).status == 405)
        #expect(try await world.post("/sesi/\(sesi)", as: "ayu", #"{"_method": ["DELETE"]}"#).status == 405)
        #expect(try await world.post("/public/kursus", as: "ayu", #"{"_method": "DELETE"}"#).status == 405)
        #expect(try await world.seen(sesi)["statusSesi"].text == "pending")
    }

    @Test("Where POST has a meaning of its own, a form in another method's name is 405 and does nothing")
    func noMisrouting() async throws {
        let slot = try await world.slot()
        let body = world.bookingBody(slot).replacing("{", with: #"{"_method": "PUT", "#)
        #expect(try await world.post("/pelanggan/pesan-sesi", as: "ayu", body).status == 405)
        #expect(try await world.freeSlots() == [slot])
    }

    @Test("HEAD answers as GET without the body; OPTIONS says what is allowed, without a token")
    func headAndOptions() async throws {
        let head = try await world.send(.head, "/public/kursus")
        let get = try await world.get("/public/kursus")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.header("Content-Length") == "\(get.body.count)")
        #expect(try await world.send(.head, "/transaksi").status == 401)
        #expect(try await world.send(.head, "/pelanggan/pesan-sesi").status == 405)
        let options = try await world.send(.options, "/transaksi")
        #expect(options.status == 204 && options.header("Allow") == "GET, HEAD, OPTIONS, POST")
        #expect(try await world.send(.options, "/tidak-ada").status == 404)
    }
}

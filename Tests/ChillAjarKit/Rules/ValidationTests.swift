import ChillAjarKit
import Testing

@Suite("What people type is checked")
struct ValidationTests {
    @Test("Names are given and at most 255 characters")
    func nama() {
        #expect(Validation.nama("Ayu") == nil)
        #expect(Validation.nama("") == .required)
        #expect(Validation.nama(" \t") == .required)
        #expect(Validation.nama(String(repeating: "é", count: 255)) == nil)
        #expect(Validation.nama(String(repeating: "é", count: 256)) == .tooLong(maximum: 255))
    }

    @Test(
        "Addresses have a name, one @ and a domain",
        arguments: [
            ("ayu@contoh.test", nil), ("a.b+c@x.co.id", nil), ("", .required), ("ayu", .notAnEmail), ("ayu@contoh", .notAnEmail),
            ("@contoh.test", .notAnEmail), ("ayu@.test", .notAnEmail), ("ayu@contoh.", .notAnEmail), ("a@b@c.test", .notAnEmail),
            ("ayu @contoh.test", .notAnEmail), ("ayu@contoh.test,b@c.test", .notAnEmail),
        ] as [(String, FieldProblem?)])
    func email(text: String, problem: FieldProblem?) {
        #expect(Validation.email(text) == problem)
    }

    @Test("Passwords have at least 6 characters")
    func password() {
        #expect(Validation.password("") == .required)
        #expect(Validation.password("lima5") == .tooShort(minimum: 6))
        #expect(Validation.password("enam66") == nil)
        #expect(Validation.password(String(repeating: "x", count: 1025)) == .tooLong(maximum: 1024))
    }

    @Test(
        "Telephone numbers have 9 to 15 digits",
        arguments: [
            ("081234567890", nil), ("+62 812-3456-7890", nil), ("(021) 555.1234", nil), ("", .required),
            ("08123456", .notATelephone),
            ("0812345678901234", .notATelephone), ("0812345678x", .notATelephone), ("٠٨١٢٣٤٥٦٧٨٩", .notATelephone),
        ] as [(String, FieldProblem?)])
    func telepon(text: String, problem: FieldProblem?) {
        #expect(Validation.telepon(text) == problem)
    }

    @Test("Stars are 1 to 5, and texts have their length")
    func others() {
        #expect([0, 1, 5, 6].map { Validation.rating($0) } == [.outOfRange(1, 5), nil, nil, .outOfRange(1, 5)])
        #expect(Validation.text("abc", maximum: 3) == nil)
        #expect(Validation.text("abcd", maximum: 3) == .tooLong(maximum: 3))
    }
}

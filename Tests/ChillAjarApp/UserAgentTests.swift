import Testing

@testable import ChillAjarApp

@Suite("What a device tells of itself")
struct UserAgentTests {
    private static let known: [(text: String, browser: String?, system: String?)] = [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox", "Linux"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36", "Chrome", "Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "Edge", "Windows"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "Chrome", "Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1", "Safari", "iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1 Version/17.5 Safari/605.1", "Safari", "macOS"),
        ("Mozilla/5.0 (X11; Linux)", nil, "Linux"), ("Firefox/128.0", "Firefox", nil),
    ]

    @Test("A browser and its system are found among the names of those that it is like", arguments: known.indices)
    func browsers(_ index: Int) {
        let row = Self.known[index]
        #expect(UserAgent(row.text) == .browser(row.browser, on: row.system))
    }

    @Test("This program is known in every version")
    func own() {
        #expect(UserAgent("chillajar/0.1.0") == .ownProgram && UserAgent("chillajar/2.0") == .ownProgram)
    }

    @Test(
        "What is not known is left as it is", arguments: ["", "curl/8.5.0 (Linux)", "okhttp/4.12", "Mozilla/5.0", "Ponsel Ayu"])
    func others(_ text: String) {
        #expect(UserAgent(text) == nil)
    }
}

import Testing

@testable import PlatformServer

@Suite("A caller's address is believed from named proxies only")
struct TrustedProxiesTests {
    let proxies = TrustedProxies(["10.0.0.0/8", "192.0.2.7", "fd00::/8"])

    @Test(
        "The last hop that is no proxy of ours calls; what a caller wrote before it counts for nothing",
        arguments: [
            ("203.0.113.5", ["198.51.100.1"], "203.0.113.5"), ("10.1.2.3", ["198.51.100.1"], "198.51.100.1"),
            ("10.1.2.3", ["1.1.1.1, 198.51.100.1"], "198.51.100.1"),
            ("10.1.2.3", ["1.1.1.1", "198.51.100.1, 192.0.2.7"], "198.51.100.1"),
            ("10.1.2.3", ["10.9.9.9,  10.8.8.8"], "10.9.9.9"), ("10.1.2.3", [], "10.1.2.3"), ("10.1.2.3", ["rumah"], "10.1.2.3"),
            ("10.1.2.3", ["1.1.1.1, rumah"], "10.1.2.3"), ("::ffff:10.1.2.3", ["198.51.100.1"], "198.51.100.1"),
            ("fd12::1", ["2001:db8::7"], "2001:db8::7"), ("fe80::1", ["2001:db8::7"], "fe80::1"), ("", ["1.1.1.1"], ""),
            ("192.0.2.8", ["1.1.1.1"], "192.0.2.8"), ("11.0.0.1", ["1.1.1.1"], "11.0.0.1"),
        ])
    func callers(_ peer: String, _ header: [String], _ expected: String) {
        #expect(proxies.caller(peer: peer, forwardedFor: header) == expected)
        #expect(TrustedProxies().caller(peer: peer, forwardedFor: header) == peer)
    }

    @Test(
        "A network is an address, with its bits or without",
        arguments: ["10.0.0.0/8", "::1", "fd00::/8", "1.2.3.4/32", "0.0.0.0/0"])
    func networks(_ text: String) { #expect(TrustedProxies.isNetwork(text)) }

    @Test(
        "Nothing else is one",
        arguments: ["", "rumah", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "10.0.0.0/", "10.0.0.0/-1", "1.2.3.4/8/8"])
    func noNetworks(_ text: String) { #expect(!TrustedProxies.isNetwork(text)) }

    @Test("Half a byte of a network counts by its bits")
    func bits() {
        let narrow = TrustedProxies(["172.16.0.0/12"])
        #expect(narrow.caller(peer: "172.31.255.255", forwardedFor: ["1.1.1.1"]) == "1.1.1.1")
        #expect(narrow.caller(peer: "172.32.0.1", forwardedFor: ["1.1.1.1"]) == "172.32.0.1")
    }
}

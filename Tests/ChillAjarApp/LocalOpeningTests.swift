import Glibc
import Testing

@testable import ChillAjarApp

@Suite("A file for another program") struct LocalOpeningTests {
    private let folder = LocalFolder()

    private func answers(_ variables: [String: String]) throws -> LocalAnswers {
        try LocalAnswers {
            try LocalWorker(
                home: nil, downloads: "/nonexistent", colours: .mono, background: nil,
                opener: DesktopOpener(variables: variables), emit: $0)
        }
    }

    /// A program of ours in the place of the desktop's. Another program writes it: nobody can run a file that is open for writing
    /// (ETXTBSY, execve(2)), and whatever another test forks meanwhile has open what we have.
    private func installOpener(_ script: String) {
        let text = folder.write("skrip", Array("#!/bin/sh\n\(script)\n".utf8))
        #expect(system("cp '\(text)' '\(folder.path)/xdg-open' && chmod 700 '\(folder.path)/xdg-open'") == 0)
    }

    private func failure(_ variables: [String: String]) async throws -> String? {
        guard case .opened("a.pdf", .failure(let failure)) = try await answers(variables).answer(.open([1], fileName: "a.pdf"))
        else { return nil }
        return failure.reason
    }

    @Test("is refused where there is no desktop, or nothing that opens files") func nothingToOpenWith() async throws {
        #expect(try await failure(["PATH": folder.path]) == "no DISPLAY or WAYLAND_DISPLAY")
        #expect(try await failure(["PATH": folder.path, "DISPLAY": ":0"]) == "no xdg-open")
    }

    @Test("is a private copy, given without our terminal, and removed in the end") func opens() async throws {
        let pipe = folder.path + "/pipa"
        #expect(mkfifo(pipe, 0o600) == 0)
        installOpener("{ cat \"$1\"; readlink /proc/$$/fd/0; } > \(pipe)")
        let answers = try answers(["PATH": folder.path, "WAYLAND_DISPLAY": "wayland-0", "TMPDIR": folder.path])
        let event = try await answers.answer(.open(Array("isi\n".utf8), fileName: "bukti.pdf"))
        guard case .opened("bukti.pdf", .success(let path)) = event else {
            Issue.record("answered with \(event)")
            return
        }
        #expect(String(decoding: LocalFolder.read(pipe), as: UTF8.self) == "isi\n/dev/null\n")
        #expect(path.hasSuffix("/bukti.pdf"))
        #expect(LocalFolder.mode(path) == 0o600)
        #expect(LocalFolder.mode(String(path.dropLast("/bukti.pdf".count))) == 0o700)
        answers.worker.removeOpenedCopies()
        #expect(access(path, F_OK) != 0)
    }

    @Test("is told as failed when the other program fails") func fails() async throws {
        installOpener("exit 3")
        let answers = try answers(["PATH": folder.path, "DISPLAY": ":0", "TMPDIR": folder.path])
        answers.worker.perform(.open([1], fileName: "a.pdf"))
        let events = [try await answers.next(), try await answers.next()]
        let reasons = events.compactMap { event -> String? in
            guard case .opened("a.pdf", .failure(let failure)) = event else { return nil }
            return failure.reason
        }
        #expect(reasons == ["\(folder.path)/xdg-open: exit 3"])
        answers.worker.removeOpenedCopies()
    }
}

extension Subject {
    /// `tig` in a repository with a commit for each kursus; the newest is the first row.
    static func tig(in folder: TemporaryFolder, _ catalogue: Catalogue) throws -> Subject {
        let home = try folder.makeFolder("tig")
        let commits = (0..<catalogue.count).reversed().map { number in
            let message = catalogue.line(number)
            return """
                commit refs/heads/main
                committer Bagas Nugroho <bagas@bench.invalid> \(Moment.seconds(catalogue.count - number)) +0000
                data \(message.utf8.count)
                \(message)
                M 644 inline kursus.txt
                data \(String(number).utf8.count)
                \(number)

                """
        }
        let stream = try folder.write(commits.joined(), to: "tig/commits")
        let environment = ["HOME": home, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "COLORTERM": "truecolor"]
        try Child.run(
            "sh",
            [
                "-c",
                """
                git init -q --initial-branch=main "$1" && git -C "$1" fast-import --quiet < "$2" && git -C "$1" reset -q --hard
                """, "sh", home + "/repo", stream,
            ], environment: environment.map { "\($0)=\($1)" })
        return Subject(
            name: "tig", program: try installed("tig"), environment: environment, directory: home + "/repo",
            lastPainted: catalogue.mark(rows - 5), reading: Reading(open: ["Enter"], next: "Down"))
    }
}

extension Subject {
    private static let feeds = 40

    /// `newsboat` with everything in its cache: forty feeds, the first of which has an article for each kursus. It never asks a
    /// network.
    static func newsboat(in folder: TemporaryFolder, _ catalogue: Catalogue) throws -> Subject {
        let home = try folder.makeFolder("newsboat")
        var addresses = ""
        for feed in 1...feeds {
            let path = try folder.write(
                text(ofFeed: feed, feed == 1 ? 0..<catalogue.count : 0..<1, of: catalogue), to: "newsboat/\(feed).xml")
            addresses += "file://\(path)\n"
        }
        let urls = try folder.write(addresses, to: "newsboat/urls")
        let configuration = try folder.write(
            "auto-reload no\nrefresh-on-startup no\nshow-read-feeds yes\nconfirm-exit no\n", to: "newsboat/config")
        let program = try installed("newsboat")
        let arguments = ["-u", urls, "-c", home + "/cache.db", "-C", configuration]
        try Child.run(program, arguments + ["-x", "reload"], environment: ["HOME=\(home)", "LANG=C.UTF-8"])
        return Subject(
            name: "newsboat", program: program, arguments: arguments, environment: ["HOME": home, "COLORTERM": "truecolor"],
            directory: home, lastPainted: "Umpan 36", wayIn: ["Enter"],
            reading: Reading(open: ["Enter"], next: "J"))
    }

    /// RSS 2.0.
    private static func text(ofFeed feed: Int, _ articles: Range<Int>, of catalogue: Catalogue) -> String {
        let items = articles.map { number in
            """
            <item><title>\(catalogue.line(number))</title><link>http://bench.invalid/\(feed)/\(number)</link>
            <guid isPermaLink="false">\(feed)-\(number)</guid><pubDate>\(Moment.mailDate(number))</pubDate>
            <description>Teori seperlunya, lalu latihan soal setiap pertemuan, sampai siap menghadapi ujian.</description></item>

            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Umpan \(feed)</title>
            <link>http://bench.invalid/\(feed)</link><description>Umpan</description>
            \(items.joined())</channel></rss>

            """
    }
}

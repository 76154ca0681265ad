extension Subject {
    /// `neomutt` on an mbox with a message for each kursus, which it may only read.
    static func neomutt(in folder: TemporaryFolder, _ catalogue: Catalogue) throws -> Subject {
        let home = try folder.makeFolder("neomutt")
        let messages = (0..<catalogue.count).map { number in
            """
            From bagas@bench.invalid \(Moment.mailboxDate(number))
            From: Bagas Nugroho <bagas@bench.invalid>
            To: Ayu <ayu@bench.invalid>
            Date: \(Moment.mailDate(number))
            Message-ID: <\(number)@bench.invalid>
            Subject: \(catalogue.line(number))

            Teori seperlunya, lalu latihan soal setiap pertemuan, sampai siap menghadapi ujian.


            """
        }
        let mailbox = try folder.write(messages.joined(), to: "neomutt/mbox")
        let configuration = try folder.write(
            "set folder=\"\(home)\"\nset spoolfile=\"\(mailbox)\"\nset sort=date\nset use_threads=flat\nset quit=yes\n",
            to: "neomutt/muttrc")
        return Subject(
            name: "neomutt", program: try installed("neomutt"), arguments: ["-n", "-F", configuration, "-R", "-f", mailbox],
            environment: ["HOME": home, "PATH": "/usr/bin:/bin", "COLORTERM": "truecolor"], directory: home,
            lastPainted: catalogue.mark(rows - 6), reading: Reading(open: ["Enter"], next: "j"))
    }
}

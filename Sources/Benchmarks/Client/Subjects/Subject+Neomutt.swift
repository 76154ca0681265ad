extension Subject {
    /// `neomutt` on an mbox of that many messages, which it may only read.
    static func neomutt(in folder: TemporaryFolder, rows count: Int) throws -> Subject {
        let home = try folder.makeFolder("neomutt")
        let messages = (1...count).map { number in
            """
            From bagas@bench.invalid \(InventedRow.mailboxDate(number))
            From: Bagas Nugroho <bagas@bench.invalid>
            To: Ayu <ayu@bench.invalid>
            Date: \(InventedRow.mailDate(number))
            Message-ID: <\(number)@bench.invalid>
            Subject: \(InventedRow.title(number))

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
            lastPainted: InventedRow.mark(rows - 5))
    }
}

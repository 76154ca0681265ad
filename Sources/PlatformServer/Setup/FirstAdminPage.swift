/// The page behind the link of the first start: a form, and no script.
enum FirstAdminPage {
    /// What the browser may do with the page: show it, and send its form back here.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    static func form(code: String, nama: String = "", email: String = "", problems: [String] = []) -> String {
        let notes = problems.map { "<p class=\"salah\">\(escaped($0))</p>" }.joined()
        return page(
            """
            <h1>Admin pertama</h1><p>Buat akun yang mengurus platform ini. / Make the account that runs this platform.</p>\(notes)
            <form method="post" action="\(FirstAdminLink.path)" autocomplete="off">
            <input type="hidden" name="kode" value="\(escaped(code))">
            <label>Nama <input name="nama" required maxlength="255" value="\(escaped(nama))"></label>
            <label>Email <input name="email" type="email" required maxlength="255" value="\(escaped(email))"></label>
            <label>Kata sandi / password <input name="password" type="password" required autocomplete="new-password"></label>
            <label>Sekali lagi / again <input name="ulang" type="password" required autocomplete="new-password"></label>
            <button>Buat akun / make</button></form>
            """)
    }

    static let done = page(
        "<h1>Selesai</h1><p>Akun admin sudah dibuat. Masuklah dengan aplikasi Chill Ajar; tautan ini tidak berlaku lagi. / "
            + "The account is made. Sign in with the program; this link is of no more use.</p>")

    static let closed = page(
        "<h1>Tidak berlaku</h1><p>Tautan ini salah, sudah dipakai, atau kedaluwarsa. Mulai ulang server untuk tautan baru. / "
            + "This link is wrong, used, or too old. Start the server anew for a new one.</p>")

    private static func page(_ body: String) -> String {
        """
        <!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="referrer" content="no-referrer"><title>Chill Ajar</title><style>
        body{font:16px/1.5 sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}
        label{display:block;margin:.8rem 0}input{display:block;width:100%;font:inherit;padding:.4rem;box-sizing:border-box}
        button{font:inherit;padding:.5rem 1rem}.salah{color:#a00}
        </style></head><body>\(body)</body></html>
        """
    }

    /// Text as it may stand in a page or an attribute.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

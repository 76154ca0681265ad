/// What wrk sends, in Lua.
enum LoadScript {
    /// The same GET again and again.
    static func get(_ path: String, token: String? = nil) -> String {
        """
        local headers = {\(authorization(token))["Accept"] = "application/json"}
        function request() return wrk.format("GET", "/api\(path)", headers) end

        """
    }

    /// The same GET with another query each time: nothing is found in memory.
    static func missing(_ path: String, token: String? = nil) -> String {
        """
        local headers = {\(authorization(token))["Accept"] = "application/json"}
        local n = 0
        function request()
          n = n + 1
          return wrk.format("GET", "/api\(path)?n=" .. n, headers)
        end

        """
    }

    /// Signs in as one person after the other.
    static func logins(_ count: Int) -> String {
        """
        local headers = {["Accept"] = "application/json", ["Content-Type"] = "application/json"}
        local n = 0
        function request()
          n = n + 1
          local body = string.format('{"email": "pelanggan%d@bench.test", "password": "\(PlatformData.password)"}', n % \(count) + 1)
          return wrk.format("POST", "/api/login", headers, body)
        end

        """
    }

    /// Books slot after slot, each pelanggan in turn.
    static func bookings(_ tokens: [String], _ work: Work) -> String {
        loop(tokens, work) + """
            function request()
              local id, person = nextOne()
              local kursus = \(PlatformData.kursus(ofSlot: "id"))
              local body = string.format('{"mentor_id": %d, "pelanggan_id": %d, "kursus_id": %d, "jadwal_kursus_id": %d, "statusSesi": "pending"}',
                (kursus - 1) % \(PlatformData.mentors) + 1, person, kursus, id)
              return wrk.format("POST", "/api/pelanggan/pesan-sesi", headers[person], body)
            end

            """
    }

    /// Accepts proof after proof.
    static func verifications(_ admin: String, _ work: Work) -> String {
        loop([admin], work) + """
            function request()
              return wrk.format("POST", "/api/admin/verifikasi-pembayaran/" .. nextOne(), headers[1])
            end

            """
    }

    /// Sends for transaksi after transaksi a proof that no other has: a comment in the JPEG is another one each time.
    static func uploads(_ tokens: [String], _ work: Work, picture: String) -> String {
        loop(tokens, work, type: "multipart/form-data; boundary=batas") + """
            local file = io.open("\(picture)", "rb")
            local picture = file:read("*a")
            file:close()
            local before = '--batas\\r\\nContent-Disposition: form-data; name="buktiPembayaran"; filename="bukti.jpg"\\r\\n'
              .. 'Content-Type: image/jpeg\\r\\n\\r\\n' .. picture:sub(1, 2)
            local after = picture:sub(3) .. '\\r\\n--batas--\\r\\n'
            function request()
              local id, person = nextOne()
              local body = before .. "\\255\\254\\0\\18" .. string.format("%016d", id) .. after
              return wrk.format("POST", "/api/pelanggan/unggah-bukti/" .. id, headers[person], body)
            end

            """
    }

    private static func authorization(_ token: String?) -> String {
        token.map { "[\"Authorization\"] = \"Bearer \($0)\", " } ?? ""
    }

    /// Headers for each person, and a counter that ends the load when the work is done. Who number n belongs to is the same here
    /// as in ``PlatformData``.
    private static func loop(_ tokens: [String], _ work: Work, type: String = "application/json") -> String {
        let tokens = tokens.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            local headers = {}
            for i, token in ipairs({\(tokens)}) do
              headers[i] = {["Authorization"] = "Bearer " .. token, ["Accept"] = "application/json", ["Content-Type"] = "\(type)"}
            end
            local n = \(work.first - 1)
            function nextOne()
              n = n + 1
              if n > \(work.last) then wrk.thread:stop() end
              return n, n % #headers + 1
            end

            """
    }
}

/// Rows that wait for something to be done with them: their ids.
struct Work {
    var first: Int
    var last: Int

    /// So many from the beginning, and the rest.
    func split(_ count: Int) -> (Work, Work) {
        (Work(first: first, last: first + count - 1), Work(first: first + count, last: last))
    }
}

import ChillAjarKit
import Testing

@testable import PlatformServer

/// The records of the platform, and what mentors and pelanggan read of each other.
extension AuthorisationTests {
    static let recordRows: [Route: RouteExpectation] = [catalogueRows, bookingRows, reviewRows, peopleRows]
        .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

    private static let catalogueRows: [Route: RouteExpectation] = [
        .kursusDetail: .row { $0.ids.kalkulus },
        // Bagas' by its words: Citra publishes nothing for him.
        .createKursus: .json { #"{"namaKursus": "Optik", "mentor_id": \#($0.ids.bagas)}"# },
        .updateKursus: .row(json: #"{"namaKursus": "Optik"}"#) { $0.ids.kalkulus },
        .deleteKursus: .row { $0.ids.kalkulus },
        .createMentorKursus: .json { world in
            #"{"namaKursus": "Optik", "mentor_id": \#(world.ids.bagas), "paket_ids": [\#(world.ids.paket)]}"#
        },
        .updateMentorKursus: .row(json: #"{"namaKursus": "Optik"}"#) { $0.ids.kalkulus },
        .jadwalList: RouteExpectation(),
        .jadwalDetail: .row { try await $0.slot() },
        .createJadwal: .json { world in
            """
            {"kursus_id": \(world.ids.kalkulus), "tanggal": "2026-11-30", "waktu": "10:00", "gayaMengajar": "online"}
            """
        },
        .updateJadwal: .row(json: #"{"tempat": "Perpustakaan"}"#) { try await $0.slot() },
        .paketDetail: .row { $0.ids.paket },
        .createPaket: .json { _ in #"{"nama": "Baru"}"# },
        .updatePaket: .row(json: #"{"nama": "Baru"}"#) { $0.ids.paket },
        .deletePaket: .row { $0.ids.paket },
        .itemPaketList: RouteExpectation(),
        .itemPaketDetail: .row { try await $0.looseItem() },
        .createItemPaket: .json { _ in #"{"nama": "Baru", "harga": 1000}"# },
        .updateItemPaket: .row(json: #"{"nama": "Baru"}"#) { try await $0.looseItem() },
        .deleteItemPaket: .row { try await $0.looseItem() },
    ]

    private static let bookingRows: [Route: RouteExpectation] = [
        .sesiList: RouteExpectation(),
        .sesiDetail: .row { try await $0.booked() },
        .createSesi: .json { $0.bookingBody(try await $0.slot()) },
        .updateSesi: .row(json: #"{"statusSesi": "started"}"#) { try await $0.acceptedSesi() },
        .konfirmasiSesi: .row { try await $0.acceptedSesi() },
        .selesaikanSesi: .row { try await $0.startedSesi() },
        .transaksiDetail: .row { try await $0.unpaid() },
        .updateTransaksi: .row(json: #"{"metodePembayaran": "QRIS"}"#) { try await $0.unpaid() },
        .deleteTransaksi: .row { try await $0.rejected() },
        .verifikasiTransaksi: .row { try await $0.paid(try await $0.booked()) },
        .tolakTransaksi: .row { try await $0.paid(try await $0.booked()) },
        .unggahBuktiTransaksi: proof(from: { try await $0.unpaid() }),
    ]

    private static let reviewRows: [Route: RouteExpectation] = [
        .testimoniList: RouteExpectation(),
        .testimoniDetail: .row { try await $0.reviewed() },
        .createTestimoni: .json { #"{"rating": 5, "sesi_id": \#(try await $0.endedSesi())}"# },
        .updateTestimoni: .row(json: #"{"rating": 4}"#) { try await $0.reviewed() },
        .deleteTestimoni: .row { try await $0.reviewed() },
    ]

    private static let peopleRows: [Route: RouteExpectation] = [
        .mentorDashboard: RouteExpectation(),
        .pelangganInfo: RouteExpectation(),
        .cariMentor: RouteExpectation(),
        .detailMentor: .row { $0.ids.bagas },
    ]
}

extension World {
    /// A thing that no paket holds.
    fileprivate func looseItem() async throws -> Int64 {
        let now = now
        return try await platform.services.database.write {
            try $0.insertItemPaket(nama: "Lepas", harga: Rupiah(1_000), diskon: .zero, deskripsi: nil, at: now)
        }
    }

    /// Ayu's testimoni of a sesi with Bagas.
    fileprivate func reviewed() async throws -> Int64 {
        let reply = try await post("/pelanggan/beri-testimoni/\(try await endedSesi())", as: "ayu", #"{"rating": 5}"#)
        try #require(reply.status == 201)
        return try #require(reply.json["testimoni"]["id"].number)
    }
}

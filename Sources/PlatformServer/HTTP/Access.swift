import ChillAjarKit

/// Who may call a route; ownership is looked at by the handler, on the rows.
enum Access: Sendable, Equatable {
    /// Everybody, with a token or without.
    case everybody
    /// Every signed-in person.
    case anyone
    /// Signed-in persons of one of these roles.
    case only(Set<Peran>)

    /// The one table of the platform: a route that is registered without a row here is closed to all.
    static let table: [Route: Access] = [
        .login: .everybody,
        .register: .everybody,
        .logout: .anyone,
        .capabilities: .everybody,
        .publicKursus: .everybody,
        .publicMentor: .everybody,
        .kursusList: .anyone,
        .paketList: .anyone,
        .mentorTestimoni: .anyone,
        .transaksiList: .anyone,

        .pelangganKursus: .everybody,
        .pelangganProfil: .only([.pelanggan]),
        .pesanSesi: .only([.pelanggan]),
        .pelangganSesi: .only([.pelanggan]),
        .pelangganSesiTransaksi: .only([.pelanggan]),
        .createTransaksi: .only([.pelanggan]),
        .unggahBukti: .only([.pelanggan]),
        .unggahUlangBukti: .only([.pelanggan]),
        .beriTestimoni: .only([.pelanggan]),
        .deleteSesi: .only([.pelanggan, .admin]),

        .mentorProfil: .only([.mentor]),
        .mentorKursus: .only([.mentor]),
        .mentorSesi: .only([.mentor]),
        .mentorJadwal: .only([.mentor]),
        .mentorDaftarTestimoni: .only([.mentor]),
        .aturJadwal: .only([.mentor]),
        .deleteJadwal: .only([.mentor, .admin]),
        .mulaiSesi: .only([.mentor]),
        .selesaiSesi: .only([.mentor]),

        .adminDashboard: .only([.admin]),
        .downloadBukti: .only([.admin]),
        .verifikasiPembayaran: .only([.admin]),
        .tolakPembayaran: .only([.admin]),
    ]
}

/// What a mentor calls.
extension Route {
    /// The mentor's own profile.
    public static let mentorProfil = Route(.get, "/mentor/profil-saya")
    /// The mentor's figures and calendar.
    public static let mentorDashboard = Route(.get, "/mentor/dashboard-info")
    /// The mentor's kursus with every slot.
    public static let mentorKursus = Route(.get, "/mentor/daftar-kursus")
    /// Publishes a kursus.
    public static let createMentorKursus = Route(.post, "/mentor/kursus")
    /// Changes a kursus.
    public static let updateMentorKursus = Route(.put, "/mentor/kursus/{id}")
    /// The mentor's paid sesi.
    public static let mentorSesi = Route(.get, "/mentor/daftar-sesi")
    /// The mentor's slots.
    public static let mentorJadwal = Route(.get, "/mentor/jadwal-kursus")
    /// The mentor's reviewed sesi.
    public static let mentorDaftarTestimoni = Route(.get, "/mentor/daftar-testimoni")
    /// The testimoni of one mentor.
    public static let mentorTestimoni = Route(.get, "/mentor/{mentorId}/testimoni")
    /// Adds or changes a slot.
    public static let aturJadwal = Route(.post, "/mentor/atur-jadwal")
    /// Starts a sesi.
    public static let mulaiSesi = Route(.post, "/mentor/mulai-sesi/{sesiId}")
    /// Ends a sesi.
    public static let selesaiSesi = Route(.post, "/mentor/selesai-sesi/{sesiId}")
}

import ChillAjarKit
import TerminalUI

/// What the person's own account says.
struct AkunStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var open: SafeText { say("akun", "account") }
    var title: SafeText { say("Akun", "Account") }
    var profil: SafeText { say("Profil", "Profile") }
    var security: SafeText { say("Keamanan", "Security") }
    var devices: SafeText { say("Perangkat yang masuk", "Signed-in devices") }
    var securityPage: SafeText { say("Keamanan dan perangkat", "Security and devices") }

    // MARK: Facts

    var nama: SafeText { say("Nama", "Name") }
    var email: SafeText { say("Email", "E-mail") }
    var telepon: SafeText { say("Telepon", "Telephone") }
    var alamat: SafeText { say("Alamat", "Address") }
    var deskripsi: SafeText { say("Tentang saya", "About me") }
    var since: SafeText { say("Anggota sejak", "Member since") }
    var none: SafeText { say("belum diisi", "not given") }
    var noPhoto: SafeText { say("belum ada foto", "no picture yet") }
    var photoLoading: SafeText { say("memuat foto…", "loading the picture…") }
    var photoFailed: SafeText { say("foto gagal dimuat", "picture not loaded") }
    var photoElsewhere: SafeText { say("ada di platform", "on the platform") }
    var photo: SafeText { say("Foto", "Picture") }

    /// What an edit changes, in words.
    func changed(_ edit: ProfilEdit) -> SafeText {
        var names: [SafeText] = []
        if edit.nama != nil { names.append(nama) }
        if edit.email != nil { names.append(email) }
        if edit.nomorTelepon != nil { names.append(telepon) }
        if edit.alamat != nil { names.append(alamat) }
        if edit.deskripsi != nil { names.append(deskripsi) }
        return SafeText(outside: names.map(\.string).joined(separator: ", ").lowercased())
    }

    // MARK: Keys

    var signOut: SafeText { say("keluar akun", "sign out") }
    var setUpOTP: SafeText { say("pasang verifikasi", "set up verification") }
    var manageOTP: SafeText { say("kelola verifikasi", "manage verification") }
    var editTitle: SafeText { say("Ubah profil", "Edit profile") }
    var save: SafeText { say("simpan", "save") }
    var change: SafeText { say("ganti", "change") }
    var setUp: SafeText { say("pasang", "set up") }
    var manage: SafeText { say("kelola", "manage") }

    // MARK: Security

    var password: SafeText { say("Kata sandi", "Password") }
    var otp: SafeText { say("Verifikasi dua langkah", "Two-step verification") }
    func otpState(_ status: OTPStatus) -> SafeText {
        if status.isEnabled {
            return say(
                "aktif, sisa \(status.recoveryCodesLeft) kode",
                status.recoveryCodesLeft == 1 ? "on, 1 code left" : "on, \(status.recoveryCodesLeft) codes left")
        }
        return status.isRequired
            ? say("wajib, belum ada", "required, not on") : say("tidak aktif", "off")
    }
    func otpStateInFull(_ status: OTPStatus) -> SafeText {
        guard status.isEnabled else { return otpState(status) }
        let count = status.recoveryCodesLeft
        return say(
            "aktif · sisa \(count) kode pemulihan", count == 1 ? "on · 1 recovery code left" : "on · \(count) recovery codes left"
        )
    }
    var absentTitle: SafeText { say("Belum tersedia di platform ini", "Not available on this platform yet") }
    var absent: SafeText {
        say(
            "Kata sandi, verifikasi dua langkah, dan perangkat belum dapat diatur di sini.",
            "Password, two-step verification and devices cannot be managed here yet.")
    }
    var unknownPlatform: SafeText {
        say(
            "Kata sandi, verifikasi, dan perangkat muncul begitu tersambung.",
            "Password, verification and devices appear once connected.")
    }
    var devicesFailed: SafeText { say("Perangkat belum dapat dimuat", "The devices cannot be loaded yet") }
    func browser(_ name: String?) -> SafeText { name.map { "\($0)" } ?? say("Peramban", "Browser") }
    func browser(_ name: SafeText, on system: String) -> SafeText { say("\(name) di \(system)", "\(name) on \(system)") }
    var ownProgram: SafeText { say("Chill Ajar di terminal", "Chill Ajar in a terminal") }
    var usedNow: SafeText { say("dipakai sekarang", "in use now") }
    var loading: SafeText { say("memuat…", "loading…") }
    var thisDevice: SafeText { say("perangkat ini", "this device") }
    var unnamedDevice: SafeText { say("perangkat tanpa nama", "unnamed device") }
    func used(_ ago: SafeText) -> SafeText { say("dipakai \(ago)", "used \(ago)") }
    var noDevices: SafeText { say("Tidak ada perangkat lain.", "No other device.") }

    // MARK: Questions

    var endDeviceTitle: SafeText { say("Keluarkan perangkat?", "Sign this device out?") }
    var endDeviceBody: SafeText { say("Perangkat itu harus masuk lagi.", "It will have to sign in again.") }
    var endDeviceConfirm: SafeText { say("keluarkan", "sign out") }
    var endEverywhereTitle: SafeText { say("Keluar dari semua perangkat?", "Sign out everywhere?") }
    var endEverywhereBody: SafeText {
        say(
            "Anda harus masuk lagi di semua perangkat, termasuk di sini.",
            "You will have to sign in again on every device, this one too.")
    }
    func kept(_ count: Int) -> SafeText {
        say(
            "\(count) kiriman belum selesai; tetap disimpan sampai Anda masuk lagi di sini.",
            count == 1
                ? "One thing you sent is not settled; it is kept until you sign in here again."
                : "\(count) things you sent are not settled; they are kept until you sign in here again.")
    }
    var endEverywhereConfirm: SafeText { say("keluar dari semua", "sign out everywhere") }
    func useSignOut(_ key: SafeText) -> SafeText {
        say(
            "Ini perangkat yang sedang Anda pakai. Tekan \(key) untuk keluar di sini.",
            "This is the device that you are using. Press \(key) to sign out here.")
    }

    // MARK: Outcomes

    var deviceEnded: SafeText { say("Perangkat sudah dikeluarkan.", "The device is signed out.") }
    var everywhereEnded: SafeText { say("Semua perangkat sudah keluar.", "Every device is signed out.") }
    var nothingChanged: SafeText { say("Tidak ada yang berubah.", "Nothing has changed.") }
    var profilSaved: SafeText { say("Profil tersimpan.", "Profile saved.") }
    var photoSaved: SafeText { say("Foto profil diganti.", "The profile picture is changed.") }
    var passwordChanged: SafeText {
        say("Kata sandi diubah. Perangkat lain harus masuk lagi.", "Password changed. Other devices must sign in again.")
    }
    var otpRemoved: SafeText { say("Verifikasi dua langkah dimatikan.", "Two-step verification is off.") }

    /// Where the answer to a question that is never sent by itself did not come.
    func sentence(_ error: APIError) -> SafeText {
        switch error {
        case .unclear:
            say(
                "Jawaban server tidak sampai; mungkin sudah berlaku. Periksa, lalu coba lagi.",
                "The server's answer did not come; it may have taken effect. Check, then try again.")
        case .notFound: say("Platform ini tidak menyediakannya.", "This platform does not offer it.")
        default: ErrorSentences(language).sentence(error)
        }
    }
}

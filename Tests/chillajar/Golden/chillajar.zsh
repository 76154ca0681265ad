#compdef chillajar

__chillajar_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__chillajar_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __chillajar_complete "${completions[@]:0:-1}"
    fi
}

__chillajar_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_chillajar() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'buka:Buka program (tanpa subperintah pun sama). / Open the program (the default).'
            'demo:Coba semuanya di komputer ini, dengan data rekaan. / Try everything on this computer, with invented data.'
            'kursus:Kursus dan slotnya. / Courses and their slots.'
            'mentor:Para mentor. / The mentors.'
            'pesan:Pesan sesi. / Book a session.'
            'bukti:Bukti pembayaran. / Payment proofs.'
            'sesi:Sesi Anda, sebagai pelanggan atau mentor. / Your sessions, as student or mentor.'
            'transaksi:Pembayaran sesi Anda. / The payments of your sessions.'
            'jadwal:Slot mengajar Anda (mentor). / Your teaching slots (mentor).'
            'antrean:Bukti yang menunggu verifikasi (admin). / Proofs that wait (admin).'
            'antrean-kirim:Yang belum sampai ke server. / What has not arrived at the server.'
            'sinkron:Kirim yang menunggu, lalu baca semua daftar. / Send what waits, then read every list.'
            'masuk:Masuk ke akun. / Sign in.'
            'daftar:Buat akun pelanggan. / Make a student'\''s account.'
            'lupa-sandi:Atur sandi baru dengan kode dari WhatsApp. / Set a forgotten password by a code.'
            'keluar:Keluar dari akun di komputer ini. / Sign out on this computer.'
            'profil:Akun Anda: profil, foto, sandi, perangkat, verifikasi. / Your account.'
            'notifikasi:Kabar dari platform. / What the platform has told you.'
            'tema:Daftar tema, dan periksa berkas tema. / List themes, check a theme'\''s file.'
            'konfigurasi:Pengaturan program. / The program'\''s settings.'
            'diagnosa:Yang dibutuhkan laporan kesalahan, tanpa rahasia. / What a bug report needs, without secrets.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        buka|demo|kursus|mentor|pesan|bukti|sesi|transaksi|jadwal|antrean|antrean-kirim|sinkron|masuk|daftar|lupa-sandi|keluar|profil|notifikasi|tema|konfigurasi|diagnosa|help)
            "_chillajar_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_buka() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar ___latar=('gelap' 'terang' 'otomatis')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion buka -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--theme[Nama tema, atau berkas tema. / Theme, or a theme'\''s file.]:NAME:{__chillajar_custom_complete ---completion buka -- --theme "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--latar[Latar terminal\: gelap atau terang. / Background\: dark or light.]:gelap|terang:{__chillajar_complete "${___latar[@]}"}'
        '--ascii[Gambar dengan ASCII saja. / Draw with ASCII only.]'
        '--aksesibel[Untuk pembaca layar\: teks baris demi baris. / For screen readers\: text, line by line.]'
        '--tanpa-gerak[Tidak ada yang bergerak sendiri. / Nothing moves by itself.]'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_demo() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar ___latar=('gelap' 'terang' 'otomatis')
    local -ar arg_specs=(
        '--sendiri[Mainkan semua peran sendiri; tanpa ini demo memainkan admin dan mentor sampai Anda masuk sebagai mereka. / Play every role yourself; without it the demo plays the admin and the mentors until you sign in as one of them.]'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--theme[Nama tema, atau berkas tema. / Theme, or a theme'\''s file.]:NAME:{__chillajar_custom_complete ---completion demo -- --theme "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--latar[Latar terminal\: gelap atau terang. / Background\: dark or light.]:gelap|terang:{__chillajar_complete "${___latar[@]}"}'
        '--ascii[Gambar dengan ASCII saja. / Draw with ASCII only.]'
        '--aksesibel[Untuk pembaca layar\: teks baris demi baris. / For screen readers\: text, line by line.]'
        '--tanpa-gerak[Tidak ada yang bergerak sendiri. / Nothing moves by itself.]'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_kursus() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua kursus, atau yang cocok. / Every course, or those that fit.'
            'show:Satu kursus dengan slot dan paketnya. / One course with its slots and paket.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|show)
            "_chillajar_kursus_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_kursus_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion kursus list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '*:kata:'
        '--bebas[Hanya yang punya slot bebas. / Only those with a free slot.]'
        '--mentor[Hanya kursus mentor ini\: nomor atau nama. / Only of this mentor\: number or name.]:MENTOR:{__chillajar_custom_complete ---completion kursus list -- --mentor "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_kursus_show() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion kursus show -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        ':kursus:{__chillajar_custom_complete ---completion kursus show -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_mentor() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua mentor. / Every mentor.'
            'show:Satu mentor dengan kursus dan ulasannya. / One mentor with courses and reviews.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|show)
            "_chillajar_mentor_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_mentor_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion mentor list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_mentor_show() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion mentor show -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        ':mentor:{__chillajar_custom_complete ---completion mentor show -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_pesan() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion pesan -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':kursus:{__chillajar_custom_complete ---completion pesan -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--jadwal[Nomor slot. / Number of the slot.]:NOMOR:{__chillajar_custom_complete ---completion pesan -- --jadwal "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--paket[Paket\: nomor atau namanya. / Paket by number or name.]:PAKET:'
        '--topik[Yang ingin dipelajari. / What you want to learn.]:TEKS:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_bukti() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'unggah:Kirim bukti pembayaran sebuah sesi. / Send the proof of a session'\''s payment.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        unggah)
            "_chillajar_bukti_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_bukti_unggah() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion bukti unggah -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':sesi:{__chillajar_custom_complete ---completion bukti unggah -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        ':berkas:_files -g '\''*.jpg *.jpeg *.png *.pdf'\'''
        '--metode[Cara bayar. / How it was paid.]:TEKS:'
        '--tanggal[Hari bayar\: 2026-11-25, kemarin, … / Day of the payment.]:HARI:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sesi() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua sesi Anda. / All your sessions.'
            'show:Satu sesi dengan semuanya. / One session with everything.'
            'mulai:Mulai sesi (mentor). / Start a session (mentor).'
            'selesai:Selesaikan sesi (mentor). / Finish a session (mentor).'
            'ulas:Ulas sesi yang sudah selesai. / Review a session that is over.'
            'batal:Batalkan pesanan yang belum dibayar. / Give back a booking that is not paid.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|show|mulai|selesai|ulas|batal)
            "_chillajar_sesi_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_sesi_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sesi list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--aktif[Hanya yang belum selesai. / Only those that are not over.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sesi_show() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sesi show -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        ':sesi:{__chillajar_custom_complete ---completion sesi show -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sesi_mulai() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sesi mulai -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':sesi:{__chillajar_custom_complete ---completion sesi mulai -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sesi_selesai() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sesi selesai -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        ':sesi:{__chillajar_custom_complete ---completion sesi selesai -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sesi_ulas() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sesi ulas -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':sesi:{__chillajar_custom_complete ---completion sesi ulas -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--rating[Bintang, 1 sampai 5. / Stars, 1 to 5.]:1…5:'
        '--komentar[Kata-kata Anda. / Your words.]:TEKS:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sesi_batal() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sesi batal -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        ':sesi:{__chillajar_custom_complete ---completion sesi batal -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_transaksi() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua pembayaran Anda. / All your payments.'
            'show:Satu pembayaran. / One payment.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|show)
            "_chillajar_transaksi_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_transaksi_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion transaksi list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_transaksi_show() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion transaksi show -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        ':transaksi:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_jadwal() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua slot kursus Anda. / Every slot of your courses.'
            'tambah:Tambah slot. / Add a slot.'
            'ubah:Ubah slot yang belum dipesan. / Change a slot that is not booked.'
            'hapus:Hapus slot yang belum dipesan. / Remove a slot that is not booked.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|tambah|ubah|hapus)
            "_chillajar_jadwal_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_jadwal_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion jadwal list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--semua[Juga yang sudah lewat. / Those of the past too.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_jadwal_tambah() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion jadwal tambah -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':kursus:'
        ':hari:'
        ':jam:'
        '--selesai[Jam selesai atau lamanya\: 20.30, 90 menit; tanpa ini 2 jam. / When it ends or how long it takes; without it 2 hours.]:JAM:'
        '--tempat[Ruang; tanpa ini online. / The room; without it online.]:TEKS:'
        '--tautan[Alamat https pertemuan online. / The https address of the meeting.]:URL:'
        '--keterangan[Catatan. / A remark.]:TEKS:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_jadwal_ubah() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion jadwal ubah -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':jadwal:'
        '--hari[Hari\: 2026-11-25, besok, senin. / The day.]:HARI:'
        '--jam[Jam\: 19.00. / The time.]:JAM:'
        '--selesai[Jam selesai atau lamanya\: 20.30, 90 menit. / When it ends or how long it takes.]:JAM:'
        '--tempat[Ruang; kosong\: online. / The room; empty\: online.]:TEKS:'
        '--tautan[Alamat https pertemuan; kosong\: tanpa. / The https address; empty\: none.]:URL:'
        '--keterangan[Catatan; kosong\: tanpa. / A remark; empty\: none.]:TEKS:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_jadwal_hapus() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion jadwal hapus -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        ':jadwal:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Yang menunggu, terlama dulu. / What waits, oldest first.'
            'bukti:Ambil berkas buktinya. / Fetch the file of a proof.'
            'terima:Terima pembayaran. / Accept payments.'
            'tolak:Tolak bukti dengan alasannya. / Reject proofs, with the reason.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|bukti|terima|tolak)
            "_chillajar_antrean_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_antrean_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean_bukti() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean bukti -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':transaksi:{__chillajar_custom_complete ---completion antrean bukti -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '(-o --keluaran)'{-o,--keluaran}'[Ke berkas ini; - untuk stdout. / Into this file; - for stdout.]:BERKAS:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean_terima() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean terima -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        '*:transaksi:{__chillajar_custom_complete ---completion antrean terima -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean_tolak() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean tolak -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        '*:transaksi:{__chillajar_custom_complete ---completion antrean tolak -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--alasan[Yang dibaca pelanggan. / What the student will read.]:TEKS:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean-kirim() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua baris, terlama dulu. / Every row, oldest first.'
            'coba-lagi:Kirim lagi yang ditolak atau menunggu. / Send again what was refused or waits.'
            'buang:Buang baris dan yang bergantung padanya. / Drop rows, and those that depend on them.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|coba-lagi|buang)
            "_chillajar_antrean-kirim_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_antrean-kirim_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean-kirim list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean-kirim_coba-lagi() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean-kirim coba-lagi -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '*:baris:{__chillajar_custom_complete ---completion antrean-kirim coba-lagi -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_antrean-kirim_buang() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion antrean-kirim buang -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        '*:baris:{__chillajar_custom_complete ---completion antrean-kirim buang -- positional@0 "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_sinkron() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion sinkron -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_masuk() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion masuk -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--password-stdin[Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.]'
        ':email:'
        '--kode[Kode verifikasi dua langkah. / Code of the second factor.]:KODE:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_daftar() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion daftar -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--password-stdin[Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.]'
        '--nama[Nama Anda. / Your name.]:NAMA:'
        '--email[Email untuk masuk. / The address to sign in with.]:EMAIL:'
        '--telepon[Nomor telepon. / The telephone number.]:NOMOR:'
        '--alamat[Alamat rumah. / The postal address.]:ALAMAT:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_lupa-sandi() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion lupa-sandi -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--password-stdin[Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.]'
        ':email:'
        '--kode[Kode yang diterima. / The code that came.]:KODE:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_keluar() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion keluar -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        '--simpan[Simpan yang belum sampai untuk nanti. / Keep for later what has not arrived.]'
        '--buang[Buang yang belum sampai; ditanya dulu. / Drop what has not arrived; asks first.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'lihat:Siapa yang sedang masuk (tanpa subperintah pun sama). / Who is signed in (the default).'
            'ubah:Ubah isi profil; yang tidak disebut tetap. / Change the profile; the rest stays.'
            'foto:Ganti foto profil: JPEG atau PNG. / Change your picture: JPEG or PNG.'
            'sandi:Ganti kata sandi. / Change your password.'
            'perangkat:Perangkat yang masuk ke akun Anda. / The devices that are signed in.'
            'verifikasi:Verifikasi dua langkah. / The second factor.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        lihat|ubah|foto|sandi|perangkat|verifikasi)
            "_chillajar_profil_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_profil_lihat() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil lihat -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_ubah() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil ubah -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '--nama[Nama Anda. / Your name.]:NAMA:'
        '--email[Email untuk masuk. / The address to sign in with.]:EMAIL:'
        '--telepon[Nomor telepon; kosong menghapusnya. / Telephone; empty for none.]:NOMOR:'
        '--alamat[Alamat rumah; kosong menghapusnya. / Postal address; empty for none.]:ALAMAT:'
        '--tentang[Tentang Anda (mentor). / About yourself (mentor).]:TEKS:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_foto() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil foto -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        ':berkas:_files -g '\''*.jpg *.jpeg *.png'\'''
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_sandi() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil sandi -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--password-stdin[Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_perangkat() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua perangkat. / All devices.'
            'keluarkan:Keluarkan sebuah perangkat, atau semuanya. / Sign a device out, or all.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|keluarkan)
            "_chillajar_profil_perangkat_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_profil_perangkat_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil perangkat list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_perangkat_keluarkan() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil perangkat keluarkan -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        ':perangkat:'
        '--semua[Semua perangkat. / All devices.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_verifikasi() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'status:Apakah aktif, dan sisa kode pemulihan. / Whether it is on.'
            'pasang:Pasang dengan aplikasi autentikator. / Set it up with an authenticator app.'
            'kode-baru:Ganti kode pemulihan. / Make new recovery codes.'
            'lepas:Matikan verifikasi dua langkah. / Turn the second factor off.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        status|pasang|kode-baru|lepas)
            "_chillajar_profil_verifikasi_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_profil_verifikasi_status() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil verifikasi status -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_verifikasi_pasang() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil verifikasi pasang -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_verifikasi_kode-baru() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil verifikasi kode-baru -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--kode[Kode dari aplikasi, atau kode pemulihan. / Code of the app, or a recovery code.]:KODE:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_profil_verifikasi_lepas() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion profil verifikasi lepas -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--ya[Jangan bertanya dulu. / Do not ask first.]'
        '--kode[Kode dari aplikasi, atau kode pemulihan. / Code of the app, or a recovery code.]:KODE:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_notifikasi() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Semua kabar, terbaru dulu. / All news, the latest first.'
            'baca:Tandai sudah dibaca. / Mark as read.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|baca)
            "_chillajar_notifikasi_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_notifikasi_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion notifikasi list -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--belum[Hanya yang belum dibaca. / Only what was not read.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_notifikasi_baca() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion notifikasi baca -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--batas-waktu[Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.]:DETIK:'
        '*:notifikasi:'
        '--semua[Semua yang belum dibaca. / All that was not read.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_tema() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:Tema yang ada; * yang dipakai. / The themes there are; * the one in use.'
            'check:Periksa berkas tema: kesalahan beserta barisnya, dan kontras. / Check a theme: mistakes, and contrast.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|check)
            "_chillajar_tema_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_tema_list() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar ___latar=('gelap' 'terang' 'otomatis')
    local -ar arg_specs=(
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--theme[Nama tema, atau berkas tema. / Theme, or a theme'\''s file.]:NAME:{__chillajar_custom_complete ---completion tema list -- --theme "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--latar[Latar terminal\: gelap atau terang. / Background\: dark or light.]:gelap|terang:{__chillajar_complete "${___latar[@]}"}'
        '--ascii[Gambar dengan ASCII saja. / Draw with ASCII only.]'
        '--aksesibel[Untuk pembaca layar\: teks baris demi baris. / For screen readers\: text, line by line.]'
        '--tanpa-gerak[Tidak ada yang bergerak sendiri. / Nothing moves by itself.]'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_tema_check() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar ___latar=('gelap' 'terang' 'otomatis')
    local -ar arg_specs=(
        '*:FILE:'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--theme[Nama tema, atau berkas tema. / Theme, or a theme'\''s file.]:NAME:{__chillajar_custom_complete ---completion tema check -- --theme "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--latar[Latar terminal\: gelap atau terang. / Background\: dark or light.]:gelap|terang:{__chillajar_complete "${___latar[@]}"}'
        '--ascii[Gambar dengan ASCII saja. / Draw with ASCII only.]'
        '--aksesibel[Untuk pembaca layar\: teks baris demi baris. / For screen readers\: text, line by line.]'
        '--tanpa-gerak[Tidak ada yang bergerak sendiri. / Nothing moves by itself.]'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_konfigurasi() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'path:Letak berkasnya. / Where its file lies.'
            'show:Yang berlaku sekarang: pilihan, lingkungan, berkas, bawaan. / What holds now.'
            'check:Periksa berkas konfigurasi dan temanya. / Check a configuration and its theme.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        path|show|check)
            "_chillajar_konfigurasi_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_chillajar_konfigurasi_path() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_konfigurasi_show() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion konfigurasi show -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_konfigurasi_check() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion konfigurasi check -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        ':berkas:_files -g '\''*.toml'\'''
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_diagnosa() {
    local -i ret=1
    local -ar ___lang=('id' 'en')
    local -ar arg_specs=(
        '--server[Alamat platform. / Address of the platform.]:URL:'
        '--profil[Profil dari config.toml. / Profile of config.toml.]:NAMA:{__chillajar_custom_complete ---completion diagnosa -- --profil "${current_word_index}" "$(__chillajar_cursor_index_in_current_word)"}'
        '--lang[Bahasa\: id atau en. / Language.]:id|en:{__chillajar_complete "${___lang[@]}"}'
        '--config[Berkas konfigurasi. / Configuration file.]:FILE:_files'
        '--json[Cetak JSON untuk program lain. / Print JSON, for programs.]'
        '(-q --quiet)'{-q,--quiet}'[Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.]'
        '--luring[Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.]'
        '--batas-waktu[Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.]:DETIK:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_chillajar_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _chillajar ]]; then
    _chillajar "${@}"
else
    compdef _chillajar chillajar
fi

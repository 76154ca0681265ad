function __chillajar_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __chillajar_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __chillajar_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __chillajar_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __chillajar_parse_tokens -S
    set -l unparsed_tokens (__chillajar_tokens -pc)
    switch $unparsed_tokens[1]
    case 'chillajar'
        __chillajar_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'buka'
            __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'theme=' 'latar=' 'ascii' 'aksesibel' 'tanpa-gerak' 'config=' 'version' 'h/help'
        case 'demo'
            __chillajar_parse_subcommand 0 'sendiri' 'lang=' 'theme=' 'latar=' 'ascii' 'aksesibel' 'tanpa-gerak' 'config=' 'version' 'h/help'
        case 'kursus'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand -r 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'bebas' 'mentor=' 'version' 'h/help'
            case 'show'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            end
        case 'mentor'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            case 'show'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            end
        case 'pesan'
            __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'jadwal=' 'paket=' 'topik=' 'version' 'h/help'
        case 'bukti'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'unggah'
                __chillajar_parse_subcommand 2 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'metode=' 'tanggal=' 'version' 'h/help'
            end
        case 'sesi'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'aktif' 'version' 'h/help'
            case 'show'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            case 'mulai'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'version' 'h/help'
            case 'selesai'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'ya' 'version' 'h/help'
            case 'ulas'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'rating=' 'komentar=' 'version' 'h/help'
            case 'batal'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'ya' 'version' 'h/help'
            end
        case 'transaksi'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            case 'show'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            end
        case 'jadwal'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'semua' 'version' 'h/help'
            case 'tambah'
                __chillajar_parse_subcommand 3 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'selesai=' 'tempat=' 'tautan=' 'keterangan=' 'version' 'h/help'
            case 'hapus'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'ya' 'version' 'h/help'
            end
        case 'antrean'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
            case 'bukti'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'o/keluaran=' 'version' 'h/help'
            case 'terima'
                __chillajar_parse_subcommand -r 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'ya' 'version' 'h/help'
            case 'tolak'
                __chillajar_parse_subcommand -r 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'ya' 'alasan=' 'version' 'h/help'
            end
        case 'antrean-kirim'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'version' 'h/help'
            case 'coba-lagi'
                __chillajar_parse_subcommand -r 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'version' 'h/help'
            case 'buang'
                __chillajar_parse_subcommand -r 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'ya' 'version' 'h/help'
            end
        case 'sinkron'
            __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'batas-waktu=' 'version' 'h/help'
        case 'masuk'
            __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'password-stdin' 'kode=' 'version' 'h/help'
        case 'daftar'
            __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'password-stdin' 'nama=' 'email=' 'telepon=' 'alamat=' 'version' 'h/help'
        case 'keluar'
            __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'ya' 'simpan' 'buang' 'version' 'h/help'
        case 'profil'
            __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'version' 'h/help'
        case 'tema'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __chillajar_parse_subcommand 0 'lang=' 'theme=' 'latar=' 'ascii' 'aksesibel' 'tanpa-gerak' 'config=' 'version' 'h/help'
            case 'check'
                __chillajar_parse_subcommand -r 1 'lang=' 'theme=' 'latar=' 'ascii' 'aksesibel' 'tanpa-gerak' 'config=' 'version' 'h/help'
            end
        case 'konfigurasi'
            __chillajar_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'path'
                __chillajar_parse_subcommand 0 'version' 'h/help'
            case 'show'
                __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'version' 'h/help'
            case 'check'
                __chillajar_parse_subcommand 1 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'version' 'h/help'
            end
        case 'diagnosa'
            __chillajar_parse_subcommand 0 'server=' 'profil=' 'lang=' 'config=' 'json' 'q/quiet' 'luring' 'batas-waktu=' 'version' 'h/help'
        case 'help'
            __chillajar_parse_subcommand -r 1 'version'
        end
    end
end

function __chillajar_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __chillajar_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __chillajar_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __chillajar_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__chillajar_tokens -p)
    if test -z "$(__chillajar_tokens -t)"
        set -l index (count (__chillajar_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'chillajar' -f
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'buka' -d 'Buka program (tanpa subperintah pun sama). / Open the program (the default).'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'demo' -d 'Coba semuanya di komputer ini, dengan data rekaan. / Try everything on this computer, with invented data.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'kursus' -d 'Kursus dan slotnya. / Courses and their slots.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'mentor' -d 'Para mentor. / The mentors.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'pesan' -d 'Pesan sesi. / Book a session.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'bukti' -d 'Bukti pembayaran. / Payment proofs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'sesi' -d 'Sesi Anda, sebagai pelanggan atau mentor. / Your sessions, as student or mentor.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'transaksi' -d 'Pembayaran sesi Anda. / The payments of your sessions.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'jadwal' -d 'Slot mengajar Anda (mentor). / Your teaching slots (mentor).'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'antrean' -d 'Bukti yang menunggu verifikasi (admin). / Proofs that wait (admin).'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'antrean-kirim' -d 'Yang belum sampai ke server. / What has not arrived at the server.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'sinkron' -d 'Kirim yang menunggu, lalu baca semua daftar. / Send what waits, then read every list.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'masuk' -d 'Masuk ke akun. / Sign in.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'daftar' -d 'Buat akun pelanggan. / Make a student\'s account.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'keluar' -d 'Keluar dari akun di komputer ini. / Sign out on this computer.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'profil' -d 'Siapa yang sedang masuk. / Who is signed in.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'tema' -d 'Daftar tema, dan periksa berkas tema. / List themes, check a theme\'s file.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'konfigurasi' -d 'Pengaturan program. / The program\'s settings.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'diagnosa' -d 'Yang dibutuhkan laporan kesalahan, tanpa rahasia. / What a bug report needs, without secrets.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion buka -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" theme' -l 'theme' -d 'Nama tema, atau berkas tema. / Theme, or a theme\'s file.' -rfka '(__chillajar_custom_completion ---completion buka -- --theme (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" latar' -l 'latar' -d 'Latar terminal: gelap atau terang. / Background: dark or light.' -rfka 'gelap terang otomatis'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" ascii' -l 'ascii' -d 'Gambar dengan ASCII saja. / Draw with ASCII only.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" aksesibel' -l 'aksesibel' -d 'Untuk pembaca layar: teks baris demi baris. / For screen readers: text, line by line.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" tanpa-gerak' -l 'tanpa-gerak' -d 'Tidak ada yang bergerak sendiri. / Nothing moves by itself.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar buka" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" sendiri' -l 'sendiri' -d 'Mainkan semua peran sendiri; tanpa ini demo memainkan admin dan mentor sampai Anda masuk sebagai mereka. / Play every role yourself; without it the demo plays the admin and the mentors until you sign in as one of them.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" theme' -l 'theme' -d 'Nama tema, atau berkas tema. / Theme, or a theme\'s file.' -rfka '(__chillajar_custom_completion ---completion demo -- --theme (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" latar' -l 'latar' -d 'Latar terminal: gelap atau terang. / Background: dark or light.' -rfka 'gelap terang otomatis'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" ascii' -l 'ascii' -d 'Gambar dengan ASCII saja. / Draw with ASCII only.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" aksesibel' -l 'aksesibel' -d 'Untuk pembaca layar: teks baris demi baris. / For screen readers: text, line by line.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" tanpa-gerak' -l 'tanpa-gerak' -d 'Tidak ada yang bergerak sendiri. / Nothing moves by itself.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar kursus" -eq 1' -fa 'list' -d 'Semua kursus, atau yang cocok. / Every course, or those that fit.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar kursus" -eq 1' -fa 'show' -d 'Satu kursus dengan slot dan paketnya. / One course with its slots and paket.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion kursus list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" bebas' -l 'bebas' -d 'Hanya yang punya slot bebas. / Only those with a free slot.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" mentor' -l 'mentor' -d 'Hanya kursus mentor ini: nomor atau nama. / Only of this mentor: number or name.' -rfka '(__chillajar_custom_completion ---completion kursus list -- --mentor (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion kursus show -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar kursus show" -eq 1' -fka '(__chillajar_custom_completion ---completion kursus show -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar kursus show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar mentor" -eq 1' -fa 'list' -d 'Semua mentor. / Every mentor.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar mentor" -eq 1' -fa 'show' -d 'Satu mentor dengan kursus dan ulasannya. / One mentor with courses and reviews.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion mentor list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion mentor show -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar mentor show" -eq 1' -fka '(__chillajar_custom_completion ---completion mentor show -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar mentor show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion pesan -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar pesan" -eq 1' -fka '(__chillajar_custom_completion ---completion pesan -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" jadwal' -l 'jadwal' -d 'Nomor slot. / Number of the slot.' -rfka '(__chillajar_custom_completion ---completion pesan -- --jadwal (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" paket' -l 'paket' -d 'Paket: nomor atau namanya. / Paket by number or name.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" topik' -l 'topik' -d 'Yang ingin dipelajari. / What you want to learn.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar pesan" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar bukti" -eq 1' -fa 'unggah' -d 'Kirim bukti pembayaran sebuah sesi. / Send the proof of a session\'s payment.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion bukti unggah -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar bukti unggah" -eq 1' -fka '(__chillajar_custom_completion ---completion bukti unggah -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar bukti unggah" -eq 2' -fa '(set -l exts \'jpg\' \'jpeg\' \'png\' \'pdf\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" metode' -l 'metode' -d 'Cara bayar. / How it was paid.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" tanggal' -l 'tanggal' -d 'Hari bayar: 2026-11-25, kemarin, … / Day of the payment.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar bukti unggah" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi" -eq 1' -fa 'list' -d 'Semua sesi Anda. / All your sessions.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi" -eq 1' -fa 'show' -d 'Satu sesi dengan semuanya. / One session with everything.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi" -eq 1' -fa 'mulai' -d 'Mulai sesi (mentor). / Start a session (mentor).'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi" -eq 1' -fa 'selesai' -d 'Selesaikan sesi (mentor). / Finish a session (mentor).'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi" -eq 1' -fa 'ulas' -d 'Ulas sesi yang sudah selesai. / Review a session that is over.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi" -eq 1' -fa 'batal' -d 'Batalkan pesanan yang belum dibayar. / Give back a booking that is not paid.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sesi list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" aktif' -l 'aktif' -d 'Hanya yang belum selesai. / Only those that are not over.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sesi show -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi show" -eq 1' -fka '(__chillajar_custom_completion ---completion sesi show -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sesi mulai -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi mulai" -eq 1' -fka '(__chillajar_custom_completion ---completion sesi mulai -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi mulai" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sesi selesai -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi selesai" -eq 1' -fka '(__chillajar_custom_completion ---completion sesi selesai -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi selesai" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sesi ulas -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi ulas" -eq 1' -fka '(__chillajar_custom_completion ---completion sesi ulas -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" rating' -l 'rating' -d 'Bintang, 1 sampai 5. / Stars, 1 to 5.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" komentar' -l 'komentar' -d 'Kata-kata Anda. / Your words.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi ulas" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sesi batal -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar sesi batal" -eq 1' -fka '(__chillajar_custom_completion ---completion sesi batal -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sesi batal" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar transaksi" -eq 1' -fa 'list' -d 'Semua pembayaran Anda. / All your payments.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar transaksi" -eq 1' -fa 'show' -d 'Satu pembayaran. / One payment.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion transaksi list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion transaksi show -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar transaksi show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar jadwal" -eq 1' -fa 'list' -d 'Semua slot kursus Anda. / Every slot of your courses.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar jadwal" -eq 1' -fa 'tambah' -d 'Tambah slot. / Add a slot.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar jadwal" -eq 1' -fa 'hapus' -d 'Hapus slot yang belum dipesan. / Remove a slot that is not booked.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion jadwal list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" semua' -l 'semua' -d 'Juga yang sudah lewat. / Those of the past too.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion jadwal tambah -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" selesai' -l 'selesai' -d 'Jam selesai atau lamanya: 20.30, 90 menit; tanpa ini 2 jam. / When it ends or how long it takes; without it 2 hours.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" tempat' -l 'tempat' -d 'Ruang; tanpa ini online. / The room; without it online.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" tautan' -l 'tautan' -d 'Alamat https pertemuan online. / The https address of the meeting.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" keterangan' -l 'keterangan' -d 'Catatan. / A remark.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal tambah" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion jadwal hapus -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar jadwal hapus" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean" -eq 1' -fa 'list' -d 'Yang menunggu, terlama dulu. / What waits, oldest first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean" -eq 1' -fa 'bukti' -d 'Ambil berkas buktinya. / Fetch the file of a proof.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean" -eq 1' -fa 'terima' -d 'Terima pembayaran. / Accept payments.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean" -eq 1' -fa 'tolak' -d 'Tolak bukti dengan alasannya. / Reject proofs, with the reason.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean bukti -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean bukti" -eq 1' -fka '(__chillajar_custom_completion ---completion antrean bukti -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" keluaran o' -s 'o' -l 'keluaran' -d 'Ke berkas ini; - untuk stdout. / Into this file; - for stdout.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean bukti" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean terima -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean terima" -ge 1' -fka '(__chillajar_custom_completion ---completion antrean terima -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean terima" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean tolak -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean tolak" -ge 1' -fka '(__chillajar_custom_completion ---completion antrean tolak -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" alasan' -l 'alasan' -d 'Yang dibaca pelanggan. / What the student will read.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean tolak" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean-kirim" -eq 1' -fa 'list' -d 'Semua baris, terlama dulu. / Every row, oldest first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean-kirim" -eq 1' -fa 'coba-lagi' -d 'Kirim lagi yang ditolak atau menunggu. / Send again what was refused or waits.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean-kirim" -eq 1' -fa 'buang' -d 'Buang baris dan yang bergantung padanya. / Drop rows, and those that depend on them.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean-kirim list -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean-kirim coba-lagi -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean-kirim coba-lagi" -ge 1' -fka '(__chillajar_custom_completion ---completion antrean-kirim coba-lagi -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim coba-lagi" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion antrean-kirim buang -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar antrean-kirim buang" -ge 1' -fka '(__chillajar_custom_completion ---completion antrean-kirim buang -- positional@0 (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar antrean-kirim buang" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion sinkron -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" batas-waktu' -l 'batas-waktu' -d 'Paling lama tanpa kabar; lewat itu tersimpan di antrean kirim. / How long to wait without news; then it is kept.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar sinkron" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion masuk -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" password-stdin' -l 'password-stdin' -d 'Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" kode' -l 'kode' -d 'Kode verifikasi dua langkah. / Code of the second factor.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar masuk" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion daftar -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" password-stdin' -l 'password-stdin' -d 'Baca kata sandi dari baris pertama stdin. / Read the password from the first line of stdin.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" nama' -l 'nama' -d 'Nama Anda. / Your name.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" email' -l 'email' -d 'Email untuk masuk. / The address to sign in with.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" telepon' -l 'telepon' -d 'Nomor telepon. / The telephone number.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" alamat' -l 'alamat' -d 'Alamat rumah. / The postal address.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar daftar" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion keluar -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" ya' -l 'ya' -d 'Jangan bertanya dulu. / Do not ask first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" simpan' -l 'simpan' -d 'Simpan yang belum sampai untuk nanti. / Keep for later what has not arrived.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" buang' -l 'buang' -d 'Buang yang belum sampai; ditanya dulu. / Drop what has not arrived; asks first.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar keluar" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion profil -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar profil" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar tema" -eq 1' -fa 'list' -d 'Tema yang ada; * yang dipakai. / The themes there are; * the one in use.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar tema" -eq 1' -fa 'check' -d 'Periksa berkas tema: kesalahan beserta barisnya, dan kontras. / Check a theme: mistakes, and contrast.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" theme' -l 'theme' -d 'Nama tema, atau berkas tema. / Theme, or a theme\'s file.' -rfka '(__chillajar_custom_completion ---completion tema list -- --theme (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" latar' -l 'latar' -d 'Latar terminal: gelap atau terang. / Background: dark or light.' -rfka 'gelap terang otomatis'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" ascii' -l 'ascii' -d 'Gambar dengan ASCII saja. / Draw with ASCII only.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" aksesibel' -l 'aksesibel' -d 'Untuk pembaca layar: teks baris demi baris. / For screen readers: text, line by line.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" tanpa-gerak' -l 'tanpa-gerak' -d 'Tidak ada yang bergerak sendiri. / Nothing moves by itself.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" theme' -l 'theme' -d 'Nama tema, atau berkas tema. / Theme, or a theme\'s file.' -rfka '(__chillajar_custom_completion ---completion tema check -- --theme (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" latar' -l 'latar' -d 'Latar terminal: gelap atau terang. / Background: dark or light.' -rfka 'gelap terang otomatis'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" ascii' -l 'ascii' -d 'Gambar dengan ASCII saja. / Draw with ASCII only.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" aksesibel' -l 'aksesibel' -d 'Untuk pembaca layar: teks baris demi baris. / For screen readers: text, line by line.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" tanpa-gerak' -l 'tanpa-gerak' -d 'Tidak ada yang bergerak sendiri. / Nothing moves by itself.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar tema check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar konfigurasi" -eq 1' -fa 'path' -d 'Letak berkasnya. / Where its file lies.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar konfigurasi" -eq 1' -fa 'show' -d 'Yang berlaku sekarang: pilihan, lingkungan, berkas, bawaan. / What holds now.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar konfigurasi" -eq 1' -fa 'check' -d 'Periksa berkas konfigurasi dan temanya. / Check a configuration and its theme.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi path" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi path" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion konfigurasi show -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion konfigurasi check -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_positional "chillajar konfigurasi check" -eq 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'toml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar konfigurasi check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" server' -l 'server' -d 'Alamat platform. / Address of the platform.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" profil' -l 'profil' -d 'Profil dari config.toml. / Profile of config.toml.' -rfka '(__chillajar_custom_completion ---completion diagnosa -- --profil (count (__chillajar_tokens -pc)) (__chillajar_tokens -tC))'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" lang' -l 'lang' -d 'Bahasa: id atau en. / Language.' -rfka 'id en'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" config' -l 'config' -d 'Berkas konfigurasi. / Configuration file.' -rF
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" json' -l 'json' -d 'Cetak JSON untuk program lain. / Print JSON, for programs.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" q quiet' -s 'q' -l 'quiet' -d 'Hanya nomornya, atau tidak apa-apa. / Numbers only, or nothing.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" luring' -l 'luring' -d 'Dari salinan di komputer ini, tanpa bertanya ke server. / From the copy on this computer, without asking.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" batas-waktu' -l 'batas-waktu' -d 'Paling lama menunggu server; lewat itu, salinannya. / How long to wait before the copy is shown.' -rfka ''
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" version' -l 'version' -d 'Show the version.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar diagnosa" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'chillajar' -n '__chillajar_should_offer_completions_for_flags_or_options "chillajar help" version' -l 'version' -d 'Show the version.'

#!/bin/bash

__chillajar_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__chillajar_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__chillajar_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__chillajar_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_chillajar() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    buka|demo|kursus|mentor|pesan|bukti|sesi|transaksi|jadwal|antrean|antrean-kirim|sinkron|masuk|daftar|lupa-sandi|keluar|profil|notifikasi|tema|konfigurasi|diagnosa|help)
        # Offer subcommand argument completions
        "_chillajar_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'buka demo kursus mentor pesan bukti sesi transaksi jadwal antrean antrean-kirim sinkron masuk daftar lupa-sandi keluar profil notifikasi tema konfigurasi diagnosa help' -- "${cur}"))
        ;;
    esac
}

_chillajar_buka() {
    repeating_flags=()
    non_repeating_flags=(--ascii --aksesibel --tanpa-gerak --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --theme --latar --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion buka -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--theme')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion buka -- --theme "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--latar')
        __chillajar_add_completions -W 'gelap'$'\n''terang'$'\n''otomatis'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_demo() {
    repeating_flags=()
    non_repeating_flags=(--sendiri --ascii --aksesibel --tanpa-gerak --version -h --help)
    repeating_options=()
    non_repeating_options=(--lang --theme --latar --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--theme')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion demo -- --theme "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--latar')
        __chillajar_add_completions -W 'gelap'$'\n''terang'$'\n''otomatis'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_kursus() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_chillajar_kursus_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_chillajar_kursus_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --bebas --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --mentor)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion kursus list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--mentor')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion kursus list -- --mentor "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_kursus_show() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion kursus show -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion kursus show -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_mentor() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_chillajar_mentor_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_chillajar_mentor_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion mentor list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_mentor_show() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion mentor show -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion mentor show -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_pesan() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --jadwal --paket --topik)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion pesan -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--jadwal')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion pesan -- --jadwal "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--paket')
        return
        ;;
    '--topik')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion pesan -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_bukti() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    unggah)
        # Offer subcommand argument completions
        "_chillajar_bukti_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'unggah' -- "${cur}"))
        ;;
    esac
}

_chillajar_bukti_unggah() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --metode --tanggal)
    __chillajar_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion bukti unggah -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--metode')
        return
        ;;
    '--tanggal')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion bukti unggah -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    2)
        __chillajar_add_completions -o plusdirs -fX '!*.@(jpg|jpeg|png|pdf)'
        return
        ;;
    esac
}

_chillajar_sesi() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|mulai|selesai|ulas|batal)
        # Offer subcommand argument completions
        "_chillajar_sesi_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show mulai selesai ulas batal' -- "${cur}"))
        ;;
    esac
}

_chillajar_sesi_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --aktif --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_sesi_show() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi show -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi show -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_sesi_mulai() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi mulai -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi mulai -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_sesi_selesai() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi selesai -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi selesai -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_sesi_ulas() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --rating --komentar)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi ulas -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--rating')
        return
        ;;
    '--komentar')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi ulas -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_sesi_batal() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi batal -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sesi batal -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_transaksi() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show)
        # Offer subcommand argument completions
        "_chillajar_transaksi_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show' -- "${cur}"))
        ;;
    esac
}

_chillajar_transaksi_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion transaksi list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_transaksi_show() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion transaksi show -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_jadwal() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|tambah|ubah|hapus)
        # Offer subcommand argument completions
        "_chillajar_jadwal_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list tambah ubah hapus' -- "${cur}"))
        ;;
    esac
}

_chillajar_jadwal_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --semua --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion jadwal list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_jadwal_tambah() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --selesai --tempat --tautan --keterangan)
    __chillajar_offer_flags_options 3

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion jadwal tambah -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--selesai')
        return
        ;;
    '--tempat')
        return
        ;;
    '--tautan')
        return
        ;;
    '--keterangan')
        return
        ;;
    esac
}

_chillajar_jadwal_ubah() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --hari --jam --selesai --tempat --tautan --keterangan)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion jadwal ubah -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--hari')
        return
        ;;
    '--jam')
        return
        ;;
    '--selesai')
        return
        ;;
    '--tempat')
        return
        ;;
    '--tautan')
        return
        ;;
    '--keterangan')
        return
        ;;
    esac
}

_chillajar_jadwal_hapus() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion jadwal hapus -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_antrean() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|bukti|terima|tolak)
        # Offer subcommand argument completions
        "_chillajar_antrean_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list bukti terima tolak' -- "${cur}"))
        ;;
    esac
}

_chillajar_antrean_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_antrean_bukti() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu -o --keluaran)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean bukti -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '-o'|'--keluaran')
        __chillajar_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean bukti -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_antrean_terima() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean terima -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean terima -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_antrean_tolak() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --alasan)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean tolak -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--alasan')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean tolak -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_antrean-kirim() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|coba-lagi|buang)
        # Offer subcommand argument completions
        "_chillajar_antrean-kirim_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list coba-lagi buang' -- "${cur}"))
        ;;
    esac
}

_chillajar_antrean-kirim_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean-kirim list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_antrean-kirim_coba-lagi() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean-kirim coba-lagi -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean-kirim coba-lagi -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_antrean-kirim_buang() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean-kirim buang -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion antrean-kirim buang -- positional@0 "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_chillajar_sinkron() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion sinkron -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_masuk() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --password-stdin --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --kode)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion masuk -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--kode')
        return
        ;;
    esac
}

_chillajar_daftar() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --password-stdin --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --nama --email --telepon --alamat)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion daftar -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--nama')
        return
        ;;
    '--email')
        return
        ;;
    '--telepon')
        return
        ;;
    '--alamat')
        return
        ;;
    esac
}

_chillajar_lupa-sandi() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --password-stdin --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --kode)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion lupa-sandi -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--kode')
        return
        ;;
    esac
}

_chillajar_keluar() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --simpan --buang --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion keluar -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    lihat|ubah|foto|sandi|perangkat|verifikasi)
        # Offer subcommand argument completions
        "_chillajar_profil_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'lihat ubah foto sandi perangkat verifikasi' -- "${cur}"))
        ;;
    esac
}

_chillajar_profil_lihat() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil lihat -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil_ubah() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu --nama --email --telepon --alamat --tentang)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil ubah -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    '--nama')
        return
        ;;
    '--email')
        return
        ;;
    '--telepon')
        return
        ;;
    '--alamat')
        return
        ;;
    '--tentang')
        return
        ;;
    esac
}

_chillajar_profil_foto() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil foto -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -o plusdirs -fX '!*.@(jpg|jpeg|png)'
        return
        ;;
    esac
}

_chillajar_profil_sandi() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --password-stdin --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil sandi -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil_perangkat() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|keluarkan)
        # Offer subcommand argument completions
        "_chillajar_profil_perangkat_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list keluarkan' -- "${cur}"))
        ;;
    esac
}

_chillajar_profil_perangkat_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil perangkat list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil_perangkat_keluarkan() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --semua --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil perangkat keluarkan -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil_verifikasi() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    status|pasang|kode-baru|lepas)
        # Offer subcommand argument completions
        "_chillajar_profil_verifikasi_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'status pasang kode-baru lepas' -- "${cur}"))
        ;;
    esac
}

_chillajar_profil_verifikasi_status() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil verifikasi status -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil_verifikasi_pasang() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil verifikasi pasang -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_profil_verifikasi_kode-baru() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --kode)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil verifikasi kode-baru -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--kode')
        return
        ;;
    esac
}

_chillajar_profil_verifikasi_lepas() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --ya --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --kode)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion profil verifikasi lepas -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--kode')
        return
        ;;
    esac
}

_chillajar_notifikasi() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|baca)
        # Offer subcommand argument completions
        "_chillajar_notifikasi_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list baca' -- "${cur}"))
        ;;
    esac
}

_chillajar_notifikasi_list() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --belum --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion notifikasi list -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_notifikasi_baca() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --semua --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion notifikasi baca -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_tema() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|check)
        # Offer subcommand argument completions
        "_chillajar_tema_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list check' -- "${cur}"))
        ;;
    esac
}

_chillajar_tema_list() {
    repeating_flags=()
    non_repeating_flags=(--ascii --aksesibel --tanpa-gerak --version -h --help)
    repeating_options=()
    non_repeating_options=(--lang --theme --latar --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--theme')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion tema list -- --theme "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--latar')
        __chillajar_add_completions -W 'gelap'$'\n''terang'$'\n''otomatis'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_tema_check() {
    repeating_flags=()
    non_repeating_flags=(--ascii --aksesibel --tanpa-gerak --version -h --help)
    repeating_options=()
    non_repeating_options=(--lang --theme --latar --config)
    __chillajar_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--theme')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion tema check -- --theme "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--latar')
        __chillajar_add_completions -W 'gelap'$'\n''terang'$'\n''otomatis'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_konfigurasi() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    path|show|check)
        # Offer subcommand argument completions
        "_chillajar_konfigurasi_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'path show check' -- "${cur}"))
        ;;
    esac
}

_chillajar_konfigurasi_path() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options 0
}

_chillajar_konfigurasi_show() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion konfigurasi show -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac
}

_chillajar_konfigurasi_check() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config)
    __chillajar_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion konfigurasi check -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __chillajar_add_completions -o plusdirs -fX '!*.@(toml)'
        return
        ;;
    esac
}

_chillajar_diagnosa() {
    repeating_flags=()
    non_repeating_flags=(--json -q --quiet --luring --version -h --help)
    repeating_options=()
    non_repeating_options=(--server --profil --lang --config --batas-waktu)
    __chillajar_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--server')
        return
        ;;
    '--profil')
        __chillajar_add_completions -W "$(__chillajar_custom_complete ---completion diagnosa -- --profil "${COMP_CWORD}" "$(__chillajar_cursor_index_in_current_word)")"
        return
        ;;
    '--lang')
        __chillajar_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--config')
        __chillajar_add_completions -f
        return
        ;;
    '--batas-waktu')
        return
        ;;
    esac
}

_chillajar_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __chillajar_offer_flags_options -1
}

complete -o filenames -F _chillajar chillajar

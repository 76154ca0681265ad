#include "jpeg.h"

#include <jerror.h>
#include <string.h>

static _Noreturn void jump(j_common_ptr cinfo, cpictures_status status) {
    jpeg_trouble *trouble = (jpeg_trouble *)cinfo->err;
    char message[JMSG_LENGTH_MAX];
    trouble->manager.format_message(cinfo, message);
    snprintf(trouble->reason, CPICTURES_REASON, "%s", message);
    trouble->status = status;
    longjmp(trouble->back, 1);
}

static void on_error(j_common_ptr cinfo) {
    jump(cinfo, cinfo->err->msg_code == JERR_INPUT_EMPTY ? cpictures_cut : cpictures_broken);
}

// libjpeg would go on with grey where data are missing or wrong: a proof of payment must not look like that.
static void on_message(j_common_ptr cinfo, int level) {
    if (level >= 0) return;
    switch (cinfo->err->msg_code) {
    case JWRN_JPEG_EOF:
        jump(cinfo, cpictures_cut);
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
        jump(cinfo, cpictures_broken);
    default:
        break;
    }
}

// The library's own would write to stderr.
static void on_output(j_common_ptr cinfo) { (void)cinfo; }

struct jpeg_error_mgr *jpeg_trouble_begin(jpeg_trouble *trouble, char *reason) {
    memset(trouble, 0, sizeof *trouble);
    trouble->reason = reason;
    reason[0] = 0;
    jpeg_std_error(&trouble->manager);
    trouble->manager.error_exit = on_error;
    trouble->manager.emit_message = on_message;
    trouble->manager.output_message = on_output;
    return &trouble->manager;
}

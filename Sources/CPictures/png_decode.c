#include "CPictures.h"
#include "shrink.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What one chunk of text or profile may unfold to.
enum { MOST_CHUNK_BYTES = 1 << 20 };

typedef struct decoder {
    jmp_buf back;
    cpictures_status status;
    char *reason;
    const uint8_t *bytes;
    size_t left;
    png_structp png;
    png_infop info;
    shrink shrink;
    uint8_t *pixels;
} decoder;

static _Noreturn void jump(decoder *d, cpictures_status status, const char *message) {
    snprintf(d->reason, CPICTURES_REASON, "%s", message);
    d->status = status;
    longjmp(d->back, 1);
}

static void on_error(png_structp png, png_const_charp message) {
    jump(png_get_error_ptr(png), cpictures_broken, message);
}

static void on_warning(png_structp png, png_const_charp message) {
    (void)png;
    (void)message;
}

static void on_read(png_structp png, png_bytep into, size_t count) {
    decoder *d = png_get_io_ptr(png);
    if (count > d->left) jump(d, cpictures_cut, "the file ends before the picture does");
    memcpy(into, d->bytes, count);
    d->bytes += count;
    d->left -= count;
}

static void start(decoder *d, const uint8_t *bytes, size_t count, char *reason) {
    memset(d, 0, sizeof *d);
    d->bytes = bytes;
    d->left = count;
    d->reason = reason;
    reason[0] = 0;
}

static void read_header(decoder *d) {
    d->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, d, on_error, on_warning);
    if (!d->png) jump(d, cpictures_broken, "out of memory");
    d->info = png_create_info_struct(d->png);
    if (!d->info) jump(d, cpictures_broken, "out of memory");
    // The caller has a limit of its own, on the area.
    png_set_user_limits(d->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_chunk_malloc_max(d->png, MOST_CHUNK_BYTES);
    png_set_read_fn(d->png, d, on_read);
    png_read_info(d->png, d->info);
}

static void end(decoder *d) {
    png_destroy_read_struct(&d->png, &d->info, NULL);
    shrink_end(&d->shrink);
    free(d->pixels);
}

// The decoder is a pointer where setjmp is called: a jump leaves the locals of that function undefined.
static void try_size(decoder *d, uint32_t *width, uint32_t *height) {
    if (setjmp(d->back) != 0) return;
    read_header(d);
    *width = png_get_image_width(d->png, d->info);
    *height = png_get_image_height(d->png, d->info);
}

cpictures_status cpictures_png_size(
    const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height, char *reason) {
    decoder d;
    start(&d, bytes, count, reason);
    try_size(&d, width, height);
    end(&d);
    return d.status;
}

// Every kind of PNG becomes eight bits of red, green, blue and alpha. Returns how often the rows come by.
static int ask_for_rgba(decoder *d) {
    png_set_expand(d->png);
    png_set_scale_16(d->png);
    png_set_gray_to_rgb(d->png);
    png_set_add_alpha(d->png, 0xFF, PNG_FILLER_AFTER);
    int passes = png_set_interlace_handling(d->png);
    png_read_update_info(d->png, d->info);
    return passes;
}

// Only an interlaced picture has to stand in memory whole.
static void decode(decoder *d, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height) {
    uint32_t from_width = png_get_image_width(d->png, d->info), from_height = png_get_image_height(d->png, d->info);
    int passes = ask_for_rgba(d);
    size_t stride = (size_t)from_width * 4;
    if (png_get_rowbytes(d->png, d->info) != stride) jump(d, cpictures_broken, "a row of an unexpected length");
    d->pixels = calloc(passes > 1 ? from_height : 1, stride);
    if (!d->pixels || !shrink_begin(&d->shrink, out, from_width, from_height, part, width, height))
        jump(d, cpictures_broken, "out of memory");
    for (int pass = 0; pass < passes; pass++) {
        for (uint32_t y = 0; y < from_height; y++) {
            uint8_t *row = d->pixels + (passes > 1 ? y * stride : 0);
            png_read_row(d->png, row, NULL);
            if (pass == passes - 1) shrink_row(&d->shrink, row);
        }
    }
    png_read_end(d->png, NULL);
}

static void try_decode(decoder *d, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height) {
    if (setjmp(d->back) != 0) return;
    read_header(d);
    decode(d, part, out, width, height);
}

cpictures_status cpictures_png_decode(
    const uint8_t *bytes, size_t count, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height, char *reason) {
    decoder d;
    start(&d, bytes, count, reason);
    try_decode(&d, part, out, width, height);
    end(&d);
    return d.status;
}

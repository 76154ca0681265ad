#include "jpeg.h"
#include "shrink.h"

#include <jerror.h>
#include <stdlib.h>
#include <string.h>

// A progressive file may ask for its whole area again in each of thousands of scans of a few bytes.
enum { MOST_SCANS = 200 };

typedef struct decoder {
    jpeg_trouble trouble;
    struct jpeg_decompress_struct cinfo;
    struct jpeg_progress_mgr progress;
    shrink shrink;
    uint8_t *row;
} decoder;

static void on_progress(j_common_ptr cinfo) {
    j_decompress_ptr decompress = (j_decompress_ptr)cinfo;
    if (decompress->input_scan_number > MOST_SCANS) ERREXIT(cinfo, JERR_BAD_PROGRESSION);
}

static void start(decoder *d, char *reason) {
    memset(d, 0, sizeof *d);
    d->cinfo.err = jpeg_trouble_begin(&d->trouble, reason);
}

static void read_header(decoder *d, const uint8_t *bytes, size_t count) {
    jpeg_create_decompress(&d->cinfo);
    d->progress.progress_monitor = on_progress;
    d->cinfo.progress = &d->progress;
    jpeg_mem_src(&d->cinfo, bytes, count);
    jpeg_read_header(&d->cinfo, TRUE);
}

// The decoder is a pointer where setjmp is called: a jump leaves the locals of that function undefined.
static void try_size(decoder *d, const uint8_t *bytes, size_t count) {
    if (setjmp(d->trouble.back) == 0) {
        read_header(d, bytes, count);
    } else if (d->trouble.manager.msg_code == JERR_IMAGE_TOO_BIG) {
        // The size is known, and says more than the library's complaint about it.
        d->trouble.status = cpictures_ok;
    }
}

cpictures_status cpictures_jpeg_size(
    const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height, char *reason) {
    decoder d;
    start(&d, reason);
    try_size(&d, bytes, count);
    *width = d.cinfo.image_width;
    *height = d.cinfo.image_height;
    jpeg_destroy_decompress(&d.cinfo);
    return d.trouble.status;
}

static bool has_four_inks(const struct jpeg_decompress_struct *cinfo) {
    return cinfo->jpeg_color_space == JCS_CMYK || cinfo->jpeg_color_space == JCS_YCCK;
}

// Where the pixels from `start` on lie in a picture that is `scaled` instead of `whole` pixels long.
static void scale_side(uint32_t *start, uint32_t *length, uint32_t whole, uint32_t scaled) {
    uint64_t first = (uint64_t)*start * scaled / whole;
    uint64_t end = ((uint64_t)(*start + *length) * scaled + whole - 1) / whole;
    *start = (uint32_t)first;
    *length = (uint32_t)(end - first);
}

static cpictures_part scaled_part(const struct jpeg_decompress_struct *cinfo, cpictures_part part) {
    scale_side(&part.x, &part.width, cinfo->image_width, cinfo->output_width);
    scale_side(&part.y, &part.height, cinfo->image_height, cinfo->output_height);
    return part;
}

// The library's own DCT halves the work for each halving of the size; the rest is left to the box filter.
static cpictures_part choose_scale(
    struct jpeg_decompress_struct *cinfo, cpictures_part part, uint32_t width, uint32_t height) {
    cinfo->scale_denom = 8;
    for (unsigned int scale = 1; scale < 8; scale *= 2) {
        cinfo->scale_num = scale;
        jpeg_calc_output_dimensions(cinfo);
        cpictures_part scaled = scaled_part(cinfo, part);
        if (scaled.width >= width && scaled.height >= height) return scaled;
    }
    cinfo->scale_num = 8;
    jpeg_calc_output_dimensions(cinfo);
    return part;
}

// Adobe's programs store inks inverted, and all CMYK files that a phone or a scanner writes follow them.
static void inks_to_rgba(uint8_t *row, uint32_t width, bool inverted) {
    for (uint8_t *pixel = row; width > 0; width--, pixel += 4) {
        for (int channel = 0; channel < 4; channel++)
            if (!inverted) pixel[channel] = 255 - pixel[channel];
        for (int channel = 0; channel < 3; channel++)
            pixel[channel] = (uint8_t)((pixel[channel] * pixel[3] + 127) / 255);
        pixel[3] = 255;
    }
}

static void decode(decoder *d, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height) {
    bool inks = has_four_inks(&d->cinfo);
    d->cinfo.out_color_space = inks ? JCS_CMYK : JCS_EXT_RGBA;
    part = choose_scale(&d->cinfo, part, width, height);
    jpeg_start_decompress(&d->cinfo);
    d->row = malloc((size_t)d->cinfo.output_width * 4);
    if (!d->row
        || !shrink_begin(&d->shrink, out, d->cinfo.output_width, d->cinfo.output_height, part, width, height))
        ERREXIT1(&d->cinfo, JERR_OUT_OF_MEMORY, 0);
    while (d->cinfo.output_scanline < d->cinfo.output_height) {
        JSAMPROW rows[1] = {d->row};
        if (jpeg_read_scanlines(&d->cinfo, rows, 1) != 1) continue;
        if (inks) inks_to_rgba(d->row, d->cinfo.output_width, d->cinfo.saw_Adobe_marker);
        shrink_row(&d->shrink, d->row);
    }
    jpeg_finish_decompress(&d->cinfo);
}

static void try_decode(
    decoder *d, const uint8_t *bytes, size_t count, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height) {
    if (setjmp(d->trouble.back) != 0) return;
    read_header(d, bytes, count);
    decode(d, part, out, width, height);
}

cpictures_status cpictures_jpeg_decode(
    const uint8_t *bytes, size_t count, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height, char *reason) {
    decoder d;
    start(&d, reason);
    try_decode(&d, bytes, count, part, out, width, height);
    jpeg_destroy_decompress(&d.cinfo);
    shrink_end(&d.shrink);
    free(d.row);
    return d.trouble.status;
}

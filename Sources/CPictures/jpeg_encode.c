#include "jpeg.h"

#include <stdlib.h>
#include <string.h>

typedef struct encoder {
    jpeg_trouble trouble;
    struct jpeg_compress_struct cinfo;
    unsigned char *bytes;
    unsigned long count;
} encoder;

static void try_encode(encoder *e, const uint8_t *rgba, uint32_t width, uint32_t height, int32_t quality) {
    if (setjmp(e->trouble.back) != 0) return;
    jpeg_create_compress(&e->cinfo);
    jpeg_mem_dest(&e->cinfo, &e->bytes, &e->count);
    e->cinfo.image_width = width;
    e->cinfo.image_height = height;
    e->cinfo.input_components = 4;
    e->cinfo.in_color_space = JCS_EXT_RGBX;
    jpeg_set_defaults(&e->cinfo);
    jpeg_set_quality(&e->cinfo, quality, TRUE);
    jpeg_start_compress(&e->cinfo, TRUE);
    while (e->cinfo.next_scanline < e->cinfo.image_height) {
        JSAMPROW rows[1] = {(JSAMPROW)(rgba + (size_t)e->cinfo.next_scanline * width * 4)};
        jpeg_write_scanlines(&e->cinfo, rows, 1);
    }
    jpeg_finish_compress(&e->cinfo);
}

cpictures_status cpictures_jpeg_encode(
    const uint8_t *rgba, uint32_t width, uint32_t height, int32_t quality, uint8_t **out, size_t *count, char *reason) {
    encoder e;
    memset(&e, 0, sizeof e);
    e.cinfo.err = jpeg_trouble_begin(&e.trouble, reason);
    try_encode(&e, rgba, width, height, quality);
    jpeg_destroy_compress(&e.cinfo);
    if (e.trouble.status != cpictures_ok) {
        free(e.bytes);
        e.bytes = NULL;
        e.count = 0;
    }
    *out = e.bytes;
    *count = e.count;
    return e.trouble.status;
}

void cpictures_free(uint8_t *bytes) { free(bytes); }

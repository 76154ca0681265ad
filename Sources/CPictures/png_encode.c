#include "CPictures.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

cpictures_status cpictures_png_encode(
    const uint8_t *rgba, uint32_t width, uint32_t height, uint8_t **out, size_t *count, char *reason) {
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_RGBA;
    reason[0] = 0;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    uint8_t *bytes = malloc(size);
    if (bytes && png_image_write_to_memory(&image, bytes, &size, 0, rgba, 0, NULL)) {
        *out = bytes;
        *count = size;
        return cpictures_ok;
    }
    snprintf(reason, CPICTURES_REASON, "%s", bytes ? image.message : "out of memory");
    free(bytes);
    *out = NULL;
    *count = 0;
    return cpictures_broken;
}

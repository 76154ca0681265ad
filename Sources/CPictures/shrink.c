#include "shrink.h"

#include <stdlib.h>
#include <string.h>

// The sums of one column of boxes: red, green and blue weighted by alpha, then alpha, then the number of pixels.
enum { RED, GREEN, BLUE, ALPHA, PIXELS, SUMS };

static uint32_t edge(uint32_t index, uint32_t from, uint32_t to) {
    return (uint32_t)((uint64_t)index * from / to);
}

bool shrink_begin(
    shrink *s, uint8_t *out, uint32_t from_width, uint32_t from_height, cpictures_part part, uint32_t width, uint32_t height) {
    *s = (shrink){.out = out, .part = part, .width = width, .height = height};
    if (part.x > from_width || part.width > from_width - part.x) return false;
    if (part.y > from_height || part.height > from_height - part.y) return false;
    if (width == 0 || height == 0 || width > part.width || height > part.height) return false;
    s->edges = malloc(((size_t)width + 1) * sizeof *s->edges);
    s->sums = calloc((size_t)width * SUMS, sizeof *s->sums);
    if (!s->edges || !s->sums) return false;
    for (uint32_t x = 0; x <= width; x++) s->edges[x] = part.x + edge(x, part.width, width);
    return true;
}

static void add_box(uint64_t *sums, const uint8_t *from, const uint8_t *end) {
    for (const uint8_t *pixel = from; pixel < end; pixel += 4) {
        uint32_t alpha = pixel[3];
        sums[RED] += pixel[0] * alpha;
        sums[GREEN] += pixel[1] * alpha;
        sums[BLUE] += pixel[2] * alpha;
        sums[ALPHA] += alpha;
    }
    sums[PIXELS] += (uint64_t)(end - from) / 4;
}

static void finish_row(shrink *s) {
    uint8_t *out = s->out + (size_t)s->next * s->width * 4;
    for (uint32_t x = 0; x < s->width; x++, out += 4) {
        const uint64_t *sums = s->sums + (size_t)x * SUMS;
        uint64_t alpha = sums[ALPHA];
        for (int channel = RED; channel <= BLUE; channel++)
            out[channel] = alpha == 0 ? 0 : (uint8_t)((sums[channel] + alpha / 2) / alpha);
        out[3] = (uint8_t)((alpha + sums[PIXELS] / 2) / sums[PIXELS]);
    }
    memset(s->sums, 0, (size_t)s->width * SUMS * sizeof *s->sums);
    s->next++;
}

void shrink_row(shrink *s, const uint8_t *rgba) {
    uint32_t row = s->next_from++;
    if (row < s->part.y || s->next >= s->height) return;
    if (s->width == s->part.width && s->height == s->part.height) {
        memcpy(s->out + (size_t)s->next++ * s->width * 4, rgba + (size_t)s->part.x * 4, (size_t)s->width * 4);
        return;
    }
    for (uint32_t x = 0; x < s->width; x++)
        add_box(s->sums + (size_t)x * SUMS, rgba + (size_t)s->edges[x] * 4, rgba + (size_t)s->edges[x + 1] * 4);
    if (s->next_from - s->part.y == edge(s->next + 1, s->part.height, s->height)) finish_row(s);
}

void shrink_end(shrink *s) {
    free(s->edges);
    free(s->sums);
    s->edges = NULL;
    s->sums = NULL;
}

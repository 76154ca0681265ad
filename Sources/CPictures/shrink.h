// A box filter that takes a picture row by row, so that a large picture never stands in memory whole.
#ifndef CPICTURES_SHRINK_H
#define CPICTURES_SHRINK_H

#include <stdbool.h>
#include <stdint.h>

typedef struct shrink {
    uint8_t *out;
    uint32_t from_width, from_height, width, height;
    uint32_t next_from, next;
    uint32_t *edges;
    uint64_t *sums;
} shrink;

// False when memory is short. `shrink_end` is due in both cases, and harmless on a zeroed struct.
bool shrink_begin(shrink *s, uint8_t *out, uint32_t from_width, uint32_t from_height, uint32_t width, uint32_t height);
void shrink_row(shrink *s, const uint8_t *rgba);
void shrink_end(shrink *s);

#endif

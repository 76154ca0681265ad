// A box filter that takes a picture row by row and keeps a part of it, so that a large picture never stands in memory whole.
#ifndef CPICTURES_SHRINK_H
#define CPICTURES_SHRINK_H

#include "CPictures.h"

typedef struct shrink {
    uint8_t *out;
    cpictures_part part;
    uint32_t width, height;
    uint32_t next_from, next;
    uint32_t *edges;
    uint64_t *sums;
} shrink;

// Of rows that are `from_width` wide. False when memory is short, or the part is not within them or smaller than what is
// wanted. `shrink_end` is due in both cases, and harmless on a zeroed struct.
bool shrink_begin(
    shrink *s, uint8_t *out, uint32_t from_width, uint32_t from_height, cpictures_part part, uint32_t width, uint32_t height);
void shrink_row(shrink *s, const uint8_t *rgba);
void shrink_end(shrink *s);

#endif

// What Swift needs of libjpeg-turbo, libpng and libchafa. None of their headers is seen from here, and none of
// their jumps leaves the C files. A decoder never believes the bytes: any input gives a status.
#ifndef CPICTURES_H
#define CPICTURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The room for a reason, its closing zero included.
#define CPICTURES_REASON 200

/// How an operation ended.
typedef enum __attribute__((enum_extensibility(closed))) cpictures_status {
    /// Done.
    cpictures_ok = 0,
    /// The bytes end before the picture does.
    cpictures_cut = 1,
    /// The bytes are damaged, or of a kind that is not read; the reason says which.
    cpictures_broken = 2,
} cpictures_status;

/// Reads the size of a JPEG from its header. `reason` has room for CPICTURES_REASON.
cpictures_status cpictures_jpeg_size(
    const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height, char *reason);

/// Reads the size of a PNG from its header. `reason` has room for CPICTURES_REASON.
cpictures_status cpictures_png_size(
    const uint8_t *bytes, size_t count, uint32_t *width, uint32_t *height, char *reason);

/// A part of a picture, in pixels as they are stored; it lies within the picture, and neither side is 0.
typedef struct cpictures_part {
    uint32_t x, y, width, height;
} cpictures_part;

/// Reads the whole JPEG and puts a part of it into `out`, width * height * 4 bytes of RGBA. The width and height wanted are
/// from 1 to those of the part; smaller ones get the mean of the pixels that fall together.
cpictures_status cpictures_jpeg_decode(
    const uint8_t *bytes, size_t count, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height, char *reason);

/// As `cpictures_jpeg_decode`, of a PNG. Colours are not premultiplied.
cpictures_status cpictures_png_decode(
    const uint8_t *bytes, size_t count, cpictures_part part, uint8_t *out, uint32_t width, uint32_t height, char *reason);

/// Encodes RGBA (alpha is ignored) as a JPEG of quality 1 to 100. `*out` is freed with `cpictures_free`.
cpictures_status cpictures_jpeg_encode(
    const uint8_t *rgba, uint32_t width, uint32_t height, int32_t quality, uint8_t **out, size_t *count, char *reason);

/// Encodes RGBA as a PNG. `*out` is freed with `cpictures_free`.
cpictures_status cpictures_png_encode(
    const uint8_t *rgba, uint32_t width, uint32_t height, uint8_t **out, size_t *count, char *reason);

/// Frees what an encoder gave; NULL is allowed.
void cpictures_free(uint8_t *bytes);

/// How many colours cells may have.
typedef enum __attribute__((enum_extensibility(closed))) cpictures_colours {
    cpictures_truecolour = 0,
    /// The 240 fixed colours of the 256, not the 16 that a terminal's theme decides.
    cpictures_indexed = 1,
    cpictures_mono = 2,
} cpictures_colours;

/// One character cell; a colour is 0xRRGGBB, or -1 for the terminal's own.
typedef struct cpictures_cell {
    uint32_t scalar;
    int32_t foreground;
    int32_t background;
} cpictures_cell;

/// Draws RGBA into columns * rows cells, line by line, and fills both directions. `ground` is 0xRRGGBB: what stands
/// behind the cells (in mono it decides whether symbols stand for the light or the dark parts).
void cpictures_cells(
    const uint8_t *rgba, uint32_t width, uint32_t height, uint32_t columns, uint32_t rows, cpictures_colours colours,
    uint32_t ground, cpictures_cell *out);

/// Draws RGBA as sixels over columns * rows cells of so many pixels each: a whole sequence, from `ESC P` to `ESC \`, of not
/// more than 256 colours. `*out` is freed with `cpictures_free`; false when there is no memory for it.
bool cpictures_sixels(
    const uint8_t *rgba, uint32_t width, uint32_t height, uint32_t columns, uint32_t rows, uint32_t cell_width,
    uint32_t cell_height, uint8_t **out, size_t *count);

#endif

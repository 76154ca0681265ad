#include "CPictures.h"
#include "chafa_threads.h"

#include <chafa.h>
#include <pthread.h>

// Blocks, halves and quarters are in every font, and keep the edges of printed text.
static const ChafaSymbolTags symbols =
    CHAFA_SYMBOL_TAG_SPACE | CHAFA_SYMBOL_TAG_SOLID | CHAFA_SYMBOL_TAG_BLOCK | CHAFA_SYMBOL_TAG_HALF | CHAFA_SYMBOL_TAG_QUAD;

static pthread_once_t set_up = PTHREAD_ONCE_INIT;

static void use_one_thread(void) { chafa_set_n_threads(1); }

void use_one_chafa_thread(void) { pthread_once(&set_up, use_one_thread); }

static ChafaCanvasMode mode_of(cpictures_colours colours) {
    switch (colours) {
    case cpictures_truecolour: return CHAFA_CANVAS_MODE_TRUECOLOR;
    case cpictures_indexed: return CHAFA_CANVAS_MODE_INDEXED_240;
    case cpictures_mono: return CHAFA_CANVAS_MODE_FGBG;
    }
    return CHAFA_CANVAS_MODE_FGBG;
}

static bool is_light(uint32_t rgb) {
    return 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) > 127 * 1000;
}

static ChafaCanvas *canvas_of(uint32_t columns, uint32_t rows, cpictures_colours colours, uint32_t ground) {
    ChafaSymbolMap *map = chafa_symbol_map_new();
    chafa_symbol_map_add_by_tags(map, symbols);
    ChafaCanvasConfig *config = chafa_canvas_config_new();
    chafa_canvas_config_set_geometry(config, (gint)columns, (gint)rows);
    chafa_canvas_config_set_canvas_mode(config, mode_of(colours));
    chafa_canvas_config_set_symbol_map(config, map);
    if (colours == cpictures_mono) ground = is_light(ground) ? 0xFFFFFF : 0;
    chafa_canvas_config_set_bg_color(config, ground);
    chafa_canvas_config_set_fg_color(config, is_light(ground) ? 0 : 0xFFFFFF);
    ChafaCanvas *canvas = chafa_canvas_new(config);
    chafa_canvas_config_unref(config);
    chafa_symbol_map_unref(map);
    return canvas;
}

void cpictures_cells(
    const uint8_t *rgba, uint32_t width, uint32_t height, uint32_t columns, uint32_t rows, cpictures_colours colours,
    uint32_t ground, cpictures_cell *out) {
    use_one_chafa_thread();
    ChafaCanvas *canvas = canvas_of(columns, rows, colours, ground);
    chafa_canvas_draw_all_pixels(
        canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, rgba, (gint)width, (gint)height, (gint)(width * 4));
    for (gint y = 0; y < (gint)rows; y++) {
        for (gint x = 0; x < (gint)columns; x++, out++) {
            out->scalar = chafa_canvas_get_char_at(canvas, x, y);
            gint foreground = -1, background = -1;
            if (colours != cpictures_mono) chafa_canvas_get_colors_at(canvas, x, y, &foreground, &background);
            out->foreground = foreground;
            out->background = background;
        }
    }
    chafa_canvas_unref(canvas);
}

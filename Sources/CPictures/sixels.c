#include "CPictures.h"
#include "chafa_threads.h"

#include <chafa.h>
#include <stdlib.h>
#include <string.h>

static ChafaCanvas *canvas_of(uint32_t columns, uint32_t rows, uint32_t cell_width, uint32_t cell_height) {
    ChafaCanvasConfig *config = chafa_canvas_config_new();
    chafa_canvas_config_set_geometry(config, (gint)columns, (gint)rows);
    chafa_canvas_config_set_cell_geometry(config, (gint)cell_width, (gint)cell_height);
    chafa_canvas_config_set_canvas_mode(config, CHAFA_CANVAS_MODE_TRUECOLOR);
    chafa_canvas_config_set_pixel_mode(config, CHAFA_PIXEL_MODE_SIXELS);
    ChafaCanvas *canvas = chafa_canvas_new(config);
    chafa_canvas_config_unref(config);
    return canvas;
}

// What begins and ends sixels is the same in every terminal that has them.
static ChafaTermInfo *sixel_terminal(void) {
    ChafaTermInfo *info = chafa_term_info_new();
    chafa_term_info_set_seq(info, CHAFA_TERM_SEQ_BEGIN_SIXELS, "\033P%1;%2;%3q", NULL);
    chafa_term_info_set_seq(info, CHAFA_TERM_SEQ_END_SIXELS, "\033\\", NULL);
    return info;
}

bool cpictures_sixels(
    const uint8_t *rgba, uint32_t width, uint32_t height, uint32_t columns, uint32_t rows, uint32_t cell_width,
    uint32_t cell_height, uint8_t **out, size_t *count) {
    use_one_chafa_thread();
    ChafaCanvas *canvas = canvas_of(columns, rows, cell_width, cell_height);
    chafa_canvas_draw_all_pixels(
        canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, rgba, (gint)width, (gint)height, (gint)(width * 4));
    ChafaTermInfo *info = sixel_terminal();
    GString *text = chafa_canvas_print(canvas, info);
    *count = text->len;
    *out = malloc(text->len + 1);
    if (*out) memcpy(*out, text->str, text->len);
    g_string_free(text, TRUE);
    chafa_term_info_unref(info);
    chafa_canvas_unref(canvas);
    return *out != NULL;
}

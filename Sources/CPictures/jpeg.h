// libjpeg's errors as a jump to the function that called it, with the status and the reason kept.
#ifndef CPICTURES_JPEG_H
#define CPICTURES_JPEG_H

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include "CPictures.h"

typedef struct jpeg_trouble {
    struct jpeg_error_mgr manager;
    jmp_buf back;
    cpictures_status status;
    char *reason;
} jpeg_trouble;

// Never returns NULL; give the result to `cinfo.err` before the struct is created.
struct jpeg_error_mgr *jpeg_trouble_begin(jpeg_trouble *trouble, char *reason);

#endif

// libchafa as this program uses it.
#ifndef CPICTURES_CHAFA_THREADS_H
#define CPICTURES_CHAFA_THREADS_H

// A screenful is too little work for a pool of threads. Before anything is drawn; harmless the second time.
void use_one_chafa_thread(void);

#endif

#include "shop.h"

/* Opens it. */
SHOP_EXTERN int shop_open(const char* name);
static DWORD WINAPI shop_thread(void* argument) {
  return 0;
}
typedef NTSTATUS (NTAPI *shop_status)(int code);

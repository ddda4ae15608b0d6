CC = gcc
OBJS := main.o $(EXTRA)
define run
	echo $(1)
endef
all: main docs | out
	$(call run,x)
main: $(OBJS) util.o
	$(CC) -o $@ $^ $(LDFLAGS)
%.o: %.c config.h
	$(CC) -c $<
.PHONY: all clean
clean:
	rm -f $(OBJS)
	$(MAKE) -C sub all
ifdef DEBUG
CFLAGS += -g
endif

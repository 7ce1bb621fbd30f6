# Programs that measure; built and run by "make bench" alone.
bench_programs = \
	%D%/raster-bench \
	%D%/scale-bench \
	%D%/terminal-bench

EXTRA_PROGRAMS += $(bench_programs) %D%/floor
CLEANFILES += $(bench_programs) %D%/floor

# The floor under a start: the program's libraries and nothing else.
%C%_floor_CFLAGS = $(AM_CFLAGS) $(PROJ_CFLAGS) $(SHAPELIB_CFLAGS) \
	$(JANSSON_CFLAGS) $(UTF8PROC_CFLAGS) $(NCURSESW_CFLAGS)
%C%_floor_LDADD = $(library_libs) $(NCURSESW_LIBS)
%C%_raster_bench_LDADD = $(library_libs)
%C%_scale_bench_SOURCES = %D%/scale-bench.c %D%/scale-campaign.c \
	%D%/scale-campaign.h
%C%_scale_bench_LDADD = $(library_libs)
%C%_terminal_bench_LDADD = -lutil

bench: all $(bench_programs) %D%/floor
	@for program in $(bench_programs); do \
		CAMPAIGN_MAP_DATADIR='$(abs_top_srcdir)' ./$$program \
			|| exit 1; \
	done

.PHONY: bench
